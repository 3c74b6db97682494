/// One piece of JSON text: what it is, and where in the chunk it stands.
///
/// A token holds no bytes. It is valid together with the bytes of the tokenizer that made it.
public struct JSONToken: Sendable, Equatable, BitwiseCopyable {
  /// What a token is.
  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// `{`
    case objectStart
    /// `}`
    case objectEnd
    /// `[`
    case arrayStart
    /// `]`
    case arrayEnd
    /// The name of a member; its value comes next.
    case name
    /// A string.
    case string
    /// A number, as it is written.
    case number
    /// `true`
    case `true`
    /// `false`
    case `false`
    /// `null`
    case null
    /// A whole value that was skipped, from its first to its last byte.
    case skipped
    /// The chunk is used up; the bytes from `start` on are still needed.
    case needMore
    /// The text is complete.
    case end
    /// The text cannot be read on.
    case error
  }

  /// What is known about the content of a string, name or number.
  public struct Traits: OptionSet, Sendable, BitwiseCopyable {
    /// The bits of the set.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The content holds escapes, and its meaning differs from its bytes.
    @inlinable @inline(__always)
    public static var hasEscapes: Traits { Traits(rawValue: 1) }
    /// The content holds bytes above 0x7F.
    @inlinable @inline(__always)
    public static var hasNonASCII: Traits { Traits(rawValue: 2) }
    /// The content holds half of a surrogate pair, which no UTF-8 can express.
    @inlinable @inline(__always)
    public static var hasLoneSurrogate: Traits { Traits(rawValue: 4) }
  }

  /// Where the content starts: behind the opening quote of a string or name.
  public let start: Int
  /// Where the content ends: at the closing quote of a string or name.
  public let end: Int
  /// What it is.
  public let kind: Kind
  /// What is known about its content.
  public let traits: Traits
  let problemNumber: UInt8

  @inline(__always)
  init(_ kind: Kind, _ start: Int, _ end: Int, _ traits: Traits = []) {
    self.start = start
    self.end = end
    self.kind = kind
    self.traits = traits
    problemNumber = 0
  }

  init(_ error: JSONError) {
    start = error.offset
    end = error.offset
    kind = .error
    traits = []
    problemNumber = error.problem.rawValue
  }

  /// How many bytes the content has.
  @inlinable public var count: Int { end &- start }

  /// The content, without quotes.
  @inlinable public var range: Range<Int> { start..<end }

  /// Everything that was written for it, quotes included.
  @inlinable public var writtenRange: Range<Int> {
    kind == .string || kind == .name ? start &- 1..<end &+ 1 : start..<end
  }

  /// Whether the content is ASCII from U+0020 on, without quotes and backslashes.
  ///
  /// Such content means what its bytes say and needs no escaping in JSON again.
  @inlinable public var isPlain: Bool { traits.isEmpty }

  /// Whether it is a scalar: a string, a number, `true`, `false` or `null`.
  @inlinable public var isScalar: Bool {
    kind.rawValue >= Kind.string.rawValue && kind.rawValue <= Kind.null.rawValue
  }

  /// What is wrong, where the kind is `error`.
  public var error: JSONError? {
    JSONProblem(rawValue: problemNumber).map { JSONError($0, at: start) }
  }
}
