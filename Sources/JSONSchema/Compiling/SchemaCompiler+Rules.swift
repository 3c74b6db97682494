import Bytes
import Findings

/// The keywords of one schema.
extension SchemaCompiler {
  /// What is needed to compile one schema.
  struct Scope {
    let place: SchemaPlace
    let document: SchemaDocument
    let resource: Int
    let dialect: SchemaDialect
    let checksValues: Bool
    /// Values by keyword.
    let members: [String: Int]

    /// The value of a keyword.
    subscript(keyword: String) -> SchemaPlace? {
      members[keyword].map { SchemaPlace(document: place.document, node: $0) }
    }
  }

  mutating func compile(_ task: Task) throws(Failure) {
    let document = store.documents[task.place.document]
    let number = Int(task.number)
    var node = SchemaNode()
    node.site = site(task.place.document, task.place.node)
    guard document.nodes[task.place.node].kind == .object else {
      node.isFalse = true
      product.nodes[number] = node
      return
    }
    touch(task.resource)
    node.resource = Int32(task.resource)
    let resource = store.resources[task.resource]
    var members: [String: Int] = [:]
    for (name, value) in document.members(task.place.node) { members[name] = value }
    var scope = Scope(
      place: task.place, document: document, resource: task.resource, dialect: resource.dialect,
      checksValues: resource.checksValues, members: members)
    if scope.dialect.refStandsAlone, scope["$ref"] != nil {
      scope = Scope(
        place: task.place, document: document, resource: task.resource, dialect: resource.dialect,
        checksValues: resource.checksValues, members: members.filter { $0.key == "$ref" })
    }
    var rules: [SchemaRule] = []
    if scope.checksValues {
      try addTypes(scope, &node)
      try addLists(scope, &rules)
      try addNumbers(scope, &rules)
      try addCounts(scope, &rules)
      try addPattern(scope, &rules)
    }
    addFormat(scope, &rules)
    try addMembers(scope, &rules)
    try addElements(scope, &rules)
    try addCombinations(scope, &rules)
    try addUnevaluated(scope, &rules, &node)
    for rule in rules { note(rule, task.number) }
    node.firstRule = Int32(product.rules.count)
    node.ruleCount = Int32(rules.count)
    product.rules += rules
    product.nodes[number] = node
  }

  /// Notes which schemas a rule applies to the value itself.
  private mutating func note(_ rule: SchemaRule, _ number: SchemaNumber) {
    let targets: [SchemaNumber]
    switch rule.action {
    case .reference, .dynamic, .not: targets = [rule.first]
    case .all, .any, .one:
      targets = Array(product.lists[Int(rule.first)..<Int(rule.first + rule.second)])
    case .condition: targets = [rule.first, rule.second, rule.third]
    case .dependentSchema: targets = [rule.second]
    default: return
    }
    sameValue[Int(number)] += targets.filter { $0 > 0 }
  }

  mutating func site(_ place: SchemaPlace) -> Int32 { site(place.document, place.node) }

  func kind(_ place: SchemaPlace) -> ValueNode.Kind {
    store.documents[place.document].nodes[place.node].kind
  }

  func text(_ place: SchemaPlace) -> String { store.documents[place.document].string(place.node) }

  /// The elements of an array.
  func elements(_ place: SchemaPlace) -> [SchemaPlace] {
    store.documents[place.document].children(place.node).map {
      SchemaPlace(document: place.document, node: $0)
    }
  }

  /// The names and values of an object.
  func entries(_ place: SchemaPlace) throws(Failure) -> [(name: String, value: SchemaPlace)] {
    guard kind(place) == .object else { throw malformed(place, "the keyword's value is an object") }
    return store.documents[place.document].members(place.node).map {
      ($0.name, SchemaPlace(document: place.document, node: $0.value))
    }
  }

  /// The names in a list.
  func strings(_ place: SchemaPlace) throws(Failure) -> [String] {
    guard kind(place) == .array else { throw malformed(place, "the keyword's value is an array") }
    let places = elements(place)
    guard places.allSatisfy({ kind($0) == .string }) else {
      throw malformed(place, "the list holds names alone")
    }
    return places.map { text($0) }
  }

