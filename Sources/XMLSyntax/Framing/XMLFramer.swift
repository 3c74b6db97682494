import Bytes

// What is clever here
//   In 64 bytes of ordinary XML, `<` and `>` take turns. A running exclusive-or over both tells what
//   lies inside tags, and proves at the same time that they do; the byte behind each `<` and the one
//   before each `>` tell start, end and empty tags apart. Blocks with comments, CDATA, instructions,
//   single quotes, or `>` in an unusual place are walked by `step`.
// If you change this
//   `step` is the whole machine; `XMLFramer+Blocks` is a faster way to the same result. The framer
//   checks no names. Up to the first fault of a document it agrees with the parser; a document is cut
//   nowhere behind what it notices, and where it notices nothing, the piece that holds the fault is
//   read with the same outcome as the whole.

/// Finds where children of the root end in a document that arrives in pieces, so that runs of them
/// can be parsed side by side.
///
/// Every byte is looked at once, in order. A piece is read as `XMLPiece.middle` with the root's start
/// tag in front. What is left when the document ends is read as `XMLPiece.last`.
///
/// A document with a document type, or with markup that is broken in a way that shows here, is cut
/// nowhere behind that place: `isUnsafe` tells.
public struct XMLFramer: Sendable {
  /// What the byte before belongs to.
  enum State: UInt8, Sendable {
    case content
    case less
    case startTag
    case quoted
    case endTag
    case mark
    case dash
    case section
    case comment
    case data
    case instruction
  }

  /// The root's start tag; `nil` until it has been seen.
  public private(set) var root: XMLRoot?
  /// How many bytes there are up to and with the root's start tag.
  public private(set) var headerLength = 0
  /// How many line breaks there are up to the end of the root's start tag.
  public private(set) var headerLineBreaks = 0
  /// Whether the rest of the document cannot be proved safe to cut.
  public private(set) var isUnsafe = false
  /// Whether the root is closed.
  public private(set) var isRootClosed = false
  /// The offset behind the last child of the root that has ended, `nil` where none has.
  public internal(set) var lastEnd: Int?
  /// How many line breaks there were up to `lastEnd`.
  public internal(set) var lineBreaks = 0

  var state = State.content
  var depth = 0
  /// The quote that is open.
  var quote: UInt8 = 0
  /// The byte before, in a tag; what of an opening has been seen, elsewhere.
  var previous: UInt8 = 0
  /// How many closing bytes have been seen in a row.
  var closers = 0
  /// All line breaks since the last `lastEnd` that was taken.
  var breaks = 0
  private var rootBytes: [UInt8] = []

  /// The longest start tag that a root may have.
  static let rootLimit = 512 << 10

  /// Creates a framer for a document's first byte.
  public init() {}

  /// Creates a framer for what follows the root's start tag.
  public init(inside root: XMLRoot) {
    self.root = root
    depth = 1
  }

  /// Whether pieces may still end.
  var isCutting: Bool { !isUnsafe && !isRootClosed }

  /// Looks at `padded[start..<end]`, which follows what was looked at before.
  ///
  /// `padded` goes on for at least 64 bytes behind `end`. A carriage return may be the last byte only
  /// where no line feed will follow it.
  public mutating func scan(_ padded: RawSpan, from start: Int, to end: Int) {
    var offset = start
    while offset < end, root == nil, isCutting {
      step(padded, at: offset, before: end)
      headerLength += 1
      if root != nil { headerLineBreaks = breaks }
      offset += 1
    }
    while offset < end, isCutting {
      let stop = min(offset &+ 64, end)
      if stop &- offset < 64 || !block(padded, at: offset, before: end) {
        walk(padded, from: offset, to: stop, before: end)
      }
      offset = stop
    }
  }

  /// Starts counting behind `lastEnd`; what follows it has moved to offset zero.
  public mutating func moveToLastEnd() {
    lastEnd = nil
    breaks -= lineBreaks
    lineBreaks = 0
  }

  @inline(never)
  private mutating func walk(_ padded: RawSpan, from start: Int, to stop: Int, before end: Int) {
    var offset = start
    while offset < stop, isCutting {
      step(padded, at: offset, before: end)
      offset &+= 1
    }
  }

