import Bytes

/// A place in a document's text.
public struct XMLPlace: Sendable, Hashable, BitwiseCopyable {
  /// The line, from 1; lines end at LF, CRLF or CR.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int
  /// The offset in the text's UTF-8 bytes, from 0.
  public var byte: Int

  /// Creates a place; without arguments that of a text's first byte.
  public init(line: Int = 1, column: Int = 1, byte: Int = 0) {
    self.line = line
    self.column = column
    self.byte = byte
  }

  /// Moves on to `offset` of the source whose offsets `byte` counts.
  ///
  /// The source goes on for at least 64 bytes behind it.
  public mutating func advance(over padded: RawSpan, to offset: Int) {
    if offset > byte { advance(over: padded, from: byte, to: offset) }
  }

  /// Moves over the first `count` bytes of `padded`, which stand at this place.
  ///
  /// Bytes go on behind them, 64 at least; the one right behind tells whether a carriage return
  /// there has a line feed.
  mutating func advance(over padded: RawSpan, from start: Int, to end: Int) {
    var offset = start
    while offset < end {
      let size = min(64, end &- offset)
      let valid = ~UInt64(0) >> UInt64(64 &- size)
      let block = Block(padded, at: offset)
      let returns = block.equal(to: 0x0D) & valid
      var breaks = block.equal(to: 0x0A) & valid
      if returns != 0 {
        var feedsBehind = block.equal(to: 0x0A) >> 1
        if offset &+ 64 < padded.byteCount, padded.byte(at: offset &+ 64) == 0x0A {
          feedsBehind |= 1 << 63
        }
        breaks |= returns & ~feedsBehind
      }
      var counted = valid
      if breaks != 0 {
        line &+= breaks.nonzeroBitCount
        column = 1
        // Only what stands behind the last break is in the column.
        counted &= ~(~UInt64(0) >> UInt64(breaks.leadingZeroBitCount))
      }
      let high = block.nonASCII & counted
      column &+= counted.nonzeroBitCount
      if high != 0 { column &-= Self.trailBytes(padded, at: offset, high) }
      offset &+= size
    }
    byte &+= end &- start
  }

  /// How many of the marked bytes go on with a character that started before.
  private static func trailBytes(_ padded: RawSpan, at offset: Int, _ marked: UInt64) -> Int {
    var left = marked
    var trails = 0
    while left != 0 {
      if padded.byte(at: offset &+ left.trailingZeroBitCount) & 0xC0 == 0x80 { trails &+= 1 }
      left &= left &- 1
    }
    return trails
  }
}
