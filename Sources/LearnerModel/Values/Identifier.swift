import Bytes

/// Text that names something within a system; never a number, even where it is all digits.
public struct Identifier: Sendable, Hashable, FieldValue, CustomStringConvertible {
  /// The canonical form.
  public let canonical: String

  public static var valueType: ValueType { .identifier }

  /// Creates a value of its canonical form, or `nil` where `text` is no such form.
  public init?(_ text: String) {
    self.init(canonical: text.utf8Span.span)
  }

  public init?(canonical text: Span<UInt8>) {
    guard text.count > 0 else { return nil }
    canonical = String(text)
  }

  public var description: String { canonical }
}
