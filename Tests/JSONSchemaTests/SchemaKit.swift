import Bytes
import Findings
import JSONSyntax

@testable import JSONSchema

/// Schemas and values as texts.
enum SchemaKit {
  /// Schemas of tests stand alone.
  struct NoSource: SchemaSource {
    func schema(at uri: String) throws(Failure) -> (text: [UInt8], name: String)? {
      MetaSchemas.text(at: uri).map { (Array($0.utf8), uri) }
    }
  }

  /// Compiles a schema.
  static func compile(
    _ text: String, _ dialect: SchemaDialect = .draft2020, checksFormats: Bool = false,
    source: any SchemaSource = NoSource()
  ) throws -> CompiledSchema {
    try CompiledSchema.compile(
      Array(text.utf8), uri: "file:///test/schema.json", name: "schema.json", source: source,
      dialect: dialect, checksFormats: checksFormats)
  }

  /// What is wrong with a value, each as code, path and place of the rule.
  static func violations(_ value: String, _ schema: CompiledSchema) -> [String]? {
    var checker = SchemaChecker(schema)
    var buffer = ByteBuffer()
    buffer.append(value)
    var tokenizer = JSONTokenizer(buffer, resuming: JSONState(), isLast: true)
    let first = tokenizer.next()
    guard let fits = checker.check(&tokenizer, first) else { return nil }
    var found: [String] = []
    for index in 0..<checker.violationCount {
      let violation = checker.violation(index, in: tokenizer.bytes)
      let path = checker.path(of: violation, in: tokenizer.bytes)
      let words = checker.message(of: violation, in: tokenizer.bytes).text(revealing: true)
      found.append("\(violation.code.name) \(path)@\(violation.offset) \(words)")
    }
    return fits ? [] : found.isEmpty ? ["?"] : found
  }

  /// Whether a value fits a schema.
  static func fits(_ value: String, _ schema: CompiledSchema) -> Bool? {
    violations(value, schema).map(\.isEmpty)
  }
}

extension SchemaDocument {
  /// The value that starts at a byte.
  func node(at byte: Int?) -> Int {
    nodes.firstIndex { Int($0.offset) == byte && $0.kind != .name } ?? 0
  }

  /// The text of a value as it is written.
  func written(_ index: Int) -> String {
    let start = Int(nodes[index].offset)
    var end = start
    var depth = 0
    var isInString = false
    while end < text.count - 64 {
      let byte = text[end]
      end += 1
      if isInString {
        if byte == UInt8(ascii: "\\") { end += 1 }
        if byte == UInt8(ascii: "\"") { isInString = false }
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
      } else if !nodes[index].isContainer, nodes[index].kind != .string,
        end == start + Int(nodes[index].count)
      {
        break
      }
      if depth == 0, !isInString, nodes[index].isContainer || nodes[index].kind == .string { break }
    }
    return String(decoding: text[start..<end], as: UTF8.self)
  }
}
