extension Buffer where Element == UInt32 {
  /// Appends `base` plus the position of each bit of `bits`, with the top bit from `flags`.
  ///
  /// Eight positions are written at a time, whether or not there are so many: the surplus lies in
  /// memory reserved for all 64 and is overwritten by what comes next.
  @inlinable @inline(__always)
  public mutating func append(positionsOf bits: UInt64, flaggedBy flags: UInt64, base: UInt32) {
    reserve(72)
    var left = bits
    var target = unsafe self.base + used
    while left != 0 {
      let position = UInt64(truncatingIfNeeded: left.trailingZeroBitCount)
      let flag = UInt32(truncatingIfNeeded: (flags &>> position) & 1) << 31
      unsafe target.pointee = (base &+ UInt32(truncatingIfNeeded: position)) | flag
      unsafe target += 1
      left &= left &- 1
    }
    used &+= bits.nonzeroBitCount
  }
}