  /// A whole number from zero on.
  func count(_ place: SchemaPlace) throws(Failure) -> Int32 {
    let text = Array(store.documents[place.document].bytes(place.node))
    let number = Decimal(text.span)
    guard kind(place) == .number, number.isInteger, !number.isNegative else {
      throw malformed(place, "the keyword's value is a whole number from 0 on")
    }
    guard !number.isZero, number.highest < 10 else { return number.isZero ? 0 : .max }
    var value = 0
    for index in number.first...number.last where text[index] != UInt8(ascii: ".") {
      value = value * 10 + Int(text[index] & 15)
    }
    for _ in 0..<number.lowest { value *= 10 }
    return Int32(clamping: value)
  }

  private mutating func addTypes(_ scope: Scope, _ node: inout SchemaNode) throws(Failure) {
    guard let place = scope["type"] else { return }
    let names = kind(place) == .string ? [text(place)] : try strings(place)
    let typeSite = site(place)
    var types = TypeSet()
    for name in names {
      switch name {
      case "null": types.insert(.null)
      case "boolean": types.insert(.boolean)
      case "number": types.insert(.number)
      case "string": types.insert(.string)
      case "array": types.insert(.array)
      case "object": types.insert(.object)
      case "integer": types.insert(scope.dialect == .draft4 ? .digits : .integer)
      // A file as it is uploaded: any value.
      case "file" where scope.dialect == .openAPI30: types.formUnion(.any)
      default: throw malformed(place, "there is no such type")
      }
    }
    if scope.dialect == .openAPI30, let flag = scope["nullable"], kind(flag) == .true {
      types.insert(.null)
    }
    node.types = types
    node.site = typeSite
  }

  private mutating func addLists(_ scope: Scope, _ rules: inout [SchemaRule]) throws(Failure) {
    func add(_ nodes: [Int], _ keyword: SchemaKeyword, _ place: SchemaPlace) {
      if !nodes.isEmpty, nodes.allSatisfy({ scope.document.nodes[$0].kind == .string }) {
        let table = words(nodes.map { Array(scope.document.bytes($0)) })
        rules.append(
          SchemaRule(
            action: .word, keyword: keyword, types: .any, first: table.start, second: table.mask,
            site: site(place)))
        return
      }
      product.values.append(ValueList(scope.document, nodes))
      rules.append(
        SchemaRule(
          action: .listed, keyword: keyword, types: .any, first: Int32(product.values.count - 1),
          site: site(place)))
    }
    if let place = scope["enum"] {
      guard kind(place) == .array else { throw malformed(place, "the keyword's value is an array") }
      add(scope.document.children(place.node), .enum, place)
    }
    if scope.dialect >= .draft6, let place = scope["const"] { add([place.node], .const, place) }
  }

  /// Puts texts into a table by their hashes.
  private mutating func words(_ texts: [[UInt8]]) -> (start: Int32, mask: Int32) {
    var size = 2
    while size < texts.count * 2 { size *= 2 }
    let start = product.wordSlots.count
    product.wordSlots += Array(repeating: WordSlot(), count: size)
    for text in texts {
      let hash = NameIndex.hash(text.span.raw, 0, text.count)
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while product.wordSlots[start + slot].count >= 0 { slot = (slot + 1) & (size - 1) }
      product.wordSlots[start + slot] = WordSlot(
        hash: hash, start: Int32(product.wordText.count), count: Int32(text.count))
      product.wordText += text
    }
    return (Int32(start), Int32(size - 1))
  }

