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

  /// Letters; `-` to `9`, which are `-./` and the digits; `_`; `@`.
  ///
  /// Processors compare signed bytes; with the top bit turned over these sort as unsigned ones do,
  /// and 26 and 13 become -102 and -115.
  @inline(__always)
  private static func allowed(_ part: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    let letter =
      ((part | SIMD16(repeating: 0x20)) &- SIMD16(repeating: 0x61)) ^ SIMD16(repeating: 0x80)
    let digit = (part &- SIMD16(repeating: 0x2D)) ^ SIMD16(repeating: 0x80)
    let letters = SIMD16<Int8>(truncatingIfNeeded: letter) .< SIMD16<Int8>(repeating: -102)
    let digits = SIMD16<Int8>(truncatingIfNeeded: digit) .< SIMD16<Int8>(repeating: -115)
    return (letters .| digits)
      .| ((part .== SIMD16(repeating: 0x5F)) .| (part .== SIMD16(repeating: 0x40)))
  }
}
