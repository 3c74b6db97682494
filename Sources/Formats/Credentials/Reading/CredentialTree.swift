import Bytes
import JSONSyntax

// What is clever here
//   A document is one flat table in its own order, so that all that is inside a value stands behind
//   it up to its `end`. Texts stay where they stand in the chunk, however large.

/// A JSON value with what became of each value inside it.
struct CredentialTree {
  /// What a value is.
  enum Kind: UInt8 {
    case object
    case list
    case string
    case literal
    case null
  }

  /// One value.
  struct Node {
    var kind: Kind
    /// The member's name; that of the list for what stands in one.
    var name: String
    var parent: Int
    /// Behind the last node inside.
    var end = 0
    /// Where it stands, quotes and brackets included.
    var start: Int
    var stop: Int
    var hasEscapes = false
    /// Whether it has met a fate.
    var isSettled = false

    /// Where its text stands.
    var text: Range<Int> { kind == .string ? start + 1..<stop - 1 : start..<stop }
  }

  private(set) var nodes: [Node] = []
  /// Where names stand that their object has already.
  private(set) var repeated: [Int] = []

  /// Reads the value that `first` starts; false where the text is ill formed.
  mutating func read(_ tokenizer: inout JSONTokenizer, _ first: JSONToken) -> Bool {
    nodes.removeAll(keepingCapacity: true)
    repeated.removeAll()
    var open: [Int] = []
    var names: [Set<String>] = []
    var name = ""
    var token = first
    while true {
      switch token.kind {
      case .end, .needMore, .error, .skipped: return false
      case .name:
        var text = ByteBuffer()
        tokenizer.append(contentOf: token, to: &text)
        name = String(text.span)
        if let last = names.indices.last, !names[last].insert(name).inserted {
          repeated.append(token.writtenRange.lowerBound)
        }
      case .objectEnd, .arrayEnd:
        guard let index = open.popLast() else { return false }
        names.removeLast()
        nodes[index].end = nodes.count
        nodes[index].stop = token.end
      default:
        let parent = open.last ?? -1
        let isItem = parent >= 0 && nodes[parent].kind == .list
        nodes.append(
          Node(
            kind: Self.kind(token.kind), name: isItem ? nodes[parent].name : name, parent: parent,
            end: nodes.count + 1, start: token.writtenRange.lowerBound,
            stop: token.writtenRange.upperBound, hasEscapes: token.traits.contains(.hasEscapes)))
        if token.kind == .objectStart || token.kind == .arrayStart {
          open.append(nodes.count - 1)
          names.append([])
        }
      }
      if open.isEmpty { return true }
      token = tokenizer.next()
    }
  }

  private static func kind(_ kind: JSONToken.Kind) -> Kind {
    switch kind {
    case .objectStart: .object
    case .arrayStart: .list
    case .string: .string
    case .null: .null
    default: .literal
    }
  }

  /// Forgets everything.
  mutating func removeAll() { nodes.removeAll(keepingCapacity: true) }

  /// Notes that a value has met its fate.
  mutating func settle(_ index: Int) { nodes[index].isSettled = true }

  /// The values right inside an object or list, `null` left out.
  func children(of index: Int) -> [Int] {
    var found: [Int] = []
    var next = index + 1
    while next < nodes[index].end {
      if nodes[next].kind != .null { found.append(next) }
      next = nodes[next].end
    }
    return found
  }

  /// The values of a member: one, or those of a list.
  func values(_ name: String, of index: Int) -> [Int] {
    guard nodes[index].kind == .object else { return [] }
    guard let member = children(of: index).first(where: { nodes[$0].name == name }) else {
      return []
    }
    return nodes[member].kind == .list ? children(of: member) : [member]
  }

  /// The first value of a member.
  func value(_ name: String, of index: Int) -> Int? { values(name, of: index).first }

