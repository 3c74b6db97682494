import Bytes

/// A URI or URI reference (RFC 3986), kept as it was written.
public struct ResourceLocator: Sendable, Hashable, FieldValue, CustomStringConvertible {
  /// The canonical form.
  public let canonical: String

  /// The value type whose canonical form this type reads.
  public static var valueType: ValueType { .uri }

  /// Creates a value of its canonical form, or `nil` where `text` is no such form.
  public init?(_ text: String) {
    self.init(canonical: text.utf8Span.span)
  }

  /// Reads a value from its canonical form.
  public init?(canonical text: Span<UInt8>) {
    guard text.count > 0 else { return nil }
    canonical = String(text)
  }

  /// The canonical form.
  public var description: String { canonical }
}
