import Bytes

/// A moment as it was written: to the second, with the fraction and offset of the source.
///
/// A moment without an offset has no known time zone, and none is invented.
public struct TimeStamp: Sendable, Hashable, FieldValue, CustomStringConvertible {
  /// The canonical form.
  public let canonical: String

  /// The value type whose canonical form this type reads.
  public static var valueType: ValueType { .timeStamp }

  /// Creates a value of its canonical form, or `nil` where `text` is no such form.
  public init?(_ text: String) {
    self.init(canonical: text.utf8Span.span)
  }

  /// Reads a value from its canonical form.
  public init?(canonical text: Span<UInt8>) {
    guard ValueType.timeStamp.isCanonical(text) else { return nil }
    canonical = String(text)
  }

  /// The canonical form.
  public var description: String { canonical }

  /// The day, in the time zone that the offset names.
  public var date: CalendarDate? {
    CalendarDate(canonical: canonical.utf8Span.span.extracting(0..<10))
  }
}