  /// The values at a path; lists on the way are looked through, and `|` parts what comes instead.
  ///
  /// Where a path ends in `id`, a text may stand for the object that has one.
  func values(at path: [String], of index: Int) -> [Int] {
    var found = [index]
    for (number, step) in path.enumerated() where step != "." {
      let before = found
      found = []
      for name in step.split(separator: "|") where found.isEmpty {
        found = before.flatMap { values(String(name), of: $0) }
      }
      if found.isEmpty, number == path.count - 1, step == "id" {
        found = before.filter { nodes[$0].kind == .string }
      }
    }
    return found
  }

  /// How many values the syntax counts in a value.
  func valueCount(_ index: Int) -> Int {
    (index..<nodes[index].end).count { isValue($0) }
  }

  /// Whether the syntax counts a node as a value: scalars, and lists and objects without any inside.
  func isValue(_ index: Int) -> Bool {
    switch nodes[index].kind {
    case .string, .literal: true
    case .null: false
    case .object, .list: nodes[index].end == index + 1
    }
  }

  /// The text that a value means.
  func text(_ index: Int, _ bytes: RawSpan) -> String {
    let node = nodes[index]
    guard node.kind == .string, node.hasEscapes else {
      return String(Span(_bytes: bytes.extracting(node.text)))
    }
    var text = ByteBuffer()
    append(textOf: index, bytes, to: &text)
    return String(text.span)
  }

  /// Appends the text that a value means.
  func append(textOf index: Int, _ bytes: RawSpan, to text: inout ByteBuffer) {
    let node = nodes[index]
    guard node.kind == .string, node.hasEscapes else {
      text.append(bytes, from: node.text.lowerBound, count: node.text.count)
      return
    }
    var tokenizer = JSONTokenizer(
      bytes, node.start..<node.stop, resuming: JSONState(), isLast: true)
    tokenizer.append(contentOf: tokenizer.next(), to: &text)
  }

  /// The path from one value to another inside it: `credentialSubject/result[2]/value`.
  func path(to index: Int, from root: Int) -> String {
    var steps: [String] = []
    var node = index
    while node != root {
      var step = CredentialPath.escape(nodes[node].name)
      var parent = nodes[node].parent
      if parent >= 0, nodes[parent].kind == .list {
        let ordinal = (children(of: parent).firstIndex(of: node) ?? 0) + 1
        if ordinal > 1 { step += "[\(ordinal)]" }
        if parent == root { break }
        node = parent
        parent = nodes[node].parent
      }
      steps.append(step)
      node = parent
    }
    return steps.reversed().joined(separator: "/")
  }

  /// The JSON pointer of a value in its document.
  func pointer(to index: Int) -> String {
    var steps: [String] = []
    var node = index
    while nodes[node].parent >= 0 {
      let parent = nodes[node].parent
      if nodes[parent].kind == .list {
        steps.append("\(children(of: parent).firstIndex(of: node) ?? 0)")
      } else {
        steps.append(CredentialPath.pointer(nodes[node].name))
      }
      node = parent
    }
    return steps.reversed().map { "/" + $0 }.joined()
  }
}

/// Names in paths, where `/` and `[` mean something.
enum CredentialPath {
  /// A name without what means something in paths.
  static func escape(_ name: String) -> String {
    pointer(name).split(separator: "[", omittingEmptySubsequences: false).joined(separator: "~2")
  }

  /// A name in a JSON pointer.
  static func pointer(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The name that was escaped.
  static func unescape(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "~")) else { return String(text) }
    var name = ""
    var isEscape = false
    for scalar in text.unicodeScalars {
      if isEscape {
        name += scalar == "1" ? "/" : scalar == "2" ? "[" : "~"
        isEscape = false
      } else if scalar == "~" {
        isEscape = true
      } else {
        name.unicodeScalars.append(scalar)
      }
    }
    return name
  }

  /// The steps of a path: names, each with its place among its like.
  static func steps(_ path: Substring) -> [(name: String, ordinal: Int)] {
    path.split(separator: "/").map { step in
      let name = step.prefix { $0 != "[" }
      return (unescape(name), Int(step.dropFirst(name.utf8.count + 1).dropLast()) ?? 1)
    }
  }
}
