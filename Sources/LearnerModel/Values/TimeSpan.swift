import Bytes

/// A length of time in the form of ISO 8601, such as `PT45M`.
public struct TimeSpan: Sendable, Hashable, FieldValue, CustomStringConvertible {
  /// The canonical form.
  public let canonical: String

  /// The value type whose canonical form this type reads.
  public static var valueType: ValueType { .duration }

  /// Creates a value of its canonical form, or `nil` where `text` is no such form.
  public init?(_ text: String) {
    self.init(canonical: text.utf8Span.span)
  }

  /// Reads a value from its canonical form.
  public init?(canonical text: Span<UInt8>) {
    guard ValueType.duration.isCanonical(text) else { return nil }
    canonical = String(text)
  }

  /// The canonical form.
  public var description: String { canonical }
}
