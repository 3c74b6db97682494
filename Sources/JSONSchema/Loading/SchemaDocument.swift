import Bytes
import Findings
import JSONSyntax

/// A JSON document that holds schemas.
final class SchemaDocument: Sendable {
  /// Where it is from, as the user knows it.
  let name: String
  let text: [UInt8]
  let nodes: [ValueNode]
  let scratch: [UInt8]

  /// Reads a document.
  init(_ text: [UInt8], name: String) throws(Failure) {
    self.name = name
    // Readers may look behind the last byte.
    let padded = text + [UInt8](repeating: 0, count: 64)
    self.text = padded
    var tree = ValueTree()
    let names = NameIndex()
    var tokenizer = JSONTokenizer(
      padded.span.raw, 0..<text.count, resuming: JSONState(.single, skipsByteOrderMark: true),
      isLast: true)
    let first = tokenizer.next()
    var isRead = first.kind != .error && tree.read(&tokenizer, first, names: names)
    if isRead { isRead = tokenizer.next().kind == .end }
    guard isRead else {
      let error = tokenizer.next().error ?? JSONError(.unexpectedEnd, at: text.count)
      let place = LinePosition(of: error.offset, in: text.span)
      throw Failure(
        .input, .schemaUnusable, "the schema is no JSON: \(Self.words(error.code))",
        at: Location(
          file: name, line: place.line, column: place.column, byte: error.offset))
    }
    var nodes: [ValueNode] = []
    nodes.reserveCapacity(tree.nodes.count)
    for index in 0..<tree.nodes.count { nodes.append(tree.nodes[index]) }
    self.nodes = nodes
    scratch = tree.scratch.bytes + [UInt8](repeating: 0, count: 64)
  }

  private static func words(_ code: FindingCode) -> String {
    let summary = code.summary
    return summary.prefix(1).lowercased() + summary.dropFirst().dropLast()
  }

  /// The text of a string, name or number.
  func string(_ index: Int) -> String {
    String(decoding: bytes(index), as: UTF8.self)
  }

  /// The bytes of a string, name or number.
  func bytes(_ index: Int) -> ArraySlice<UInt8> {
    let node = nodes[index]
    let range = Int(node.start)..<Int(node.start + node.count)
    return node.isCopied ? scratch[range] : text[range]
  }

  /// The children of a container: elements, or the names of members.
  func children(_ index: Int) -> [Int] {
    let node = nodes[index]
    guard node.isContainer else { return [] }
    var result: [Int] = []
    var child = index + 1
    while child < Int(node.next) {
      result.append(child)
      child = Int(nodes[node.kind == .object ? child + 1 : child].next)
    }
    return result
  }

  /// The names and values of an object.
  func members(_ index: Int) -> [(name: String, value: Int)] {
    guard nodes[index].kind == .object else { return [] }
    return children(index).map { (string($0), $0 + 1) }
  }

  /// The value of a member.
  func member(_ name: String, of index: Int) -> Int? {
    guard nodes[index].kind == .object else { return nil }
    return children(index).last { bytes($0).elementsEqual(name.utf8) }.map { $0 + 1 }
  }

  /// The text of a member that is a string.
  func string(_ name: String, of index: Int) -> String? {
    member(name, of: index).flatMap { nodes[$0].kind == .string ? string($0) : nil }
  }

  /// The JSON pointer of a node.
  func pointer(_ target: Int) -> String {
    var text = ""
    var index = 0
    while index != target, nodes[index].isContainer {
      let isObject = nodes[index].kind == .object
      var found: Int?
      for (number, child) in children(index).enumerated() {
        let value = isObject ? child + 1 : child
        guard target >= child, target < Int(nodes[value].next) else { continue }
        text += "/" + (isObject ? Self.escaped(string(child)) : String(number))
        found = target == child ? target : value
        break
      }
      guard let found else { break }
      index = found
    }
    return text
  }

  static func escaped(_ name: String) -> String {
    var text = ""
    for character in name.unicodeScalars {
      switch character {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }

  /// The location of a node.
  func location(_ index: Int) -> Location {
    let offset = Int(nodes[index].offset)
    let text = text
    let place = LinePosition(of: offset, in: text.span.extracting(0..<text.count - 64))
    return Location(
      file: name, line: place.line, column: place.column, byte: offset, path: pointer(index))
  }
}
