public import Bytes

// What is clever here
//   A date or time stamp has its digits and marks in fixed places. One subtraction turns all of
//   them into numbers that may not exceed a limit of their place: nine for a digit, three for the
//   first digit of a day, zero for a mark.
// If you change this
//   Processors compare signed bytes: both sides have their top bit turned over. What the wide form
//   does not accept goes to the grammar in `LexicalForm`, which decides.

/// The commonest canonical forms, sixteen bytes at a time; the spans go on for at least 32 bytes from
/// the offset given.
extension LexicalForm {
  /// Whether ten bytes are a day of the Gregorian calendar, `YYYY-MM-DD`.
  @inlinable @inline(__always)
  public static func isDate(_ padded: RawSpan, at offset: Int) -> Bool {
    let text = unsafe padded.unsafeLoadUnaligned(
      fromByteOffset: offset, as: SIMD16<UInt8>.self)
    return inPlace(text, dayZero, dayLimits) & 0x3FF == 0x3FF && isDay(text)
  }

  /// Whether `count` bytes are a date, `T`, a time to the second, an optional fraction, and an
  /// optional `Z` or offset.
  @inlinable @inline(__always)
  public static func isTimeStamp(_ padded: RawSpan, at offset: Int, count: Int) -> Bool {
    if count == 20 || count == 24 {
      let text = unsafe padded.unsafeLoadUnaligned(
        fromByteOffset: offset, as: SIMD16<UInt8>.self)
      let end = unsafe padded.unsafeLoadUnaligned(
        fromByteOffset: offset &+ 8, as: SIMD16<UInt8>.self)
      let isEnd =
        count == 20
        ? inPlace(end, secondZero, secondLimits) & 0xFFF == 0xFFF
        : inPlace(end, fractionZero, fractionLimits) == 0xFFFF
      if isEnd, inPlace(text, dayZero, dayLimits) == 0xFFFF, isDay(text),
        (text[11] &- 0x30) &* 10 &+ (text[12] &- 0x30) < 24
      {
        return true
      }
    }
    return isTimeStamp(Span(_bytes: padded.extracting(offset..<offset &+ count)))
  }

  /// Whether 24 bytes are a moment in UTC with milliseconds; a leap second has to be looked at.
  @inlinable @inline(__always)
  public static func isUTCMilliseconds(_ padded: RawSpan, at offset: Int) -> Bool {
    let text = unsafe padded.unsafeLoadUnaligned(
      fromByteOffset: offset, as: SIMD16<UInt8>.self)
    let end = unsafe padded.unsafeLoadUnaligned(
      fromByteOffset: offset &+ 8, as: SIMD16<UInt8>.self)
    return inPlace(end, fractionZero, fractionLimits) & inPlace(text, dayZero, dayLimits) == 0xFFFF
      && isDay(text) && (text[11] &- 0x30) &* 10 &+ (text[12] &- 0x30) < 24
  }

  /// Whether `count` bytes are a decimal: at most sixteen digits with at most one point, or what the
  /// grammar accepts.
  @inlinable @inline(__always)
  public static func isDecimal(_ padded: RawSpan, at offset: Int, count: Int) -> Bool {
    if count > 0, count <= 16 {
      let text = unsafe padded.unsafeLoadUnaligned(
        fromByteOffset: offset, as: SIMD16<UInt8>.self)
      let digits = inPlace(text, SIMD16(repeating: 0x30), SIMD16(repeating: -118))
      let others = ~digits & ((1 << UInt64(truncatingIfNeeded: count)) &- 1)
      if others == 0 { return true }
      // One other character, which is not the last: a point, or what has to be looked at.
      if others & (others &- 1) == 0, others >> UInt64(truncatingIfNeeded: count &- 1) == 0,
        padded.byte(at: offset &+ others.trailingZeroBitCount) == 0x2E
      {
        return true
      }
    }
    return isDecimal(Span(_bytes: padded.extracting(offset..<offset &+ count)))
  }

  /// One bit a byte: whether it is within the limit of its place.
  @inlinable @inline(__always)
  static func inPlace(
    _ text: SIMD16<UInt8>, _ zero: SIMD16<UInt8>, _ limits: SIMD16<Int8>
  ) -> UInt64 {
    let values = signed((text &- zero) ^ SIMD16(repeating: 0x80))
    return moveMask(values .< limits)
  }

  /// `0000-00-00T00:00`.
  @inlinable static var dayZero: SIMD16<UInt8> {
    SIMD16(48, 48, 48, 48, 45, 48, 48, 45, 48, 48, 84, 48, 48, 58, 48, 48)
  }

  /// Any digit, a mark, `0` to `1`, `3`, `2` and `5` for the tens: one more each, less 128.
  @inlinable static var dayLimits: SIMD16<Int8> {
    SIMD16(
      -118, -118, -118, -118, -127, -126, -118, -127, -124, -118, -127, -125, -118, -127, -122,
      -118)
  }

  /// What follows the month: `00T00:00:00Z`.
  @inlinable static var secondZero: SIMD16<UInt8> {
    SIMD16(48, 48, 84, 48, 48, 58, 48, 48, 58, 48, 48, 90, 0, 0, 0, 0)
  }

  @inlinable static var secondLimits: SIMD16<Int8> {
    SIMD16(
      -118, -118, -127, -118, -118, -127, -118, -118, -127, -122, -118, -127, -128, -128, -128,
      -128)
  }

  /// What follows the month: `00T00:00:00.000Z`.
  @inlinable static var fractionZero: SIMD16<UInt8> {
    SIMD16(48, 48, 84, 48, 48, 58, 48, 48, 58, 48, 48, 46, 48, 48, 48, 90)
  }

  @inlinable static var fractionLimits: SIMD16<Int8> {
    SIMD16(
      -118, -118, -127, -118, -118, -127, -118, -118, -127, -122, -118, -127, -118, -118, -118,
      -127)
  }

  @inlinable @inline(__always)
  static func isDay(_ text: SIMD16<UInt8>) -> Bool {
    let month = Int(text[5] &- 0x30) &* 10 &+ Int(text[6] &- 0x30)
    let day = Int(text[8] &- 0x30) &* 10 &+ Int(text[9] &- 0x30)
    guard month >= 1, month <= 12, day >= 1 else { return false }
    if day <= 28 { return true }
    let century = Int(text[0] &- 0x30) &* 10 &+ Int(text[1] &- 0x30)
    let year = century &* 100 &+ Int(text[2] &- 0x30) &* 10 &+ Int(text[3] &- 0x30)
    return day <= CalendarDate.days(inMonth: month, of: year)
  }
}
