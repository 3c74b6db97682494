extension RawSpan {
  /// The byte at `offset`; the bounds are checked.
  @inlinable @inline(__always)
  public func byte(at offset: Int) -> UInt8 {
    // A byte is valid as it is, and the load checks its offset: nothing here is unsafe.
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// The eight bytes from `offset` on, the first as the lowest; the bounds are checked.
  @inlinable @inline(__always)
  public func word(at offset: Int) -> UInt64 {
    // Any eight bytes are a number: nothing here is unsafe.
    UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Whether a run of bytes is the same as one of other bytes; behind both are 16 more at least.
  @inlinable @inline(__always)
  public func isEqual(at offset: Int, to other: RawSpan, from start: Int, count: Int) -> Bool {
    var passed = 0
    while passed < count {
      let same = unsafe moveMask(
        unsafeLoadUnaligned(fromByteOffset: offset &+ passed, as: SIMD16<UInt8>.self)
          .== other.unsafeLoadUnaligned(fromByteOffset: start &+ passed, as: SIMD16<UInt8>.self))
      guard (~same).trailingZeroBitCount >= min(16, count &- passed) else { return false }
      passed &+= 16
    }
    return true
  }

  /// How many bytes of some blocks of 64 are `value`; `nil` where one is `first` or `second`.
  ///
  /// There are at most 63 blocks.
  @inlinable @inline(__always)
  public func count(
    of value: UInt8, unless first: UInt8, or second: UInt8, from start: Int, blocks: Int
  ) -> Int? {
    precondition(blocks <= 63, "a lane counts to 255")
    var lanes = SIMD16<UInt8>()
    var refused = SIMD16<UInt8>()
    for number in 0..<blocks {
      let block = Block(self, at: start &+ number &* 64)
      lanes &+= block.counts(of: value)
      refused |= block.marks(of: first) | block.marks(of: second)
    }
    guard moveMask(refused) == 0 else { return nil }
    return Int(SIMD16<UInt16>(truncatingIfNeeded: lanes).wrappedSum())
  }

  /// How many lines end from `start` to `end`: with a line feed, or a carriage return that none
  /// follows; behind `end` are 16 more bytes at least.
  @inlinable
  public func lineBreaks(from start: Int, to end: Int) -> Int {
    let (feed, back) = (SIMD16<UInt8>(repeating: 0x0A), SIMD16<UInt8>(repeating: 0x0D))
    var total = 0
    var offset = start
    while offset < end {
      let bytes = unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      let feeds = moveMask(bytes .== feed)
      let backs = moveMask(bytes .== back)
      if feeds | backs != 0 {
        let asked = end &- offset < 16 ? 1 &<< UInt64(end &- offset) &- 1 : UInt64(0xFFFF)
        let next = feeds &>> 1 | (byte(at: offset &+ 16) == 0x0A ? 0x8000 : 0)
        total &+= ((feeds | backs & ~next) & asked).nonzeroBitCount
      }
      offset &+= 16
    }
    return total
  }

  /// How many bytes from `start` to `end` are `value`; behind `end` are 16 more bytes at least.
  @inlinable
  public func count(of value: UInt8, from start: Int, to end: Int) -> Int {
    let wanted = SIMD16<UInt8>(repeating: value)
    var total = 0
    var offset = start
    while offset &+ 16 <= end {
      // A lane counts to 255 before it has to be emptied.
      let stop = min(offset &+ 255 * 16, end &- 15)
      var lanes = SIMD16<UInt8>()
      while offset < stop {
        let bytes = unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
        lanes &-= unsafe unsafeBitCast(bytes .== wanted, to: SIMD16<UInt8>.self)
        offset &+= 16
      }
      let low = SIMD16<UInt16>(truncatingIfNeeded: lanes)
      total &+= Int(low.wrappedSum())
    }
    while offset < end {
      if byte(at: offset) == value { total &+= 1 }
      offset &+= 1
    }
    return total
  }
}
