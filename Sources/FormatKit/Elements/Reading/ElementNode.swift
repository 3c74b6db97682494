import Bytes

/// One element, attribute or stray text of a record: plain bits.
struct ElementNode: BitwiseCopyable, Equatable {
  /// What a node can be.
  enum Kind: UInt8, BitwiseCopyable {
    case element
    case attribute
    /// Text beside elements.
    case text
  }

  /// What is special about a node.
  struct Flags: OptionSet, BitwiseCopyable {
    let rawValue: UInt16
    /// It has a value, which the ledger expects a fate of.
    static let valued = Flags(rawValue: 1)
    /// Its value has met its fate.
    static let settled = Flags(rawValue: 2)
    /// Its text stands in the tape's own bytes, not in the chunk.
    static let copied = Flags(rawValue: 4)
    /// Its text is JSON as it stands, and no string's content.
    static let json = Flags(rawValue: 8)
    /// It can only be kept: a list or object as a whole, or a string without a character.
    static let opaque = Flags(rawValue: 16)
    /// It stands in another element of the input, which a reference points at: the ledger knows it
    /// from there.
    static let supplied = Flags(rawValue: 32)
    /// It is the id of an element whose key has been put beside it.
    static let linked = Flags(rawValue: 64)
    /// It is the id of an element that was not found.
    static let dangling = Flags(rawValue: 128)
    /// Its text is ASCII from U+0020 on, without `"` and `\`; this is known of JSON only.
    static let plain = Flags(rawValue: 256)

    /// Whether there is a text that a field can take.
    @inline(__always)
    var isUsable: Bool { intersection([.valued, .opaque]) == .valued }
  }

  /// The offset in the chunk of the tag's `<`.
  var offset: UInt32
  /// The offset behind the end tag.
  var endOffset: UInt32 = 0
  /// Where the text starts, in the chunk or in the tape's own bytes.
  var textStart: UInt32 = 0
  /// How many bytes of text there are.
  var textCount: UInt32 = 0
  /// The node around it, -1 for a record's own.
  var parent: Int32
  /// The number behind the last node inside it.
  var end: Int32 = 0
  /// The next node of the same state in the record, zero where there is none.
  var next: Int32 = 0
  /// Its place among nodes of the same state in one parent, from 1.
  var ordinal: Int32 = 1
  /// Its place in the maps; zero for what no map names.
  var state: UInt16
  var kind: Kind
  var flags: Flags = []
}

/// A record of the tape: its first node, and where it starts.
struct TapedRecord: BitwiseCopyable {
  /// The number of its node.
  var node: Int
  /// The line, from 1.
  var line: Int
  /// How many values the document had up to its end.
  var values = 0
}
