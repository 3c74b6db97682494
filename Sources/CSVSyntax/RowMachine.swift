import Bytes

/// What a walk reports: ends of fields and rows, line breaks inside quotes, quotes out of place.
///
/// Offsets are those of the scanned span.
protocol RowSink: ~Copyable {
  /// Takes one end.
  mutating func take(end: Int, isRow: Bool)
  /// Takes one line break inside quotes.
  mutating func take(quotedBreak offset: Int)
  /// Notes a quote that neither opens nor closes nor doubles: it is kept as a character.
  mutating func take(stray offset: Int)
}

// What is clever here
//   Well-formed text is scanned 64 bytes at a time: one bit per byte for delimiters, line breaks and
//   quotes; a running exclusive-or over the quote bits tells which bytes are inside quotes. A doubled
//   quote closes and opens again, which gives the same answer.
//   The same bits prove that every quote stands at the edge of its field. Where one does not, the
//   row is walked byte by byte (`step`), and the blocks start again at the next row.
// If you change this
//   `step` is the grammar; the blocks are a faster way to the same result. The oracle parser in the
//   tests knows neither and has to agree with both at every split of the input.

/// Finds where fields and rows end, and can be stopped and resumed at any byte.
///
/// The grammar is RFC 4180 read leniently. LF, CR and CRLF end a row outside quotes. A field that
/// starts with a quote runs to the next quote that is not doubled; what follows it up to the
/// delimiter, and any quote inside an unquoted field, are characters like others and reported.
struct RowMachine: Sendable {
  let delimiter: UInt8
  let quote: UInt8
  /// All ones inside quotes, else zero.
  private var inside: UInt64 = 0
  /// One where the byte before allows a quote to open a field (or to be the second of a pair).
  private var mayOpen: UInt64 = 1
  /// One where the byte before closed a quoted field.
  private var closed: UInt64 = 0

  /// Whether a byte was seen that is a quote.
  private(set) var sawQuote = false
  /// Whether a byte was seen that is not ASCII.
  private(set) var sawNonASCII = false
  /// Whether a control character (other than line breaks and the delimiter) or backslash was seen.
  private(set) var sawControl = false

  /// How many fields outside blocks with quotes have no bytes.
  private(set) var emptyCount = 0
  /// Whether such a field was seen to start with a space, a tab, or what else may hold no value.
  private(set) var sawLowStart = false

  init(delimiter: UInt8, quote: UInt8 = UInt8(ascii: "\"")) {
    self.delimiter = delimiter
    self.quote = quote
  }

  /// Whether the text so far is neither inside quotes nor right behind a closing one.
  var isBetweenQuotes: Bool { inside | closed == 0 }

  /// Goes on behind text without quotes whose last byte is `byte`.
  mutating func resume(behind byte: UInt8) {
    mayOpen = byte == delimiter || byte == 0x0A || byte == 0x0D ? 1 : 0
  }

  /// Whether the text so far ends inside an open quote.
  var isInsideQuotes: Bool { inside != 0 }

  /// What a scan found in a block.
  struct Found {
    /// The ends of fields.
    var ends: UInt64
    /// Those that end a row.
    var rows: UInt64
    /// Line breaks inside quotes.
    var quotedBreaks: UInt64
    /// How many bytes the block has.
    var size: Int
    /// Whether a quote is out of place: then nothing has been found, and the block is to be walked.
    var isMisplaced = false
  }

  /// Scans up to 64 bytes of `bytes[offset..<end]`; the span goes on for at least 64 bytes behind
  /// `end`.
  ///
  /// A carriage return may be the last byte only where no line feed will follow it.
  @inline(__always)
  mutating func scan(_ bytes: RawSpan, at offset: Int, to end: Int) -> Found {
    // Nearly all blocks are whole: what follows is made for that size alone.
    end &- offset >= 64
      ? scan(bytes, at: offset, size: 64, to: end)
      : scan(bytes, at: offset, size: end &- offset, to: end)
  }

