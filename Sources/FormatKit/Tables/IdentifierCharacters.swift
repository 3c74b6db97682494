import Bytes

/// The characters of a OneRoster GUID, checked sixteen at a time.
enum IdentifierCharacters {
  /// Whether `text` is 1 to 255 of letters, digits and `.-_/@`.
  @inline(__always)
  static func areAllowed(_ text: Span<UInt8>) -> Bool {
    let count = text.count
    guard count > 0, count <= 255 else { return false }
    let raw = text.raw
    var index = 0
    while index &+ 16 <= count {
      let part = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      if moveMask(allowed(part)) != 0xFFFF { return false }
      index &+= 16
    }
    if index == count { return true }
    if count >= 16 {
      // The last sixteen again, rather than the rest one by one.
      let part = unsafe raw.unsafeLoadUnaligned(
        fromByteOffset: count &- 16, as: SIMD16<UInt8>.self)
      return moveMask(allowed(part)) == 0xFFFF
    }
    while index < count {
      let byte = text[index]
      let letter = (byte | 0x20) &- 0x61 < 26
      if !(letter || byte &- 0x2D < 13 || byte == 0x5F || byte == 0x40) { return false }
      index &+= 1
    }
    return true
  }

  /// Whether `count` bytes are allowed; the span goes on for at least 16 bytes behind them.
  ///
  /// Up to 48 are told without a loop: the last sixteen overlap those before.
  @inline(__always)
  static func areAllowed(_ padded: RawSpan, at start: Int, count: Int) -> Bool {
    if count >= 16, count <= 48 {
      var marks = part(padded, start) .& part(padded, start &+ count &- 16)
      if count > 32 { marks = marks .& part(padded, start &+ 16) }
      return moveMask(marks) == 0xFFFF
    }
    guard count > 0, count < 16 else {
      return areAllowed(Span(_bytes: padded.extracting(start..<start &+ count)))
    }
    return ~moveMask(part(padded, start)) & (1 << UInt64(truncatingIfNeeded: count) &- 1) == 0
  }

  @inline(__always)
  private static func part(_ padded: RawSpan, _ offset: Int) -> SIMDMask<SIMD16<Int8>> {
    allowed(unsafe padded.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self))
  }

  /// Letters; `-` to `9`, which are `-./` and the digits; `_`; `@`.
  ///
  /// Processors compare signed bytes; with the top bit turned over these sort as unsigned ones do,
  /// and 26 and 13 become -102 and -115.
  @inline(__always)
  private static func allowed(_ part: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    let letter =
      ((part | SIMD16(repeating: 0x20)) &- SIMD16(repeating: 0x61)) ^ SIMD16(repeating: 0x80)
    let digit = (part &- SIMD16(repeating: 0x2D)) ^ SIMD16(repeating: 0x80)
    let letters = signed(letter) .< SIMD16<Int8>(repeating: -102)
    let digits = signed(digit) .< SIMD16<Int8>(repeating: -115)
    return (letters .| digits)
      .| ((part .== SIMD16(repeating: 0x5F)) .| (part .== SIMD16(repeating: 0x40)))
  }
}
