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

  /// Whether a text starts with a scheme and has something behind it, as IRIs do.
  public static func hasScheme(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let byte = text[index]
      let isLetter = (byte | 0x20) &- 0x61 < 26
      if byte == UInt8(ascii: ":") { return index > 0 && index + 1 < text.count }
      let isMark =
        byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      guard isLetter || (index > 0 && (byte &- 0x30 < 10 || isMark)) else { return false }
      index += 1
    }
    return false
  }

  /// The canonical form.
  public var description: String { canonical }
}
