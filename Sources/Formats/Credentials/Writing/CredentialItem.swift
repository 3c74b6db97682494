import Bytes
import JSONSyntax

/// A JSON value while a credential is put together.
final class CredentialItem {
  /// What it holds.
  enum Value {
    case object
    case list
    /// A string by what it means.
    case text([UInt8])
    /// JSON as it is written.
    case json([UInt8])
  }

  private(set) var value = Value.object
  /// What an object has, in order.
  private(set) var members: [(name: String, item: CredentialItem)] = []
  /// What a list has.
  private(set) var items: [CredentialItem] = []
  /// Whether a group of fields stands here.
  var isTaken = false
  /// Whether the record of a body was written here.
  var isFilled = false
  /// Whether it stays without anything inside.
  var isKept = false

  /// The member that holds it.
  private(set) var holder = ""

  init(in holder: String = "") { self.holder = holder }

  /// A string.
  init(_ text: String) { value = .text(Array(text.utf8)) }

  /// A value as JSON has it.
  init(json: String) { value = .json(Array(json.utf8)) }

  /// A list of strings.
  init(_ texts: [String]) {
    value = .list
    items = texts.map { CredentialItem($0) }
  }

  /// Whether nothing is in it.
  var isEmpty: Bool {
    switch value {
    case .object: members.isEmpty && !isKept
    case .list: items.allSatisfy(\.isEmpty)
    case .text, .json: false
    }
  }

  private var isOpen: Bool {
    if case .object = value { return true }
    return false
  }

  /// The member of a name.
  subscript(name: String) -> CredentialItem? {
    members.first { $0.name == name }?.item
  }

  /// Gives an object a member where it has none of the name; false where it has one.
  @discardableResult
  func add(_ name: String, _ item: CredentialItem) -> Bool {
    guard isOpen, self[name] == nil else { return false }
    members.append((name, item))
    return true
  }

  /// Puts words before those that a list has.
  func prepend(_ name: String, _ words: [String]) {
    let item = self[name]
    let more: [CredentialItem]
    switch item?.value {
    case .list: more = (item?.items ?? []).filter { !$0.isEmpty }
    case nil: more = []
    default: more = item.map { [$0] } ?? []
    }
    members.removeAll { $0.name == name }
    let list = CredentialItem(words)
    list.items += more
    members.append((name, list))
  }

  /// Puts words before those that a list has, unless they are there.
  func prependMissing(_ name: String, _ words: [String]) {
    let known = (self[name]?.items ?? []).map { item -> [UInt8] in
      if case .text(let bytes) = item.value { return bytes }
      return []
    }
    if words.allSatisfy({ known.contains(Array($0.utf8)) }) { return }
    prepend(name, words.filter { !known.contains(Array($0.utf8)) })
  }

  /// Adds an element behind those that a list has.
  func append(_ name: String, _ item: CredentialItem) {
    item.holder = name
    guard let known = self[name] else {
      let list = CredentialItem(in: name)
      list.value = .list
      list.items = [item]
      members.append((name, list))
      return
    }
    switch known.value {
    case .list: known.items.append(item)
    // What was kept as a whole is a list of its own.
    case .json(let bytes) where bytes.first == UInt8(ascii: "["):
      known.value = .list
      known.items = [CredentialItem(spread: Array(bytes.dropFirst().dropLast())), item]
    default: break
    }
  }

  /// The elements of a list as they are written, without the brackets.
  private init(spread bytes: [UInt8]) { value = .json(bytes) }

  /// Moves a member to another name.
  func rename(_ name: String, to other: String) -> Bool {
    guard let index = members.firstIndex(where: { $0.name == name }), self[other] == nil else {
      return false
    }
    members[index].name = other
    return true
  }

