extension Block {
  /// Bit i is set where byte i is an ampersand, not ASCII, or a control character other than a tab
  /// and a line feed.
  @inlinable @inline(__always)
  public var oddInMarkup: UInt64 {
    bits(
      Self.oddInMarkup(part0), Self.oddInMarkup(part1), Self.oddInMarkup(part2),
      Self.oddInMarkup(part3))
  }

  /// Read as signed numbers, bytes above ASCII are below the space too: one comparison for both.
  @inlinable @inline(__always)
  static func oddInMarkup(_ part: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    let isLow = signed(part) .< SIMD16<Int8>(repeating: 0x20)
    let isLayout =
      (part .== SIMD16<UInt8>(repeating: 0x0A)) .| (part .== SIMD16<UInt8>(repeating: 0x09))
    return (isLow .& .!isLayout) .| (part .== SIMD16<UInt8>(repeating: 0x26))
  }

  /// Bit i is set where byte i is a quote, an apostrophe, `!`, `?` or a carriage return.
  @inlinable @inline(__always)
  public var rareInMarkup: UInt64 {
    bits(
      Self.rareInMarkup(part0), Self.rareInMarkup(part1), Self.rareInMarkup(part2),
      Self.rareInMarkup(part3))
  }

  @inlinable @inline(__always)
  static func rareInMarkup(_ part: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    let quotes =
      (part .== SIMD16<UInt8>(repeating: 0x22)) .| (part .== SIMD16<UInt8>(repeating: 0x27))
    let marks =
      (part .== SIMD16<UInt8>(repeating: 0x21)) .| (part .== SIMD16<UInt8>(repeating: 0x3F))
    return quotes .| marks .| (part .== SIMD16<UInt8>(repeating: 0x0D))
  }
}
