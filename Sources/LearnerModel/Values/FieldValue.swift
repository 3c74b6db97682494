import Bytes

/// A Swift type for the values of a field: what `record[\.birthDate]` returns.
///
/// The data path never makes one; it copies canonical bytes. Values are for programs and rules.
public protocol FieldValue: Sendable, Equatable, SendableMetatype {
  /// The value type whose canonical form this type reads.
  static var valueType: ValueType { get }
  /// The codes of a token, `nil` for other values.
  static var codeList: (any CodeList.Type)? { get }
  /// The kind that a reference leads to, `nil` for other values.
  static var target: Kind? { get }
  /// Reads a value from its canonical form.
  init?(canonical text: Span<UInt8>)
  /// The canonical form.
  var canonical: String { get }
}

extension FieldValue {
  /// The codes of a token, `nil` for other values.
  public static var codeList: (any CodeList.Type)? { nil }

  /// The kind that a reference leads to, `nil` for other values.
  public static var target: Kind? { nil }
}

extension String: FieldValue {
  /// The value type whose canonical form this type reads.
  public static var valueType: ValueType { .text }

  /// Reads a value from its canonical form.
  public init?(canonical text: Span<UInt8>) { self.init(text) }

  /// The canonical form.
  public var canonical: String { self }
}

extension Bool: FieldValue {
  /// The value type whose canonical form this type reads.
  public static var valueType: ValueType { .boolean }

  /// Reads a value from its canonical form.
  public init?(canonical text: Span<UInt8>) {
    if text.isEqual(to: "true") {
      self = true
    } else if text.isEqual(to: "false") {
      self = false
    } else {
      return nil
    }
  }

  /// The canonical form.
  public var canonical: String { self ? "true" : "false" }
}
