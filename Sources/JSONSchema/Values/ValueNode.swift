/// One value, or the name of a member, in a tree of JSON values.
///
/// A container's content follows it; the members of an object are a name and its value each.
struct ValueNode: BitwiseCopyable {
  /// What a node is.
  enum Kind: UInt8, BitwiseCopyable {
    case null
    case `false`
    case `true`
    case number
    case string
    case name
    case array
    case object
  }

  var kind: Kind
  /// Whether the content stands in the tree's own memory, as it was written with escapes.
  var isCopied = false
  /// The number of a name that the schema knows; -1 for any other.
  var name: Int32 = -1
  /// Where the content starts, without quotes.
  var start: UInt32
  /// How many bytes the content has; of a container, how many elements or members.
  var count: UInt32
  /// Where the value starts in the text.
  var offset: UInt32
  /// The node behind this one and all that is in it.
  var next: UInt32 = 0

  /// Whether it holds others.
  var isContainer: Bool { kind.rawValue >= Kind.array.rawValue }
}

/// The types of JSON Schema, one bit each.
struct TypeSet: OptionSet, BitwiseCopyable, Hashable, Sendable {
  let rawValue: UInt8

  static let null = TypeSet(rawValue: 1)
  static let boolean = TypeSet(rawValue: 2)
  static let number = TypeSet(rawValue: 4)
  static let string = TypeSet(rawValue: 8)
  static let array = TypeSet(rawValue: 16)
  static let object = TypeSet(rawValue: 32)
  /// Numbers without a fraction.
  static let integer = TypeSet(rawValue: 64)
  /// Numbers that are written without a fraction and an exponent.
  static let digits = TypeSet(rawValue: 128)

  static let any: TypeSet = [.null, .boolean, .number, .string, .array, .object]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The type of a node; names are strings.
  @inline(__always)
  init(_ kind: ValueNode.Kind) {
    // One byte for each kind, in their order.
    rawValue = UInt8(
      truncatingIfNeeded: 0x2010_0808_0402_0201 as UInt64 >> UInt64(8 * kind.rawValue))
  }
}
