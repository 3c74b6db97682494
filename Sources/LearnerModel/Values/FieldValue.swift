import Bytes

/// A Swift type for the values of a field: what `record[\.birthDate]` returns.
///
/// The data path never makes one; it copies canonical bytes. Values are for programs and rules.
public protocol FieldValue: Sendable {
  /// The value type whose canonical form this type reads.
  static var valueType: ValueType { get }
  /// Reads a value from its canonical form.
  init?(canonical text: Span<UInt8>)
  /// The canonical form.
  var canonical: String { get }
}

extension String: FieldValue {
  public static var valueType: ValueType { .text }

  public init?(canonical text: Span<UInt8>) { self.init(text) }

  public var canonical: String { self }
}

extension Bool: FieldValue {
  public static var valueType: ValueType { .boolean }

  public init?(canonical text: Span<UInt8>) {
    if text.isEqual(to: "true") {
      self = true
    } else if text.isEqual(to: "false") {
      self = false
    } else {
      return nil
    }
  }

  public var canonical: String { self ? "true" : "false" }
}
