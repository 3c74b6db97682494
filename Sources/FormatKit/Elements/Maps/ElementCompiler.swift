import LearnerModel
import XMLSyntax

/// Compiles maps into a plan.
struct ElementCompiler {
  var plan: ElementPlan
  private var details: [ElementPlan.Detail] = []
  let version: String?
  /// By place: the places inside it, by name.
  private var inner: [[String: UInt16]] = [[:]]

  /// A record while its operations are collected.
  private final class Collected {
    let kind: Kind
    let state: UInt16
    let outer: Collected?
    var operations: [ElementPlan.Operation] = []
    var inner: [UInt16] = []
    var leading: [UInt16] = []

    init(_ kind: Kind, _ state: UInt16, _ outer: Collected?) {
      self.kind = kind
      self.state = state
      self.outer = outer
    }
  }

  init(plan: ElementPlan, version: String?) {
    self.plan = plan
    self.version = version
  }

  /// The plan, when all elements have been added.
  var finished: ElementPlan {
    var plan = plan
    plan.details = details
    if plan.vocabulary.identities != nil { plan.steps.remember(plan.names) }
    return plan
  }

  /// Adds an element of the vocabulary.
  mutating func add(_ element: ElementMap) {
    declare([element], inside: 0)
    add(element, inside: 0, collected: nil, group: nil)
  }

  /// Gives elements their places in the order of the maps: keys name some before it is their turn.
  private mutating func declare(_ elements: [ElementMap], inside state: UInt16) {
    for element in elements
    where element.exists(in: version) && element.name != "." && !Self.isAround(element) {
      let place = place(element.name, inside: state)
      guard case .record(let map) = element.use else {
        declare(element.children, inside: place)
        continue
      }
      for map in [map] + map.others {
        declare(map.elements, inside: place)
        for beside in map.beside { declare(beside.elements, inside: place) }
      }
    }
  }

  /// The place of an element inside another; it is made where there is none yet.
  private mutating func place(_ name: String, inside state: UInt16) -> UInt16 {
    if let known = inner[Int(state)][name] { return known }
    let variant = ElementVariant(name)
    let whole = variant.map { place($0.element, inside: state) }
    let number = UInt16(plan.states.count)
    let isAttribute = name.hasPrefix("@")
    if let whole, let variant {
      plan.steps.add(
        variantOf: whole, by: plan.names.add(variant.attribute), Array(variant.text.utf8),
        to: number)
    } else {
      let tag = plan.names.add(isAttribute ? String(name.dropFirst()) : name)
      plan.steps.add(from: state, by: tag, isAttribute: isAttribute, to: number)
    }
    let around = plan.states[Int(state)].path
    let path = around.isEmpty ? name : around + "/" + name
    plan.states.append(
      .init(
        path: path, ledgerPath: plan.paths.count, record: -1, name: name, parent: state,
        isNumber: plan.vocabulary.wholeNumbers.contains(name),
        isSchoolYears: plan.vocabulary.schoolYears.contains(name), rank: Int(number)))
    if plan.states[Int(number)].isNumber { plan.states[Int(number)].json.type = .number }
    plan.paths.append(SourcePath(path))
    inner[Int(state)][name] = number
    inner.append([:])
    if plan.vocabulary.identities?.target(ofReference: name) != nil {
      let link = place("@ref", inside: number)
      plan.states[Int(link)].isHomeless = true
      plan.steps.addLink(link, of: number, named: name)
    }
    return number
  }

  private mutating func add(
    _ element: ElementMap, inside around: UInt16, collected: Collected?,
    group: GroupMembers?
  ) {
    // The text of the element around itself.
    let isOwn = element.name == "."
    if Self.isAround(element) {
      if let collected { addAround(element, collected) }
      return
    }
    let state = isOwn ? around : place(element.name, inside: around)
    if let isList = element.isList { plan.states[Int(state)].json.isList = isList }
    if element.jsonType != .declared { plan.states[Int(state)].json.type = element.jsonType }
    if let steps = element.binding.keptSteps { plan.states[Int(state)].keptSteps = steps }
    if element.isRequired { plan.states[Int(state)].isRequired = true }
    if !element.rules.isEmpty { plan.states[Int(state)].rules = element.rules }
    switch element.use {
    case .structure, .part: break
    case .kept: plan.states[Int(state)].isHomeless = true
    case .fragment:
      plan.steps.keepWhole(state)
      plan.states[Int(state)].isFragment = true
    case .dropped(let reason):
      plan.states[Int(state)].isDropped = true
      plan.states[Int(state)].isHomeless = true
      plan.paths[plan.states[Int(state)].ledgerPath].dropReason = reason
    case .value(let field, let form):
      guard let collected else { break }
      let base = group?.state ?? collected.state
      let operation = valueOperation(
        field, form, state, of: collected.kind, isOwnText: isOwn && state == base)
      Self.emit(operation, to: collected, group)
      if case .dayInParts(let time, _) = form {
        details[Int(operation.detail)].timeState = place(time, inside: around)
      }
      if case .coded(_, let inside?) = form {
        let inner = place(inside, inside: state)
        var older = valueOperation(field, form, inner, of: collected.kind, isOwnText: false)
        older.isReadOnly = true
        Self.emit(older, to: collected, group)
      }
    case .reference(let field, let shape):
      guard let collected else { break }
      Self.emit(keyOperation(field, shape, base: state, collected), to: collected, group)
    case .group(let field, let constants):
      guard let collected else { break }
      addGroup(element, field, constants, state, collected)
      return
    case .record(let map):
      addRecord(map, state, outer: collected)
      return
    }
    for child in element.children where child.exists(in: version) {
      add(child, inside: state, collected: collected, group: group)
    }
  }

