import Bytes
import LearnerModel

/// Putting the cells of a record into the elements of a draft.
extension ElementRecordWriter {
  /// Whether a record may be written as an element, as far as its own words tell.
  func fits(_ record: RecordView, _ number: Int) -> Bool {
    let candidate = plan.records[number]
    for index in candidate.operations where plan.operations[index].action == .constant {
      let constant = plan.details[Int(plan.operations[index].detail)].constant
      if !says(record, plan.operations[index].field, [constant]) { return false }
    }
    switch hasPaths(record, of: candidate) {
    case true?: return true
    case false?: return false
    case nil: return candidate.conditions.allSatisfy { says(record, $0.field, $0.values) }
    }
  }

  /// Whether a field of a record, if it is there, holds one of some values.
  private func says(_ record: RecordView, _ field: FieldIndex, _ values: [[UInt8]]) -> Bool {
    guard let index = record.firstCell(of: field) else { return true }
    let bytes = record.bytes(of: record.cells[index])
    return values.contains { bytes.isEqual(to: $0) }
  }

  /// Whether what was kept of the record stood in the same element, `nil` where nothing was.
  func hasPaths(_ record: RecordView, of candidate: ElementPlan.Record) -> Bool? {
    let own = plan.states[Int(candidate.state)].path
    var found: Bool?
    for index in record.cells.indices where record.cells[index].isExtension {
      let path = out.context.names.path(record.cells[index].extra)
      guard path.space == plan.vocabulary.extensionSpace else { continue }
      if path.path != own, !path.path.hasPrefix(own + "/") {
        // What takes any members takes this one, too.
        if out.openState[Int(candidate.state)] != 0 { continue }
        return false
      }
      found = true
    }
    return found
  }

  /// Puts a record into the element at `node`, and notes which cells have a place.
  mutating func place(_ record: RecordView, as number: Int, at node: Int) {
    placed.removeAll()
    placed.append(repeating: false, count: record.cells.count)
    cellNodes.removeAll()
    cellNodes.append(repeating: -1, count: record.cells.count)
    for said in out.said where said.kind == record.header.kind {
      for index in record.cells.indices
      where record.cells[index].field == said.field
        && record.bytes(of: record.cells[index]).isEqual(to: said.value)
      {
        placed[index] = true
      }
    }
    let isOwn = isOwn(record)
    // What was kept says where things stood; values follow.
    placeExtensions(record, as: number, at: node)
    for index in plan.records[number].operations {
      let operation = plan.operations[index]
      if operation.isReadOnly { continue }
      switch operation.action {
      case .value, .key:
        place(
          operation, record, 0..<record.cells.count, from: Int(plan.records[number].state),
          at: node, isOwn)
      case .group:
        placeGroups(operation, record, from: Int(plan.records[number].state), at: node, isOwn)
      case .constant: placeConstant(operation, record, 0..<record.cells.count)
      }
    }
  }

  /// Stands for the element of a value that the schema does not allow.
  static let refused: Int32 = -2
  /// Stands for the element of a group that lacks what the schema requires.
  static let lacking: Int32 = -3

  /// Tells places inside one element from those inside another.
  static func key(_ state: UInt16, _ node: Int) -> Int { node << 16 | Int(state) }

