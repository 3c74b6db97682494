extension Buffer where Element == UInt32 {
  /// Appends `base` plus the position of each bit of `bits`, with the top bit from `flags`.
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
    used = unsafe target - self.base
  }
}
