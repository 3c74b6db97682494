/// A JSON value to be written as text, for schemas: small, and read by people.
indirect enum JSONText {
  case object([(name: String, value: JSONText)])
  case array([JSONText])
  case string(String)
  case number(Int)
  case boolean(Bool)

  /// An array of strings.
  static func strings(_ values: [String]) -> JSONText { .array(values.map { .string($0) }) }

  /// The whole text: a value that fits stands on one line, any other is broken over several.
  var document: String { written(indent: 0, used: 0) + "\n" }

  private static let width = 100

  /// The text of the value in a line of which `used` columns are taken already.
  private func written(indent: Int, used: Int) -> String {
    let flat = flat
    guard used + flat.unicodeScalars.count > Self.width else { return flat }
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .object(let members) where !members.isEmpty:
      let lines = members.map { member in
        let start = "\(inner)\(Self.quoted(member.name)): "
        let written = member.value.written(
          indent: indent + 2, used: start.unicodeScalars.count + 1)
        return start + written
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    case .array(let values) where !values.isEmpty:
      return "[\n" + Self.filled(values, indent: inner).joined(separator: ",\n") + "\n\(outer)]"
    default: return flat
    }
  }

  /// The values of an array: scalars side by side as far as a line goes, others one by one.
  private static func filled(_ values: [JSONText], indent: String) -> [String] {
    var lines: [String] = []
    for value in values {
      let text = value.written(indent: indent.utf8.count, used: indent.utf8.count + 1)
      if value.isScalar, let last = lines.last,
        last.unicodeScalars.count + text.unicodeScalars.count + 3 <= width
      {
        lines[lines.count - 1] = last + ", " + text
      } else {
        lines.append(indent + text)
      }
    }
    return lines
  }

  private var isScalar: Bool {
    switch self {
    case .object, .array: false
    default: true
    }
  }

  /// The text on one line.
  private var flat: String {
    switch self {
    case .object(let members):
      let inner = members.map { "\(Self.quoted($0.name)): \($0.value.flat)" }
      return inner.isEmpty ? "{}" : "{ " + inner.joined(separator: ", ") + " }"
    case .array(let values): return "[" + values.map(\.flat).joined(separator: ", ") + "]"
    case .string(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .boolean(let value): return value ? "true" : "false"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
