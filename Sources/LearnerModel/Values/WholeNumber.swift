import Bytes

/// A whole number of any length, kept as it was written.
public struct WholeNumber: Sendable, Hashable, FieldValue, CustomStringConvertible {
  /// The canonical form.
  public let canonical: String

  /// The value type whose canonical form this type reads.
  public static var valueType: ValueType { .integer }

  /// Creates a value of its canonical form, or `nil` where `text` is no such form.
  public init?(_ text: String) {
    self.init(canonical: text.utf8Span.span)
  }

  /// Reads a value from its canonical form.
  public init?(canonical text: Span<UInt8>) {
    guard ValueType.integer.isCanonical(text) else { return nil }
    canonical = String(text)
  }

  /// The canonical form.
  public var description: String { canonical }

  /// The number, where it fits.
  public var value: Int? { Int(canonical) }
}
