import Bytes

/// A code of a code set, in its canonical spelling; it may be one that the set does not list.
public struct Code<List: CodeList>: Sendable, Hashable, FieldValue, CustomStringConvertible {
  /// The canonical spelling.
  public let canonical: String

  public static var valueType: ValueType { .token }

  public init?(canonical text: Span<UInt8>) {
    guard text.count > 0 else { return nil }
    canonical = String(text)
  }

  /// Creates a code by its canonical spelling.
  public init(_ value: String) { canonical = value }

  /// Whether the code set lists this code.
  public var isListed: Bool { List.codeSet.contains(canonical) }

  public var description: String { canonical }
}
