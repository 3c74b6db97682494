/// One piece of plain markup: plain bits.
public struct PlainToken: BitwiseCopyable, Sendable {
  /// What a token can be.
  public enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// A start tag of an element with more in it than a text; its attributes follow.
    case start
    /// An attribute of the start tag before.
    case attribute
    /// The text of the element whose start tag and attributes stand before; nothing else is in it.
    case text
    /// An end tag.
    case end
    /// An element without attributes that holds a text, or nothing at all.
    case leaf
    /// A whole element that is like one before but for its texts: `PlainReader.appendTokens` tells
    /// its own tokens.
    case alike
  }

  /// What it is.
  public var kind: Kind
  /// Whether there is more in its text than white space; the value of an attribute always counts.
  public var hasValue = false
  /// Whether the text stands in the reader's own texts, because references had to be resolved.
  public var isCopied = false
  /// The tag of its name.
  public var tag = XMLTag.unknown
  /// The offset of the tag's `<`.
  public var offset: UInt32
  /// The offset behind the `>`: of the end tag, where there is one.
  public var endOffset: UInt32 = 0
  /// Where the name starts, in the source.
  public var nameStart: UInt32 = 0
  /// How many bytes the name has.
  public var nameCount: UInt32 = 0
  /// Where the text or value starts; of an element like one before, the first of its starts.
  public var textStart: UInt32 = 0
  /// How many bytes of text there are; of an element like one before, how many starts.
  public var textCount: UInt32 = 0

  @inline(__always)
  init(_ kind: Kind, offset: Int) {
    self.kind = kind
    self.offset = UInt32(truncatingIfNeeded: offset)
  }
}
