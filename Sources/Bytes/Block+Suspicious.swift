extension Block {
  /// Bit i is set where byte i is a control character, not ASCII, or a backslash.
  @inlinable @inline(__always)
  public var suspicious: UInt64 {
    bits(Self.odd(part0), Self.odd(part1), Self.odd(part2), Self.odd(part3))
  }

  /// Read as signed numbers, bytes above ASCII are below the space too: one comparison for both.
  @inlinable @inline(__always)
  static func odd(_ part: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    (signed(part) .< SIMD16<Int8>(repeating: 0x20))
      .| (part .== SIMD16<UInt8>(repeating: 0x5C))
  }

  /// Bit i is set where byte i is below `#`: a control character, a space, `!` or a quote; or where it
  /// is not ASCII.
  @inlinable @inline(__always)
  public var low: UInt64 {
    let limit = SIMD16<Int8>(repeating: 0x23)
    return bits(
      signed(part0) .< limit,
      signed(part1) .< limit,
      signed(part2) .< limit,
      signed(part3) .< limit)
  }
}
