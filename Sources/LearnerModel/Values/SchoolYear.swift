import Bytes

/// A school year, named by the calendar year in which it ends.
public struct SchoolYear: Sendable, Hashable, FieldValue, CustomStringConvertible {
  /// The canonical form.
  public let canonical: String

  /// The value type whose canonical form this type reads.
  public static var valueType: ValueType { .year }

  /// Creates a value of its canonical form, or `nil` where `text` is no such form.
  public init?(_ text: String) {
    self.init(canonical: text.utf8Span.span)
  }

  /// Reads a value from its canonical form.
  public init?(canonical text: Span<UInt8>) {
    guard ValueType.year.isCanonical(text) else { return nil }
    canonical = String(text)
  }

  /// The canonical form.
  public var description: String { canonical }

  /// The calendar year in which the school year ends.
  public var endYear: Int { Int(canonical) ?? 0 }
}