  /// Reads one byte: the whole machine.
  mutating func step(_ padded: RawSpan, at offset: Int, before end: Int) {
    let byte = padded.byte(at: offset)
    if byte == 0x0A
      || (byte == 0x0D && !(offset &+ 1 < end && padded.byte(at: offset &+ 1) == 0x0A))
    {
      breaks += 1
    }
    if root == nil, state != .content { noteRoot(byte) }
    switch state {
    case .content:
      if byte == UInt8(ascii: "<") { state = .less }
    case .less: open(byte)
    case .startTag:
      if byte == UInt8(ascii: ">") {
        endStartTag(isEmpty: previous == UInt8(ascii: "/"), at: offset)
      } else if byte == UInt8(ascii: "<") {
        isUnsafe = true
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        state = .quoted
      }
      previous = byte
    case .quoted:
      if byte == quote { state = .startTag }
      if byte == UInt8(ascii: "<") { isUnsafe = true }
      previous = byte
    case .endTag:
      if byte == UInt8(ascii: ">") { endTag(at: offset) }
      if byte == UInt8(ascii: "<") { isUnsafe = true }
    case .mark, .dash, .section: openSpecial(byte)
    case .comment: close(byte, run: UInt8(ascii: "-"), of: 2)
    case .data: close(byte, run: UInt8(ascii: "]"), of: 2)
    case .instruction: close(byte, run: UInt8(ascii: "?"), of: 1)
    }
  }

  /// Keeps the bytes of the root's start tag.
  private mutating func noteRoot(_ byte: UInt8) {
    if state == .less {
      rootBytes = [UInt8(ascii: "<"), byte]
    } else if state == .startTag || state == .quoted {
      rootBytes.append(byte)
      if rootBytes.count > Self.rootLimit { isUnsafe = true }
    }
  }

  /// Reads the byte behind a `<`.
  private mutating func open(_ byte: UInt8) {
    previous = byte
    switch byte {
    case UInt8(ascii: "/"):
      state = .endTag
      if depth == 0 { isUnsafe = true }
    case UInt8(ascii: "!"): state = .mark
    case UInt8(ascii: "?"):
      state = .instruction
      closers = 0
    case UInt8(ascii: "<"), UInt8(ascii: ">"): isUnsafe = true
    default: state = .startTag
    }
  }

  private static let section = Array("CDATA[".utf8)

  /// Reads what follows `<!`: a comment, a CDATA section, or something that is not cut behind.
  private mutating func openSpecial(_ byte: UInt8) {
    switch (state, byte) {
    case (.mark, UInt8(ascii: "-")): state = .dash
    case (.mark, UInt8(ascii: "[")):
      state = .section
      closers = 0
    case (.dash, UInt8(ascii: "-")):
      state = .comment
      closers = 0
    case (.section, Self.section[closers]):
      closers += 1
      if closers == Self.section.count {
        state = .data
        closers = 0
      }
    default: isUnsafe = true
    }
  }

  /// Looks for the end of a comment, a CDATA section or an instruction.
  private mutating func close(_ byte: UInt8, run: UInt8, of count: Int) {
    if byte == run {
      closers += 1
    } else if byte == UInt8(ascii: ">"), closers >= count {
      state = .content
    } else {
      closers = 0
    }
  }

  /// Ends a start tag at its `>`.
  mutating func endStartTag(isEmpty: Bool, at offset: Int) {
    state = .content
    if root == nil {
      root = XMLRoot(startTag: rootBytes)
      rootBytes = []
    }
    if !isEmpty {
      depth += 1
    } else if depth <= 1 {
      endChild(at: offset)
    }
  }

  /// Ends an end tag at its `>`.
  mutating func endTag(at offset: Int) {
    state = .content
    depth -= 1
    if depth <= 1 { endChild(at: offset) }
  }

  /// Notes that the root is closed.
  mutating func closeRoot() { isRootClosed = true }

  private mutating func endChild(at offset: Int) {
    if depth <= 0 {
      closeRoot()
    } else {
      lastEnd = offset + 1
      lineBreaks = breaks
    }
  }
}
