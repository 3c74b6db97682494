import Foundation

/// JSON as Foundation reads it, which shares nothing with what it checks.
package enum PlainJSON {
  /// The values of a text: one, or one a line.
  package static func values(of text: String) throws -> [Any] {
    if let whole = try? JSONSerialization.jsonObject(with: Data(text.utf8)) { return [whole] }
    return try text.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8))
    }
  }

  /// The values of a file: one, or one a line.
  package static func values(at path: String) throws -> [Any] {
    try values(of: String(contentsOf: URL(filePath: path), encoding: .utf8))
  }

  /// How many scalars other than `null`, empty lists and empty objects there are.
  package static func count(_ value: Any) -> Int {
    switch value {
    case let object as [String: Any]:
      object.isEmpty ? 1 : object.values.reduce(0) { $0 + count($1) }
    case let list as [Any]: list.isEmpty ? 1 : list.reduce(0) { $0 + count($1) }
    case is NSNull: 0
    default: 1
    }
  }

  /// A value as text with sorted names.
  package static func text(_ value: Any?) -> String {
    switch value {
    case let object as [String: Any]:
      "{" + object.keys.sorted().map { "\($0):\(text(object[$0]))" }.joined(separator: ",") + "}"
    case let list as [Any]: "[" + list.map { text($0) }.joined(separator: ",") + "]"
    case let value?: "\(value)"
    case nil: "nothing"
    }
  }
}
