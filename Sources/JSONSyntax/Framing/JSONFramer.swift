public import Bytes

// What is clever here
//   Sixty-four bytes at a time become one bit a byte: quotes that no backslash precedes, and a
//   running exclusive-or over them, which tells what lies inside strings. Counting brackets by bits
//   then shows for most blocks that no value can end there. Only the others are walked by `step`.
// If you change this
//   `step` is the whole machine; `JSONFramer+Blocks` is a faster way to the same result. Tests feed
//   both with text that is no JSON, too. The framer does not check what it reads: text that is not
//   JSON gets some boundaries, none of them in front of its first error that a correct text would
//   not have, so that reading the pieces meets the same error first.

/// Finds where values end in a stream of JSON text, so that pieces of whole values can be read side
/// by side.
///
/// Bytes are scanned in order, each once. After every scan the framer tells the last place behind
/// which the text may be cut. A text without such a place has a value that is larger than what was
/// scanned since the last one.
///
/// The layout is decided by the first bytes. Text that starts with `[` is an array. Otherwise it is
/// `lines` if the first value is followed by nothing but white space up to the next line feed, and
/// has none inside; else, and where the text ends before, it is a `sequence`. A byte order mark in
/// front is passed over.
///
/// Pieces end behind a line feed in `lines`, behind a comma between elements in an `array`, and
/// behind a value in a `sequence`; a `document`, which is never decided for, has none. The last
/// piece is what is left when the text ends. A piece is read with `layout.state(isFirst:)`;
/// `isLast` holds for every piece but those of an array that are not the last one.
public struct JSONFramer: Sendable {
  /// A place where the text may be cut.
  public struct Boundary: Sendable, Equatable, BitwiseCopyable {
    /// Its offset in the scanned bytes; between the start and the end of the scanned range.
    public let offset: Int
    /// How many line breaks (LF, CRLF or CR) lie between the boundary before and this one.
    public let lineBreaks: Int
  }

  /// The layout; `nil` until the first bytes have shown it.
  public internal(set) var layout: JSONLayout?
  /// How many arrays and objects are open.
  public internal(set) var depth = 0
  /// Whether the array is closed; what comes behind it is not scanned and has no boundary.
  public internal(set) var isArrayClosed = false

  /// Whether a string is open.
  var isInString = false
  /// Whether the byte before is a backslash that escapes the next one.
  var isEscaped = false
  /// Whether the byte before is a carriage return.
  var isAfterReturn = false
  /// Whether a value outside all arrays and objects has started and may go on.
  var isInScalar = false
  /// Line breaks since the last boundary that was handed out.
  var lineBreaks = 0
  /// How far the layout is known.
  var opening: Opening
  /// How many bytes of a byte order mark have been seen.
  var markBytes = 0
  /// Whether nothing is scanned behind the array's bracket.
  var endsWithArray = false

  /// What of the first value has been seen, until the layout is decided.
  enum Opening: Sendable {
    case nothing
    case insideValue
    case behindValue
    case decided
  }

  /// Creates a framer for the start of a text.
  ///
  /// - Parameter layout: The layout, where it is known; `nil` to have it decided by the first bytes.
  public init(layout: JSONLayout? = nil) {
    self.layout = layout
    opening = layout == nil ? .nothing : .decided
  }

  /// Creates a framer for the elements of an array, from behind its opening bracket on.
  ///
  /// It serves for the list inside an object, `{"users":[…]}`. A tokenizer reads up to the bracket.
  /// Pieces are read with `insideArray(isFirst:)` of its state; the last one ends behind the closing
  /// bracket, where `isArrayClosed` is true. From there the tokenizer goes on with `behindArray()`.
  public init(insideArray: Void) {
    layout = .array
    opening = .decided
    depth = 1
    endsWithArray = true
  }

  /// Scans `bytes[range]`, which follow what was scanned before, and returns the last boundary.
  ///
  /// The bytes may go on behind the range; scanning its end is faster where they do for 64 bytes.
  public mutating func scan(_ bytes: RawSpan, _ range: Range<Int>) -> Boundary? {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= bytes.byteCount, "a range outside the bytes")
    var found = Found()
    var offset = range.lowerBound
    while offset < range.upperBound, opening != .decided {
      step(byte(of: bytes, at: offset), at: offset, &found)
      offset += 1
    }
    switch layout {
    case .lines: scanLines(bytes, from: offset, to: range.upperBound, &found)
    case .array, .sequence: scanValues(bytes, from: offset, to: range.upperBound, &found)
    case .document, nil: break
    }
    guard let boundary = found.boundary else { return nil }
    let before = found.lineBreaksBefore
    lineBreaks -= before
    return Boundary(offset: boundary, lineBreaks: before)
  }

  /// Scans the bytes of `buffer` from `offset` on, which follow what was scanned before.
  public mutating func scan(_ buffer: borrowing ByteBuffer, from offset: Int) -> Boundary? {
    scan(buffer.paddedBytes, offset..<buffer.count)
  }

  /// The last boundary of a scan, and how many line breaks lie in front of it.
  struct Found {
    var boundary: Int?
    var lineBreaksBefore = 0
  }

  /// Notes a boundary; all line breaks counted so far lie in front of it.
  @inline(__always)
  func cut(at offset: Int, _ found: inout Found) {
    found.boundary = offset
    found.lineBreaksBefore = lineBreaks
  }
}
