internal import Bytes

/// What a scan reports: ends of fields and rows, quotes out of place, line breaks inside quotes.
///
/// Offsets are those of the scanned span. The end of a field is the offset of the byte behind it.
protocol RowSink: ~Copyable {
  /// Takes the ends found in the 64 bytes at `base`; each bit of `rows` is also one of `ends`.
  mutating func take(ends: UInt64, rows: UInt64, base: Int)
  /// Takes one end.
  mutating func take(end: Int, isRow: Bool)
  /// Notes a quote that neither opens nor closes nor doubles: it is kept as a character.
  mutating func stray(at offset: Int)
  /// Notes `count` line breaks inside quotes.
  mutating func quotedLineBreaks(_ count: Int)
}

// What is clever here
//   Well-formed text is scanned 64 bytes at a time: one bit per byte for delimiters, line ends and
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
package struct RowMachine: Sendable {
  let delimiter: UInt8
  let quote: UInt8
  /// All ones inside quotes, else zero.
  var inside: UInt64 = 0
  /// One where the byte before allows a quote to open a field (or to be the second of a pair).
  var mayOpen: UInt64 = 1
  /// One where the byte before closed a quoted field.
  var closed: UInt64 = 0
  /// One where the byte before was a carriage return.
  var afterReturn: UInt64 = 0

  package init(delimiter: UInt8, quote: UInt8 = UInt8(ascii: "\"")) {
    self.delimiter = delimiter
    self.quote = quote
  }

  /// Whether the text so far ends inside an open quote.
  package var isInsideQuotes: Bool { inside != 0 }

  /// Scans `bytes[start..<end]`; the span goes on for at least 64 bytes behind `end`.
  mutating func scan<Sink: RowSink & ~Copyable>(
    _ bytes: RawSpan, from start: Int, to end: Int, into sink: inout Sink
  ) {
    var offset = start
    while offset < end {
      let size = min(64, end &- offset)
      let valid = ~UInt64(0) >> UInt64(64 &- size)
      let block = Block(bytes, at: offset)
      let quotes = block.equal(to: quote) & valid
      let returns = block.equal(to: 0x0D) & valid
      let breaks = (block.equal(to: 0x0A) & valid) | returns
      let delimiters = block.equal(to: delimiter) & valid
      if quotes | closed | inside == 0 {
        let structure = delimiters | breaks
        let rows = breaks & ~secondsOfPairs(breaks, returns)
        sink.take(ends: delimiters | rows, rows: rows, base: offset)
        mayOpen = last(structure, of: size)
        afterReturn = last(returns, of: size)
      } else {
        let within = prefixXor(quotes) ^ inside
        let structure = (delimiters | breaks) & ~within
        let openers = quotes & within
        let closers = quotes & ~within
        let misplaced =
          (openers & ~(((structure | closers) << 1) | mayOpen))
          | (((closers << 1) | closed) & ~(structure | openers) & valid)
        if misplaced != 0 {
          offset = walk(bytes, from: offset, to: end, into: &sink)
          continue
        }
        let firsts = breaks & ~secondsOfPairs(breaks, returns)
        let rows = firsts & ~within
        sink.take(ends: (delimiters & ~within) | rows, rows: rows, base: offset)
        if firsts & within != 0 { sink.quotedLineBreaks((firsts & within).nonzeroBitCount) }
        inside = last(within, of: size) == 1 ? ~0 : 0
        mayOpen = last(structure | closers, of: size)
        closed = last(closers, of: size)
        afterReturn = last(returns, of: size)
      }
      offset &+= size
    }
  }

  /// Line feeds that follow a carriage return: a pair is one line break, at the carriage return.
  @inline(__always)
  func secondsOfPairs(_ breaks: UInt64, _ returns: UInt64) -> UInt64 {
    returns | afterReturn == 0 ? 0 : breaks & ~returns & ((returns << 1) | afterReturn)
  }

  /// Walks byte by byte until a row has ended, or to `end`, and returns where it stopped.
  @inline(never)
  mutating func walk<Sink: RowSink & ~Copyable>(
    _ bytes: RawSpan, from start: Int, to end: Int, into sink: inout Sink
  ) -> Int {
    var offset = start
    while offset < end {
      let byte = unsafe bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
      let rowEnded = step(byte, at: offset, into: &sink)
      offset &+= 1
      if rowEnded { break }
    }
    return offset
  }

  /// Reads one byte and tells whether it ended a row: the whole grammar, one byte at a time.
  mutating func step<Sink: RowSink & ~Copyable>(
    _ byte: UInt8, at offset: Int, into sink: inout Sink
  ) -> Bool {
    let wasReturn = afterReturn == 1
    afterReturn = byte == 0x0D ? 1 : 0
    if inside != 0 {
      if byte == quote {
        inside = 0
        closed = 1
        mayOpen = 1
      } else if byte == 0x0D || (byte == 0x0A && !wasReturn) {
        sink.quotedLineBreaks(1)
      }
      return false
    }
    if closed == 1, byte == quote {
      closed = 0
      inside = ~0
      return false
    }
    let wasClosed = closed == 1
    let couldOpen = mayOpen == 1
    closed = 0
    mayOpen = 0
    switch byte {
    case delimiter:
      sink.take(end: offset, isRow: false)
      mayOpen = 1
      return false
    case 0x0A where wasReturn:
      mayOpen = 1
      return false
    case 0x0A, 0x0D:
      sink.take(end: offset, isRow: true)
      mayOpen = 1
      return true
    case quote where couldOpen && !wasClosed:
      inside = ~0
      return false
    case quote:
      sink.stray(at: offset)
      return false
    default:
      // Text behind a closing quote: the quote was not the field's last byte.
      if wasClosed { sink.stray(at: offset &- 1) }
      return false
    }
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