  @inline(__always)
  private mutating func scan(
    _ bytes: RawSpan, at offset: Int, size: Int, to end: Int
  ) -> Found {
    let valid = ~UInt64(0) >> UInt64(64 &- size)
    let block = Block(bytes, at: offset)
    let quotes = block.equal(to: quote) & valid
    let feeds = block.equal(to: 0x0A) & valid
    let delimiters = block.equal(to: delimiter) & valid
    var breaks = feeds
    var returns: UInt64 = 0
    // A carriage return is a control character, of which most blocks have none.
    var odd = block.suspicious & valid & ~(feeds | delimiters)
    if odd != 0 {
      returns = block.equal(to: 0x0D) & valid
      odd &= ~returns
      if odd != 0 { note(block, odd) }
    }
    if returns != 0 {
      // A return before a feed is part of its line break, which is counted at the feed.
      var feedsBehind = feeds >> 1
      if size == 64, offset &+ 64 < end, bytes.byte(at: offset &+ 64) == 0x0A {
        feedsBehind |= 1 << 63
      }
      breaks |= returns & ~feedsBehind
    }
    if quotes | closed | inside == 0 {
      let ends = delimiters | breaks
      let starts = ends << 1 | mayOpen
      let empty = starts & ends
      if empty != 0 { emptyCount &+= empty.nonzeroBitCount }
      if starts & ~ends & block.low & valid != 0 { sawLowStart = true }
      mayOpen = last(ends, of: size)
      return Found(ends: ends, rows: breaks, quotedBreaks: 0, size: size)
    }
    sawQuote = true
    let within = prefixXor(quotes) ^ inside
    // A return that belongs to a feed may follow a closing quote just as the feed may.
    let structure = (delimiters | breaks | returns) & ~within
    let openers = quotes & within
    let closers = quotes & ~within
    let misplaced =
      (openers & ~(((structure | closers) << 1) | mayOpen))
      | (((closers << 1) | closed) & ~(structure | openers) & valid)
    if misplaced != 0 {
      return Found(ends: 0, rows: 0, quotedBreaks: 0, size: size, isMisplaced: true)
    }
    let rows = breaks & ~within
    inside = last(within, of: size) == 1 ? ~0 : 0
    mayOpen = last(structure | closers, of: size)
    closed = last(closers, of: size)
    return Found(
      ends: (delimiters & ~within) | rows, rows: rows, quotedBreaks: breaks & within, size: size)
  }

  private mutating func note(_ block: Block, _ odd: UInt64) {
    let high = block.nonASCII & odd
    if high != 0 { sawNonASCII = true }
    if odd & ~high != 0 { sawControl = true }
  }

  /// Walks byte by byte until a row has ended, or to `end`, and returns where it stopped.
  @inline(never)
  mutating func walk<Sink: RowSink & ~Copyable>(
    _ bytes: RawSpan, from start: Int, to end: Int, into sink: inout Sink
  ) -> Int {
    sawQuote = true
    var offset = start
    while offset < end {
      let byte = bytes.byte(at: offset)
      let isBeforeFeed =
        offset &+ 1 < end
        && bytes.byte(at: offset &+ 1) == 0x0A
      let rowEnded = step(byte, isBeforeFeed: isBeforeFeed, at: offset, into: &sink)
      offset &+= 1
      if rowEnded { break }
    }
    return offset
  }

  /// Reads one byte and tells whether it ended a row: the whole grammar, one byte at a time.
  private mutating func step<Sink: RowSink & ~Copyable>(
    _ byte: UInt8, isBeforeFeed: Bool, at offset: Int, into sink: inout Sink
  ) -> Bool {
    let isBreak = byte == 0x0A || (byte == 0x0D && !isBeforeFeed)
    if inside != 0 {
      if byte == quote {
        inside = 0
        closed = 1
      } else if isBreak {
        sink.take(quotedBreak: offset)
      }
      return false
    }
    if closed == 1, byte == quote {
      closed = 0
      inside = ~0
      return false
    }
    let wasClosed = closed == 1
    let couldOpen = mayOpen == 1 && !wasClosed
    closed = 0
    mayOpen = 0
    if byte == delimiter || isBreak {
      sink.take(end: offset, isRow: isBreak)
      mayOpen = 1
      return isBreak
    }
    if byte == 0x0D {
      // The first half of a line break; the row ends at the feed behind it.
      return false
    }
    if byte == quote {
      if couldOpen {
        inside = ~0
      } else {
        sink.take(stray: offset)
      }
    } else if wasClosed {
      // Text behind a closing quote: the quote was not the field's last byte.
      sink.take(stray: offset &- 1)
    }
    return false
  }
}

/// The highest bit of the first `size` bits.
@inline(__always)
func last(_ bits: UInt64, of size: Int) -> UInt64 { (bits >> UInt64(size &- 1)) & 1 }

/// Bit i is the exclusive or of bits 0...i.
@inline(__always)
func prefixXor(_ bits: UInt64) -> UInt64 {
  var x = bits
  x ^= x << 1
  x ^= x << 2
  x ^= x << 4
  x ^= x << 8
  x ^= x << 16
  x ^= x << 32
  return x
}