  /// Whether an element stands around the record that has it.
  private static func isAround(_ element: ElementMap) -> Bool {
    element.name.hasPrefix("^") || element.name.hasPrefix("../")
  }

  /// Adds a value that stands around a record: in the record around it, or in the element.
  private mutating func addAround(_ element: ElementMap, _ collected: Collected) {
    guard case .value(let field, let form) = element.use, let outer = collected.outer else {
      return
    }
    let isInRecord = element.name.hasPrefix("^")
    let around = isInRecord ? outer.state : plan.states[Int(collected.state)].parent
    let name = String(element.name.drop { "^./".contains($0) })
    let state = place(name, inside: around)
    plan.states[Int(state)].usedBy = collected.state
    var operation = valueOperation(field, form, state, of: collected.kind, isOwnText: false)
    operation.isAround = true
    collected.operations.append(operation)
  }

  /// The members of a group while they are collected.
  private final class GroupMembers {
    let state: UInt16
    var members: [ElementPlan.Operation] = []

    init(_ state: UInt16) { self.state = state }
  }

  // It is no method: its arguments change the compiler, whose arrays would be copied for the call.
  private static func emit(
    _ operation: ElementPlan.Operation, to collected: Collected, _ group: GroupMembers?
  ) {
    if let group { group.members.append(operation) } else { collected.operations.append(operation) }
  }

  mutating func detail(_ detail: ElementPlan.Detail) -> Int32 {
    details.append(detail)
    return Int32(details.count - 1)
  }

  private mutating func keyOperation(
    _ field: FieldIndex, _ shape: KeyShape, base: UInt16, _ collected: Collected
  ) -> ElementPlan.Operation {
    // Of the shapes that a key has, those of the version.
    let shapes = Self.shapes(of: shape, in: version)
    var added = keyDetail(shapes.first ?? shape, base: base, collected)
    for other in shapes.dropFirst().reversed() {
      var alternative = keyDetail(other, base: base, collected)
      swap(&alternative.other, &added.other)
      added.other = Int(detail(alternative))
    }
    let isCommon = field < FieldIndex(KindSchema.Common.count)
    return ElementPlan.Operation(
      field: field, state: base == collected.state ? 0 : base, action: .key, type: .reference,
      isList: !isCommon && collected.kind.schema[field].isList, detail: detail(added))
  }

  private static func shapes(of shape: KeyShape, in version: String?) -> [KeyShape] {
    ([shape] + shape.others).filter { $0.exists(in: version) }
  }

  private mutating func keyDetail(
    _ shape: KeyShape, base: UInt16, _ collected: Collected
  ) -> ElementPlan.Detail {
    var added = ElementPlan.Detail()
    added.saysAround = shape.saysAround
    for part in shape.parts {
      added.parts.append(self.part(part, base: base, collected))
    }
    for echo in shape.echoes {
      for option in Self.parts(echo.path[...], at: "|") {
        added.echoes.append((place(path: option, inside: base), echo.part))
      }
    }
    return added
  }

  private mutating func part(
    _ text: String, base: UInt16, _ collected: Collected
  ) -> ElementPlan.Part {
    var part = ElementPlan.Part()
    if text.hasPrefix("=") {
      part.isStrict = text.hasPrefix("==")
      part.constant = Array(text.utf8.dropFirst(part.isStrict ? 2 : 1))
      return part
    }
    if text.hasSuffix("#") {
      part.ordinalOutward = text.utf8.count - 1
      return part
    }
    let paths = text.utf8.drop { $0 == UInt8(ascii: "?") }
    part.isOptional = paths.count < text.utf8.count
    part.options = Self.parts(Substring(paths), at: "|").map { option in
      let outward = option.utf8.prefix { $0 == UInt8(ascii: "^") }.count
      var start = base
      var around: Collected? = collected
      for _ in 0..<outward {
        around = around?.outer
        start = around?.state ?? 0
      }
      return .init(
        state: place(path: Substring(option.utf8.dropFirst(outward)), inside: start),
        outward: outward)
    }
    return part
  }

  private mutating func place(path: Substring, inside start: UInt16) -> UInt16 {
    var state = start
    for name in Self.parts(path, at: "/") where name != "." {
      state = place(String(name), inside: state)
    }
    return state
  }

