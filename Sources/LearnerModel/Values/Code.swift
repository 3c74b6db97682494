import Bytes

/// A code of a code set, in its canonical spelling; it may be one that the set does not list.
public struct Code<List: CodeList>: Sendable, Hashable, FieldValue, CustomStringConvertible {
  /// The canonical spelling.
  public let canonical: String

  /// The value type whose canonical form this type reads.
  public static var valueType: ValueType { .token }

  /// The codes of a token, `nil` for other values.
  public static var codeList: (any CodeList.Type)? { List.self }

  /// Reads a value from its canonical form.
  public init?(canonical text: Span<UInt8>) {
    guard text.count > 0 else { return nil }
    canonical = String(text)
  }

  /// Creates a code by its canonical spelling.
  public init(_ value: String) { canonical = value }

  /// Whether the code set lists this code.
  public var isListed: Bool { List.codeSet.contains(canonical) }

  /// The canonical form.
  public var description: String { canonical }
}

extension Code: ExpressibleByStringLiteral {
  /// Creates a value from a literal.
  public init(stringLiteral value: String) { canonical = value }
}