  /// The value at a place; `nil` where something else stands in the way.
  func ensure(_ name: String, _ ordinal: Int = 1) -> CredentialItem? {
    guard isOpen else { return nil }
    let isList = CredentialClass.isList(name, in: holder) || ordinal > 1
    guard let known = self[name] else {
      let item = CredentialItem(in: name)
      guard isList else {
        members.append((name, item))
        return item
      }
      let list = CredentialItem(in: name)
      list.value = .list
      members.append((name, list))
      return list.slot(ordinal)
    }
    switch known.value {
    case .list: return known.slot(ordinal)
    // What was kept as a whole takes no more.
    case .json(let bytes) where bytes.first == UInt8(ascii: "["): return nil
    default:
      if ordinal == 1 { return known }
      guard isList else { return nil }
      let list = CredentialItem(in: name)
      list.value = .list
      list.items = [known]
      members.removeAll { $0.name == name }
      members.append((name, list))
      return list.slot(ordinal)
    }
  }

  private func slot(_ ordinal: Int) -> CredentialItem? {
    guard ordinal <= 100_000 else { return nil }
    while items.count < ordinal { items.append(CredentialItem(in: holder)) }
    return items[ordinal - 1]
  }

  /// The next element of a list that takes a group of fields.
  func next(_ name: String) -> CredentialItem? {
    var ordinal = 1
    while let item = ensure(name, ordinal) {
      if item.isOpen, !item.isTaken { return item }
      if !CredentialClass.isList(name, in: holder) { return nil }
      ordinal += 1
    }
    return nil
  }

  /// Gives it a value, where it has none; false where it has.
  func set(_ value: Value) -> Bool {
    guard isOpen, members.isEmpty else { return false }
    self.value = value
    return true
  }

  /// Gives a place its value as a whole, be it a list.
  func set(_ value: Value, at steps: [(name: String, ordinal: Int)]) -> Bool {
    guard let last = steps.last else { return false }
    var item = self
    for step in steps.dropLast() {
      guard let inner = item.ensure(step.name, step.ordinal) else { return false }
      item = inner
    }
    if case .json(let bytes) = value, bytes.first == UInt8(ascii: "["), last.ordinal == 1 {
      let whole = CredentialItem()
      whole.value = value
      return item.add(last.name, whole)
    }
    return item.ensure(last.name, last.ordinal)?.set(value) ?? false
  }

  /// Writes it, without what is empty.
  func write(to json: inout JSONWriter) {
    switch value {
    case .text(let bytes): json.string(bytes.span)
    case .json(let bytes):
      let line = Self.onOneLine(bytes)
      json.raw(line.span.raw, from: 0, count: line.count)
    case .list:
      json.beginArray()
      for item in items where !item.isEmpty { item.write(to: &json) }
      json.endArray()
    case .object:
      json.beginObject()
      for member in ordered where !member.item.isEmpty {
        json.name(member.name.utf8Span.span)
        member.item.write(to: &json)
      }
      json.endObject()
    }
  }

  /// JSON without the white space around its tokens: a document stands on one line.
  private static func onOneLine(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 <= 0x20 }) else { return bytes }
    var line: [UInt8] = []
    line.reserveCapacity(bytes.count)
    var (isString, isEscape) = (false, false)
    for byte in bytes {
      if isString {
        isString = isEscape || byte != UInt8(ascii: "\"")
        isEscape = !isEscape && byte == UInt8(ascii: "\\")
      } else if byte <= 0x20 {
        continue
      } else {
        isString = byte == UInt8(ascii: "\"")
      }
      line.append(byte)
    }
    return line
  }

  /// The members, those first by which an object is told.
  private var ordered: [(name: String, item: CredentialItem)] {
    let first = ["@context", "id", "type"]
    return first.compactMap { name in members.first { $0.name == name } }
      + members.filter { !first.contains($0.name) }
  }

  /// The objects inside, each with the name of its member.
  func forEachObject(_ name: String, _ body: (String, CredentialItem) -> Void) {
    switch value {
    case .object:
      body(name, self)
      for member in members { member.item.forEachObject(member.name, body) }
    case .list: for item in items { item.forEachObject(name, body) }
    default: break
    }
  }
}