  /// The cells of a field within a range, those of groups inside it left out.
  private func cells(
    of field: FieldIndex, _ record: RecordView, _ range: Range<Int>
  ) -> [Int] {
    var found: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let cell = record.cells[index]
      if cell.field == field, !placed[index] { found.append(index) }
      index += cell.isGroup ? 1 + Int(cell.extra) : 1
    }
    return found
  }

  private mutating func placeConstant(
    _ operation: ElementPlan.Operation, _ record: RecordView, _ range: Range<Int>
  ) {
    let constant = plan.details[Int(operation.detail)].constant
    for index in cells(of: operation.field, record, range)
    where record.bytes(of: record.cells[index]).isEqual(to: constant) {
      placed[index] = true
    }
  }

  private mutating func place(
    _ operation: ElementPlan.Operation, _ record: RecordView, _ range: Range<Int>,
    from base: Int, at node: Int, _ isOwn: Bool
  ) {
    var fields = [operation.field]
    if operation.form == .dayOrMoment || operation.form == .numberOrText {
      fields.append(plan.details[Int(operation.detail)].momentField)
    }
    if operation.form == .dayAndMoment {
      // The moment says the day as well.
      fields.insert(plan.details[Int(operation.detail)].momentField, at: 0)
    }
    for field in fields {
      for index in cells(of: field, record, range) {
        let before = draft.mark
        let ordinal = operation.isList ? made[Self.key(operation.state, node), default: 0] + 1 : 1
        if ordinal > 1, plan.states[Int(operation.state)].rules.isSingle { break }
        let target =
          operation.isOwnText
          ? node
          : operation.isAround
            ? ensureAround(operation.state, of: node)
            : ensureRepeated(operation.state, ordinal, from: base, at: node)
        let isPlaced =
          operation.action == .key
          ? placeKey(operation, record, record.cells[index], at: target)
          : placeValue(operation, record, record.cells[index], at: target, isOwn)
        if isPlaced {
          placed[index] = true
          cellNodes[index] = Int32(truncatingIfNeeded: target)
          if operation.isList { made[Self.key(operation.state, node), default: 0] += 1 }
        } else {
          if hasRefused { cellNodes[index] = Self.refused }
          draft.truncate(to: before)
        }
        hasRefused = false
        if !operation.isList { break }
      }
    }
  }

  /// The element at a place inside the element or record around the one at `node`.
  private mutating func ensureAround(_ state: UInt16, of node: Int) -> Int {
    let parent = plan.states[Int(state)].parent
    var outer = node
    while outer > 0, draft.nodes[outer].state != parent { outer = Int(draft.nodes[outer].parent) }
    return draft.ensure(state, 1, in: outer)
  }

  /// The element at a place inside another; those in between are made.
  mutating func ensure(
    _ state: UInt16, _ ordinal: Int, from base: Int, at node: Int
  ) -> Int {
    if state == 0 { return node }
    var path: [UInt16] = []
    var step = state
    while Int(step) != base, step != 0 {
      path.append(step)
      step = plan.states[Int(step)].parent
    }
    var target = node
    for (left, inner) in path.enumerated().reversed() {
      target = draft.ensure(inner, left == 0 ? ordinal : 1, in: target)
    }
    return target
  }

  private mutating func placeGroups(
    _ operation: ElementPlan.Operation, _ record: RecordView, from base: Int, at node: Int,
    _ isOwn: Bool
  ) {
    let members = plan.details[Int(operation.detail)].members
    for index in cells(of: operation.field, record, 0..<record.cells.count)
    where record.cells[index].isGroup {
      let range = index + 1..<index + 1 + Int(record.cells[index].extra)
      // The element of a group is the first whose fields take all there is.
      let fields = Set(members.map { plan.operations[$0].field })
      guard range.allSatisfy({ fields.contains(record.cells[$0].field) }) else { continue }
      let before = draft.mark
      let ordinal = made[Self.key(operation.state, node), default: 0] + 1
      if ordinal > 1, plan.states[Int(operation.state)].rules.isSingle { continue }
      let target = ensure(operation.state, ordinal, from: base, at: node)
      var isTold = true
      for member in members {
        let inner = plan.operations[member]
        if inner.isReadOnly { continue }
        if inner.action == .constant {
          placeConstant(inner, record, range)
          // What tells the element from its like has to be true.
          isTold = isTold && range.contains { record.cells[$0].field == inner.field && placed[$0] }
        } else {
          place(inner, record, range, from: Int(operation.state), at: target, isOwn)
        }
      }
      let isWhole = isWhole(target)
      if isTold, isWhole, range.contains(where: { placed[$0] }) {
        placed[index] = true
        made[Self.key(operation.state, node)] = ordinal
      } else {
        for cell in range {
          if !isWhole, placed[cell] { cellNodes[cell] = Self.lacking }
          placed[cell] = false
        }
        draft.truncate(to: before)
      }
    }
  }

  /// Gives elements the texts that usually stand in them, where they have none.
  mutating func addUsual() {
    for node in 0..<draft.nodes.count {
      let entry = draft.nodes[node]
      guard entry.state != 0, !entry.isRemoved, !entry.isFragment else { continue }
      for state in out.inner[Int(entry.state)] {
        let text = plan.states[Int(state)].rules.usualText
        if text.isEmpty || draft.find(state, 1, in: node) != nil { continue }
        guard let usual = usualText(text, inside: node) else { continue }
        let added = draft.ensure(state, 1, in: node)
        _ = draft.set(usual.span, of: added)
      }
    }
  }

  /// A usual text with that of the element that it names; `nil` where there is no such element.
  private func usualText(_ text: String, inside node: Int) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard let open = bytes.firstIndex(of: UInt8(ascii: "{")),
      let close = bytes.firstIndex(of: UInt8(ascii: "}")), open < close
    else { return bytes }
    let name = String(decoding: bytes[open + 1..<close], as: UTF8.self)
    let state = out.inner[Int(draft.nodes[node].state)].first { plan.states[Int($0)].name == name }
    guard let state, let found = draft.find(state, 1, in: node), draft.nodes[found].hasText else {
      return nil
    }
    return bytes[..<open] + Self.escaped(draft.text(found)) + bytes[(close + 1)...]
  }

  /// A text as it stands in an address.
  private static func escaped(_ text: Span<UInt8>) -> [UInt8] {
    var escaped: [UInt8] = []
    for index in text.indices {
      let byte = text[index]
      let isPlain =
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
        || "-._~".utf8.contains(byte)
      if isPlain {
        escaped.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += "%\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8
      }
    }
    return escaped
  }

  /// Whether a group's element has all that its map requires.
  private func isWhole(_ node: Int) -> Bool {
    for state in out.inner[Int(draft.nodes[node].state)] where plan.states[Int(state)].isRequired {
      if draft.find(state, 1, in: node) == nil { return false }
    }
    return true
  }

  /// Puts what was kept back where it stood.
  private mutating func placeExtensions(_ record: RecordView, as number: Int, at node: Int) {
    let own = plan.states[Int(plan.records[number].state)].path
    for index in record.cells.indices where record.cells[index].isExtension {
      let path = out.context.names.path(record.cells[index].extra)
      let before = draft.mark
      let isFragment = !record.cells[index].flags.isDisjoint(with: [.xml, .json])
      var found: Int?
      if path.space == plan.vocabulary.extensionSpace, path.path.hasPrefix(own + "/") {
        let steps = path.path.dropFirst(own.utf8.count + 1)
        if suits(record.cells[index], record) {
          found =
            out.isBound
            ? ensure(
              bound: steps, at: node, for: record.bytes(of: record.cells[index]),
              isFragment: isFragment, isOwn: isOwn(record)) : ensure(path: steps, at: node)
        }
        if found == nil { draft.truncate(to: before) }
      }
      guard let target = found ?? ensureOpen(path, at: node) else { continue }
      placed[index] = draft.set(
        record.bytes(of: record.cells[index]), of: target, isFragment: isFragment)
      cellNodes[index] = Int32(truncatingIfNeeded: target)
    }
  }

  /// The member for a path where any members may stand, `nil` where there is no such place.
  private mutating func ensureOpen(_ path: NameTable.Path, at node: Int) -> Int? {
    let state = out.openState[Int(draft.nodes[node].state)]
    guard state != 0 else { return nil }
    let own = plan.states[Int(state)].name + "."
    let isOwn = path.space == plan.vocabulary.extensionSpace
    let name =
      !isOwn
      ? "\(path.space).\(path.path)"
      : path.path.hasPrefix(own)
        ? ElementPathName.unescape(String(path.path.dropFirst(own.utf8.count))) : path.path
    return draft.ensure(0, 1, name: name, in: draft.ensure(state, 1, in: node))
  }

  /// The element at a path such as `Address[2]/City`, `nil` where the version does not have it.
  mutating func ensure(path: Substring, at node: Int) -> Int? {
    var target = node
    for step in path.split(separator: "/") {
      let spelled = step.prefix { $0 != "[" }
      let ordinal = Int(step.dropFirst(spelled.count + 1).dropLast()) ?? 1
      let name = out.isJSON ? ElementPathName.unescape(String(spelled)) : String(spelled)
      if name == "text()" { return target }
      let around = draft.nodes[target].state
      let state =
        around == 0 ? nil : out.inner[Int(around)].first { plan.states[Int($0)].name == name }
      if let state {
        target = draft.ensure(state, ordinal, in: target)
      } else {
        // Inside what is kept without a map anything may stand.
        guard
          out.isJSON
            ? around == 0 || !plan.states[Int(around)].rules.isClosed
            : around == 0
              || out.inner[Int(around)].allSatisfy({ plan.states[Int($0)].name.hasPrefix("@") })
              || name.hasPrefix("@")
        else { return nil }
        target = draft.ensure(0, ordinal, name: name, in: target)
      }
    }
    return target
  }
}