  private mutating func addNumbers(_ scope: Scope, _ rules: inout [SchemaRule]) throws(Failure) {
    func add(_ keyword: SchemaKeyword, _ place: SchemaPlace) throws(Failure) {
      guard kind(place) == .number else {
        throw malformed(place, "the keyword's value is a number")
      }
      let text = Array(scope.document.bytes(place.node))
      let small = Decimal.small(text.span)
      product.numbers.append(text)
      product.smallNumbers.append(small ?? 0)
      rules.append(
        SchemaRule(
          action: .compare, keyword: keyword, types: .number,
          first: Int32(product.numbers.count - 1), second: small == nil ? 0 : 1,
          site: site(place)))
    }
    let areFlags = scope.dialect <= .openAPI30
    func isSet(_ name: String) -> Bool {
      areFlags && scope[name].map { kind($0) == .true } ?? false
    }
    if let place = scope["minimum"] {
      try add(isSet("exclusiveMinimum") ? .exclusiveMinimum : .minimum, place)
    }
    if let place = scope["maximum"] {
      try add(isSet("exclusiveMaximum") ? .exclusiveMaximum : .maximum, place)
    }
    if !areFlags, let place = scope["exclusiveMinimum"] { try add(.exclusiveMinimum, place) }
    if !areFlags, let place = scope["exclusiveMaximum"] { try add(.exclusiveMaximum, place) }
    if let place = scope["multipleOf"] {
      let text = Array(scope.document.bytes(place.node))
      guard kind(place) == .number, let divisor = Divisor(text.span) else {
        throw malformed(place, "the keyword's value is a number above 0 of up to 18 digits")
      }
      product.divisors.append(divisor)
      rules.append(
        SchemaRule(
          action: .multiple, keyword: .multipleOf, types: .number,
          first: Int32(product.divisors.count - 1), site: site(place)))
    }
  }

  private mutating func addCounts(_ scope: Scope, _ rules: inout [SchemaRule]) throws(Failure) {
    let keywords: [(String, SchemaRule.Action, SchemaKeyword, TypeSet)] = [
      ("minLength", .least, .minLength, .string), ("maxLength", .most, .maxLength, .string),
      ("minItems", .least, .minItems, .array), ("maxItems", .most, .maxItems, .array),
      ("minProperties", .least, .minProperties, .object),
      ("maxProperties", .most, .maxProperties, .object),
    ]
    for (name, action, keyword, types) in keywords {
      guard let place = scope[name] else { continue }
      rules.append(
        SchemaRule(
          action: action, keyword: keyword, types: types, first: try count(place),
          site: site(place)))
    }
    if let place = scope["uniqueItems"], kind(place) == .true {
      rules.append(
        SchemaRule(action: .unique, keyword: .uniqueItems, types: .array, site: site(place)))
    }
  }

  private mutating func addPattern(_ scope: Scope, _ rules: inout [SchemaRule]) throws(Failure) {
    guard let place = scope["pattern"] else { return }
    guard kind(place) == .string else { throw malformed(place, "a pattern is a string") }
    guard let number = pattern(text(place), place) else { return }
    rules.append(
      SchemaRule(
        action: .pattern, keyword: .pattern, types: .string, first: number, site: site(place)))
  }

  /// The number of a pattern; `nil` and a note where it cannot be matched.
  mutating func pattern(_ text: String, _ place: SchemaPlace) -> Int32? {
    if let known = patternNumbers[text] { return known }
    do throws(PatternProblem) {
      product.patterns.append(try Pattern(text))
      patternNumbers[text] = Int32(product.patterns.count - 1)
      return patternNumbers[text]
    } catch {
      product.notes.append(
        Finding(
          .schemaUnsupportedPattern, "the pattern is not checked: \(error.words)",
          at: store.documents[place.document].location(place.node)))
      return nil
    }
  }

  private mutating func addFormat(_ scope: Scope, _ rules: inout [SchemaRule]) {
    guard checksFormats || store.resources[scope.resource].checksFormats,
      let place = scope["format"], kind(place) == .string,
      let format = SchemaFormat(rawValue: text(place))
    else { return }
    if !product.formats.contains(format) { product.formats.append(format) }
    let number = product.formats.firstIndex(of: format) ?? 0
    rules.append(
      SchemaRule(
        action: .format, keyword: .format, types: .string, first: Int32(number), site: site(place)))
  }
}
