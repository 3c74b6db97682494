/// Where something stands, in 16 bytes that compare in the order of the input.
struct KeySite: BitwiseCopyable, Comparable, Sendable {
  /// The number of the stream, then the byte in it.
  private var streamAndByte: UInt64
  /// The line, then the column.
  private var lineAndColumn: UInt64

  /// Notes a place; a column too far to the right is given as the last that fits.
  @inline(__always)
  init(stream: UInt32, byte: UInt64, line: UInt64, column: Int) {
    streamAndByte = UInt64(stream) << 40 | byte & (1 << 40 - 1)
    lineAndColumn = line << 24 | UInt64(min(max(column, 0), 1 << 24 - 1))
  }

  var stream: UInt32 { UInt32(truncatingIfNeeded: streamAndByte >> 40) }
  var byte: UInt64 { streamAndByte & (1 << 40 - 1) }
  var line: UInt64 { lineAndColumn >> 24 }
  var column: Int { Int(lineAndColumn & (1 << 24 - 1)) }

  @inline(__always)
  static func < (one: Self, other: Self) -> Bool {
    one.streamAndByte != other.streamAndByte
      ? one.streamAndByte < other.streamAndByte : one.lineAndColumn < other.lineAndColumn
  }
}
