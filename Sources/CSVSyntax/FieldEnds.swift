public import Bytes

/// Where the fields and rows of one chunk of complete rows end, and what is known of its bytes.
public struct FieldEnds: ~Copyable {
  /// The end of every field in order; `rowFlag` marks the last field of a row.
  ///
  /// The end is the offset of the delimiter or of the line break's last byte; the text of a row's
  /// last field may have a carriage return before it, which `textEnd` takes off.
  public private(set) var ends: Buffer<UInt32>
  /// By row: the number of its last field.
  public private(set) var lastFields: Buffer<UInt32>
  /// How many rows there are, blank ones included.
  public var rowCount: Int { lastFields.count }
  /// How many fields hold more than spaces and tabs.
  public private(set) var valueCount = 0
  /// Line breaks inside quotes: where there are none, rows and lines are the same.
  public private(set) var quotedBreakCount = 0
  /// Offsets of quotes that are out of place: the first `straysKept` of them.
  public private(set) var strays: [Int] = []
  /// How many quotes are out of place.
  public private(set) var strayCount = 0
  /// Where the quote stands that is still open at the end, `nil` where none is.
  public private(set) var openQuote: Int?
  /// Whether any byte is a quote.
  public private(set) var hasQuotes = false
  /// Whether every byte is ASCII.
  public private(set) var isASCII = true
  /// Whether every field is printable ASCII without quotes and backslashes.
  public private(set) var isPlain = true

  /// The bit that marks the last field of a row.
  @inlinable public static var rowFlag: UInt32 { 1 << 31 }
  /// How many offsets of misplaced quotes are kept.
  public static let straysKept = 1000

  /// Creates an empty index.
  public init() {
    ends = Buffer()
    lastFields = Buffer()
  }

  /// Indexes `bytes`, which start at a row and end with one; the last may lack its line break.
  ///
  /// `padded` holds the same bytes and at least 64 more.
  public mutating func index(_ padded: RawSpan, count: Int, delimiter: UInt8) {
    precondition(count < 1 << 31, "a chunk larger than its offsets")
    var sink = Sink()
    swap(&sink.ends, &ends)
    swap(&sink.lastFields, &lastFields)
    sink.ends.removeAll()
    sink.lastFields.removeAll()
    var machine = RowMachine(delimiter: delimiter)
    var offset = 0
    while offset < count {
      let found = machine.scan(padded, at: offset, to: count)
      if found.isMisplaced {
        offset = machine.walk(padded, from: offset, to: count, into: &sink)
      } else {
        sink.take(found, base: offset)
        offset &+= found.size
      }
    }
    let lastEnd = sink.ends.last
    var emptyCount = machine.emptyCount
    if count > 0, lastEnd != UInt32(count - 1) | Self.rowFlag {
      if lastEnd == UInt32(count - 1) { emptyCount += 1 }
      sink.take(end: count, isRow: true)
    }
    swap(&sink.ends, &ends)
    swap(&sink.lastFields, &lastFields)
    quotedBreakCount = sink.quotedBreaks
    strays = sink.strays
    strayCount = sink.strayCount
    openQuote = machine.isInsideQuotes ? openingQuote(padded) : nil
    hasQuotes = machine.sawQuote
    isASCII = !machine.sawNonASCII
    isPlain = !machine.sawQuote && !machine.sawNonASCII && !machine.sawControl
    // Where every field is empty or starts with a visible character, the bits have told.
    valueCount =
      machine.sawQuote || machine.sawLowStart
      ? countValues(padded, count: count) : ends.count - emptyCount
  }

  /// The offset behind the text of the field that ends at `end` and started at `start`.
  @inlinable @inline(__always)
  public static func textEnd(_ bytes: RawSpan, start: Int, end: Int) -> Int {
    let hasReturn =
      end > start
      && bytes.byte(at: end &- 1) == 0x0D
      && bytes.byte(at: end) == 0x0A
    return hasReturn ? end &- 1 : end
  }

  /// Counts fields with something in them, apart from whatever a format makes of them.
  private func countValues(_ bytes: RawSpan, count: Int) -> Int {
    var values = 0
    var start = 0
    let ends = ends.span
    for position in ends.indices {
      let end = Int(ends[position] & ~Self.rowFlag)
      if start < end {
        let first = bytes.byte(at: start)
        if first > 0x22 || first == 0x21 {
          values &+= 1
        } else if !Self.isBlank(bytes, start, Self.textEnd(bytes, start: start, end: end)) {
          values &+= 1
        }
      }
      start = end &+ 1
    }
    return values
  }

  /// Whether the raw field holds nothing but spaces and tabs, inside quotes or not.
  private static func isBlank(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Bool {
    var lower = start
    var upper = end
    func byte(_ offset: Int) -> UInt8 {
      bytes.byte(at: offset)
    }
    if upper - lower >= 2, byte(lower) == 0x22, byte(upper - 1) == 0x22 {
      lower += 1
      upper -= 1
    }
    while lower < upper {
      if byte(lower) != 0x20, byte(lower) != 0x09 { return false }
      lower += 1
    }
    return true
  }

  /// The start of the last field, which opened a quote and never closed it.
  private func openingQuote(_ bytes: RawSpan) -> Int {
    let ends = ends.span
    return ends.count < 2 ? 0 : Int(ends[ends.count - 2] & ~Self.rowFlag) + 1
  }

  struct Sink: ~Copyable, RowSink {
    var ends = Buffer<UInt32>()
    var lastFields = Buffer<UInt32>()
    var quotedBreaks = 0
    var strays: [Int] = []
    var strayCount = 0

    @inline(__always)
    mutating func take(_ found: RowMachine.Found, base: Int) {
      if found.quotedBreaks != 0 { quotedBreaks &+= found.quotedBreaks.nonzeroBitCount }
      ends.append(
        positionsOf: found.ends, flaggedBy: found.rows, base: UInt32(truncatingIfNeeded: base),
        marks: &lastFields)
    }

    mutating func take(end: Int, isRow: Bool) {
      if isRow { lastFields.append(UInt32(ends.count)) }
      ends.append(UInt32(end) | (isRow ? FieldEnds.rowFlag : 0))
    }

    mutating func take(quotedBreak offset: Int) { quotedBreaks += 1 }

    mutating func take(stray offset: Int) {
      strayCount += 1
      if strays.count < FieldEnds.straysKept { strays.append(offset) }
    }
  }
}
