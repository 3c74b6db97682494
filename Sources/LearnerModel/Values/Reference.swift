import Bytes

/// The key of another record: its identifier, or several parts that identify it together.
public struct RecordKey: Sendable, Hashable, CustomStringConvertible {
  /// The parts in the order that the system gives them.
  public let parts: [String]

  /// Creates a key of one or more parts.
  public init(_ parts: [String]) { self.parts = parts }

  /// The parts, joined for display.
  public var description: String { parts.joined(separator: "/") }
}

extension RecordKey: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  /// Creates a value from a literal.
  public init(stringLiteral value: String) { parts = [value] }

  /// Creates a key of several parts.
  public init(arrayLiteral elements: String...) { parts = elements }
}

/// A reference to a record of another kind, by its key.
public struct Reference<Target: RecordKind>: Sendable, Hashable, FieldValue {
  /// The key of the record referred to.
  public let key: RecordKey

  /// The value type whose canonical form this type reads.
  public static var valueType: ValueType { .reference }

  /// The kind that a reference leads to, `nil` for other values.
  public static var target: Kind? { Target.kind }

  /// Reads a value from its canonical form.
  public init?(canonical text: Span<UInt8>) {
    guard text.count > 0 else { return nil }
    key = KeyForm.decode(text)
  }

  /// Creates a reference to the record with `key`.
  public init(_ key: RecordKey) { self.key = key }

  /// The canonical form.
  public var canonical: String { KeyForm.encode(key.parts) }
}

/// How a key of several parts is held in one run of bytes.
///
/// A key of one part is that part's text. Several parts are joined by U+001F; U+001E before a
/// U+001F or U+001E makes it part of the text. A key of one part that holds such a character is
/// written the same way, so that the form can always be read back.
public enum KeyForm {
  /// Stands between two parts.
  public static let separator: UInt8 = 0x1F
  /// Stands before a separator or escape that belongs to a part.
  public static let escape: UInt8 = 0x1E

  /// Whether a form, or a text, is that of one part as it stands.
  public static func isOneText(_ text: Span<UInt8>) -> Bool {
    !text.contains(separator, or: escape)
  }

  /// The form of a key.
  public static func encode(_ parts: [String]) -> String {
    parts.map { part in
      part.unicodeScalars.reduce(into: "") { text, scalar in
        if scalar == "\u{1F}" || scalar == "\u{1E}" { text.unicodeScalars.append("\u{1E}") }
        text.unicodeScalars.append(scalar)
      }
    }.joined(separator: "\u{1F}")
  }

  /// The parts of a key in this form.
  public static func decode(_ text: Span<UInt8>) -> RecordKey {
    var parts: [[UInt8]] = [[]]
    var isEscaped = false
    for index in text.indices {
      let byte = text[index]
      if isEscaped {
        parts[parts.count - 1].append(byte)
        isEscaped = false
      } else if byte == escape {
        isEscaped = true
      } else if byte == separator {
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
    return RecordKey(parts.map { String(decoding: $0, as: UTF8.self) })
  }
}
