/// One piece of a document: plain bits, whose text is asked for at the tokens it came with.
public struct XMLToken: BitwiseCopyable, Sendable {
  /// What a token can be.
  public enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// A start tag, also that of `<empty/>`.
    case start
    /// Text between two tags; comments and CDATA marks inside it are gone.
    ///
    /// White space is a token only where it is all that its element holds.
    case text
    /// An end tag, also that of `<empty/>`.
    case end
  }

  /// The byte of the source where the tag's `<` stands; for a text, the one behind the tag before.
  public let offset: Int
  /// The name's number, see `XMLTokens.name(_:)`.
  @usableFromInline let name: UInt32
  /// Where the text starts in the texts, or the first attribute.
  @usableFromInline let first: UInt32
  /// How many bytes of text or attributes there are.
  @usableFromInline let count: UInt32
  /// How many bytes the tag has.
  @usableFromInline let length: UInt32
  /// The tag of the element's name; for a text, that of the element around it.
  public let tag: XMLTag
  /// How many elements are open around this one: the root has depth zero.
  public let depth: UInt16
  /// What it is.
  public let kind: Kind

  @inlinable
  init(
    _ kind: Kind, offset: Int, length: Int = 0, name: UInt32, tag: XMLTag, depth: Int,
    first: Int = 0, count: Int = 0
  ) {
    self.kind = kind
    self.offset = offset
    self.length = UInt32(truncatingIfNeeded: length)
    self.name = name
    self.tag = tag
    self.depth = UInt16(truncatingIfNeeded: depth)
    self.first = UInt32(truncatingIfNeeded: first)
    self.count = UInt32(truncatingIfNeeded: count)
  }

  /// The byte of the source behind the tag.
  @inlinable public var endOffset: Int { offset &+ Int(length) }
  /// How many attributes a start tag has.
  @inlinable public var attributeCount: Int { kind == .start ? Int(count) : 0 }
}

/// One attribute of a start tag.
public struct XMLAttribute: BitwiseCopyable, Sendable {
  /// The tag of the attribute's name.
  public let tag: XMLTag
  @usableFromInline let name: UInt32
  @usableFromInline let first: UInt32
  @usableFromInline let count: UInt32

  @inlinable
  init(tag: XMLTag, name: UInt32, first: Int, count: Int) {
    self.tag = tag
    self.name = name
    self.first = UInt32(truncatingIfNeeded: first)
    self.count = UInt32(truncatingIfNeeded: count)
  }
}