  /// A text cut at an ASCII character, byte by byte: there are thousands of paths.
  private static func parts(_ text: Substring, at separator: Unicode.Scalar) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: separator)).map { Substring($0) }
  }

  private mutating func addGroup(
    _ element: ElementMap, _ field: FieldIndex, _ constants: [(field: FieldIndex, value: String)],
    _ state: UInt16, _ collected: Collected
  ) {
    let group = GroupMembers(state)
    for (constant, value) in constants {
      group.members.append(
        constantOperation(constant, value, of: collected.kind))
    }
    for child in element.children where child.exists(in: version) {
      if child.name == "." {
        guard case .value(let own, let form) = child.use else { continue }
        group.members.append(
          valueOperation(own, form, state, of: collected.kind, isOwnText: true))
      } else {
        add(child, inside: state, collected: collected, group: group)
      }
    }
    var added = ElementPlan.Detail()
    added.members = append(group.members)
    collected.operations.append(
      ElementPlan.Operation(
        field: field, state: state, action: .group, type: .group, isList: true,
        detail: detail(added)))
  }

  private mutating func constantOperation(
    _ field: FieldIndex, _ value: String, of kind: Kind
  ) -> ElementPlan.Operation {
    var added = ElementPlan.Detail()
    added.constant = Array(value.utf8)
    return ElementPlan.Operation(
      field: field, state: 0, action: .constant, type: kind.schema[field].type, isList: false,
      detail: detail(added))
  }

  /// Adds operations in the order of their fields; of one field, in the order of the map.
  private mutating func append(_ operations: [ElementPlan.Operation]) -> Range<Int> {
    let first = plan.operations.count
    plan.operations += operations.enumerated().sorted {
      ($0.element.field, $0.offset) < ($1.element.field, $1.offset)
    }.map(\.element)
    return first..<plan.operations.count
  }

  private mutating func addRecord(_ map: RecordMap, _ state: UInt16, outer: Collected?) {
    let number = plan.records.count
    if map.isLeading { outer?.leading.append(state) } else { outer?.inner.append(state) }
    plan.states[Int(state)].record = number
    if let path = map.path { plan.states[Int(state)].path = path }
    addOne(map, state, outer: outer)
    for other in map.others {
      plan.records[number].others.append(plan.records.count)
      addOne(other, state, outer: outer)
    }
  }

  /// Adds one of the records that an element may be, with those beside it.
  private mutating func addOne(_ map: RecordMap, _ state: UInt16, outer: Collected?) {
    let number = plan.records.count
    collect(map, state, outer: outer)
    plan.records[number].isLeading = map.isLeading
    for beside in map.beside {
      let other = plan.records.count
      collect(beside, state, outer: outer)
      plan.records[other].isBeside = true
      plan.records[number].beside.append(other)
      for element in beside.elements where element.exists(in: version) {
        let inside = place(element.name, inside: state)
        // An element that holds something of both is shared out by what is in it.
        let isSplit = map.elements.contains { $0.name == element.name && !$0.children.isEmpty }
        plan.states[Int(inside)].isSplit = isSplit
        if !isSplit { plan.states[Int(inside)].beside = other }
        for child in element.children where isSplit && child.exists(in: version) {
          plan.states[Int(place(child.name, inside: inside))].beside = other
        }
      }
    }
  }

  private mutating func collect(_ map: RecordMap, _ state: UInt16, outer: Collected?) {
    let number = plan.records.count
    plan.records.append(.init(kind: map.kind, operations: 0..<0, inner: []))
    plan.records[number].state = state
    plan.records[number].isInner = outer != nil
    plan.records[number].told = map.told.map { told in
      (place(path: Substring(told.path), inside: state), told.texts.map { Array($0.utf8) })
    }
    plan.records[number].isShell = map.isShell
    plan.records[number].isPartial = map.isPartial
    plan.records[number].leavesRest = map.leavesRest
    plan.records[number].roles = map.roles.map { Array($0.utf8) }
    plan.records[number].isShared = map.isShared || map.isLeading
    plan.records[number].isOnlyRead = map.isOnlyRead
    plan.records[number].texts = map.texts.map { said in
      (place(path: Substring(said.path), inside: state), Array(said.text.utf8))
    }
    plan.records[number].tellers = map.tellers
    plan.records[number].conditions = map.conditions.map { condition in
      (condition.field, condition.values.map { Array($0.utf8) })
    }
    let collected = Collected(map.kind, state, outer)
    for element in map.elements where element.exists(in: version) {
      add(element, inside: state, collected: collected, group: nil)
    }
    for (field, shape) in map.keys where !Self.shapes(of: shape, in: version).isEmpty {
      collected.operations.append(keyOperation(field, shape, base: state, collected))
    }
    for (field, value) in map.constants {
      collected.operations.append(constantOperation(field, value, of: map.kind))
    }
    for (rank, name) in (version.flatMap { map.orders[$0] } ?? []).enumerated() {
      plan.states[Int(place(name, inside: state))].rank = Int(state) + rank
    }
    plan.records[number].operations = append(collected.operations)
    plan.records[number].inner = collected.inner
    plan.records[number].leading = collected.leading
  }
}
