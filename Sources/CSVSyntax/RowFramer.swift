import Bytes

/// Finds where rows end in text that arrives in pieces, so that chunks of whole rows can be parsed
/// apart from each other.
///
/// Every byte is looked at once, in order; the state inside quotes carries over from piece to piece.
public struct RowFramer: Sendable {
  private var machine: RowMachine
  private var sink = Sink()

  /// Creates a framer for rows whose fields are separated by `delimiter`.
  public init(delimiter: UInt8) { machine = RowMachine(delimiter: delimiter) }

  /// Looks at `bytes[start..<end]`; `padded` goes on for at least 64 bytes behind `end`.
  ///
  /// A carriage return may be the last byte only where no line feed will follow it.
  public mutating func scan(_ padded: RawSpan, from start: Int, to end: Int) {
    var offset = skipUnquoted(padded, from: start, to: end)
    while offset < end {
      let found = machine.scan(padded, at: offset, to: end)
      if found.isMisplaced {
        offset = machine.walk(padded, from: offset, to: end, into: &sink)
      } else {
        sink.take(rows: found.rows, quotedBreaks: found.quotedBreaks, base: offset)
        offset &+= found.size
      }
    }
  }

  /// Scans blocks as long as there is no quote: only line breaks matter there.
  ///
  /// Returns where the first block with a quote starts, or `end`.
  private mutating func skipUnquoted(_ padded: RawSpan, from start: Int, to end: Int) -> Int {
    guard machine.isBetweenQuotes else { return start }
    var offset = skipPlain(padded, from: start, to: end)
    while offset &+ 64 < end {
      let block = Block(padded, at: offset)
      let feeds = block.equal(to: 0x0A)
      var breaks = feeds
      if block.equal(to: machine.quote, or: 0x0D) != 0 {
        let returns = block.equal(to: 0x0D)
        if block.equal(to: machine.quote) != 0 { break }
        var feedsBehind = feeds >> 1
        if padded.byte(at: offset &+ 64) == 0x0A { feedsBehind |= 1 << 63 }
        breaks |= returns & ~feedsBehind
      }
      sink.take(rows: breaks, quotedBreaks: 0, base: offset)
      offset &+= 64
    }
    if offset > start { machine.resume(behind: padded.byte(at: offset &- 1)) }
    return offset
  }

  /// Scans long runs as long as there are neither quotes nor carriage returns: line breaks are only
  /// counted, and the last one is looked for when all have been.
  ///
  /// Returns where the first run with one starts, or where the last whole run ends.
  private mutating func skipPlain(_ padded: RawSpan, from start: Int, to end: Int) -> Int {
    var offset = start
    var breaks = 0
    let run = Self.blocks &* 64
    while offset &+ run <= end {
      guard
        let found = padded.count(
          of: 0x0A, unless: machine.quote, or: 0x0D, from: offset, blocks: Self.blocks)
      else { break }
      breaks &+= found
      offset &+= run
    }
    guard breaks > 0 else { return offset }
    var last = offset
    while padded.byte(at: last &- 1) != 0x0A { last &-= 1 }
    sink.take(breaks: breaks, lastEnd: last)
    return offset
  }

  /// How many blocks of 64 bytes are looked at for quotes at a time.
  private static let blocks = 63

  /// The offset behind the last complete row, `nil` where no row has ended.
  public var lastRowEnd: Int? { sink.lastRowEnd }

  /// How many line breaks there were up to `lastRowEnd`.
  public var lineBreaks: Int { sink.breaksAtLastRow }

  /// Starts counting offsets and line breaks behind the last row end; what follows it has moved to
  /// offset zero.
  public mutating func moveToLastRowEnd() {
    sink.lastRowEnd = nil
    sink.breaks -= sink.breaksAtLastRow
    sink.breaksAtLastRow = 0
  }

  struct Sink: RowSink, Sendable {
    var lastRowEnd: Int?
    var breaks = 0
    var breaksAtLastRow = 0

    @inline(__always)
    mutating func take(rows: UInt64, quotedBreaks: UInt64, base: Int) {
      if rows == 0 {
        breaks &+= quotedBreaks.nonzeroBitCount
        return
      }
      let highest = 63 &- rows.leadingZeroBitCount
      lastRowEnd = base &+ highest &+ 1
      let all = rows | quotedBreaks
      let upTo = ~UInt64(0) >> UInt64(63 &- highest)
      breaksAtLastRow = breaks &+ (all & upTo).nonzeroBitCount
      breaks &+= all.nonzeroBitCount
    }

    /// Takes the ends of several rows, of which the last ends in front of `lastEnd`.
    mutating func take(breaks found: Int, lastEnd: Int) {
      breaks &+= found
      lastRowEnd = lastEnd
      breaksAtLastRow = breaks
    }

    mutating func take(end: Int, isRow: Bool) {
      guard isRow else { return }
      breaks += 1
      lastRowEnd = end + 1
      breaksAtLastRow = breaks
    }

    mutating func take(quotedBreak offset: Int) { breaks += 1 }

    mutating func take(stray offset: Int) {}
  }
}
