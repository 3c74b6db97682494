import Bytes

/// A text of at most fifteen bytes, to be compared at once: zeros behind its end.
struct ShortText: BitwiseCopyable {
  private let low: UInt64
  private let high: UInt64
  let count: Int

  /// No text.
  init() {
    low = 0
    high = 0
    count = 0
  }

  /// Takes `count` bytes, at most fifteen; the span goes on for at least 16 bytes from `start`.
  @inline(__always)
  init(_ padded: RawSpan, at start: Int, count: Int) {
    let first = unsafe padded.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    let second = unsafe padded.unsafeLoadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self)
    let isShort = count < 8
    let mask = (1 as UInt64) &<< UInt64(truncatingIfNeeded: (count & 7) &* 8) &- 1
    low = isShort ? first.littleEndian & mask : first.littleEndian
    high = isShort ? 0 : second.littleEndian & mask
    self.count = count
  }

  @inline(__always)
  func isEqual(to other: ShortText) -> Bool {
    (low ^ other.low) | (high ^ other.high) == 0 && count == other.count
  }

  /// One of eight places in a table.
  @inline(__always)
  var slot: Int {
    let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 61)
  }
}
