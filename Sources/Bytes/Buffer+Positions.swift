extension Buffer where Element == UInt32 {
  /// Appends `base` plus the position of each bit of `bits`, with the top bit from `flags`, and to
  /// `marks` the numbers of those elements that have it.
  @inlinable @inline(__always)
  public mutating func append(
    positionsOf bits: UInt64, flaggedBy flags: UInt64, base: UInt32, marks: inout Self
  ) {
    reserve(72)
    marks.reserve(72)
    var left = bits
    var number = used
    var mark = marks.used
    while left != 0 {
      let position = UInt64(truncatingIfNeeded: left.trailingZeroBitCount)
      let flag = UInt32(truncatingIfNeeded: (flags &>> position) & 1)
      unsafe self.base[number] = (base &+ UInt32(truncatingIfNeeded: position)) | flag << 31
      // Stored in any case, and kept where it is flagged: a branch could not be predicted.
      unsafe marks.base[mark] = UInt32(truncatingIfNeeded: number)
      mark &+= Int(flag)
      number &+= 1
      left &= left &- 1
    }
    used = number
    marks.used = mark
  }
}

extension Buffer where Element == UInt32 {
  /// Appends `base` plus the position of each bit of `bits`, with the top bit from `flags`.
  @inlinable @inline(__always)
  public mutating func append(positionsOf bits: UInt64, flaggedBy flags: UInt64, base: UInt32) {
    reserve(72)
    var left = bits
    var number = used
    while left != 0 {
      let position = UInt64(truncatingIfNeeded: left.trailingZeroBitCount)
      let flag = UInt32(truncatingIfNeeded: (flags &>> position) & 1) << 31
      unsafe self.base[number] = (base &+ UInt32(truncatingIfNeeded: position)) | flag
      number &+= 1
      left &= left &- 1
    }
    used = number
  }
}
