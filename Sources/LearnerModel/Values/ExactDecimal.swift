import Bytes

/// A decimal number that keeps every digit it was written with: `054.10` stays `054.10`.
public struct ExactDecimal: Sendable, Hashable, FieldValue, CustomStringConvertible {
  /// The canonical form.
  public let canonical: String

  /// The value type whose canonical form this type reads.
  public static var valueType: ValueType { .decimal }

  /// Creates a value of its canonical form, or `nil` where `text` is no such form.
  public init?(_ text: String) {
    self.init(canonical: text.utf8Span.span)
  }

  /// Reads a value from its canonical form.
  public init?(canonical text: Span<UInt8>) {
    guard ValueType.decimal.isCanonical(text) else { return nil }
    canonical = String(text)
  }

  /// The canonical form.
  public var description: String { canonical }

  /// The nearest binary number, for arithmetic that may be inexact.
  public var approximation: Double { Double(canonical) ?? .nan }
}
