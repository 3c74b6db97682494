public import Bytes

/// The form of moments that standards with a single one ask for, OneRoster among them:
/// `YYYY-MM-DDThh:mm:ss.sssZ`.
extension TimeStamp {
  /// How a moment came out in another form.
  public enum Rendering: Sendable {
    /// It is the same moment.
    case exact
    /// It is the same but for digits behind the milliseconds, which were cut.
    case cut
    /// It names no offset, so it is unknown which moment it is; nothing was appended.
    case unknown
  }

  /// Whether a canonical form is in UTC and has exactly three decimals.
  @inlinable @inline(__always)
  public static func isUTCMilliseconds(_ canonical: Span<UInt8>) -> Bool {
    canonical.count == 24 && canonical[19] == UInt8(ascii: ".")
      && canonical[23] == UInt8(ascii: "Z")
  }

  /// Appends a moment, given in its canonical form, in UTC and with three decimals.
  public static func appendUTCMilliseconds(
    _ canonical: Span<UInt8>, to text: inout ByteBuffer
  ) -> Rendering {
    if isUTCMilliseconds(canonical) {
      text.append(copying: canonical)
      return .exact
    }
    var end = 19
    if end < canonical.count, canonical[end] == UInt8(ascii: ".") {
      end += 1
      while end < canonical.count, LexicalForm.isDigit(canonical[end]) { end += 1 }
    }
    guard end < canonical.count,
      var day = CalendarDate(canonical: canonical.extracting(first: 10))
    else { return .unknown }
    var minute = LexicalForm.two(canonical, 11) * 60 + LexicalForm.two(canonical, 14)
    if canonical[end] != UInt8(ascii: "Z") {
      let offset =
        LexicalForm.two(canonical, end + 1) * 60 + LexicalForm.two(canonical, end + 4)
      minute += canonical[end] == UInt8(ascii: "-") ? offset : -offset
    }
    if minute < 0 {
      guard let before = day.dayBefore else { return .unknown }
      day = before
      minute += 24 * 60
    } else if minute >= 24 * 60 {
      guard let after = day.dayAfter else { return .unknown }
      day = after
      minute -= 24 * 60
    }
    text.append(day.description)
    text.append(UInt8(ascii: "T"))
    appendTwo(minute / 60, to: &text)
    text.append(UInt8(ascii: ":"))
    appendTwo(minute % 60, to: &text)
    text.append(copying: canonical.extracting(16..<19))
    let fraction = canonical.extracting(min(end, 20)..<end)
    text.append(UInt8(ascii: "."))
    text.append(copying: fraction.extracting(first: min(3, fraction.count)))
    text.append(repeating: UInt8(ascii: "0"), count: max(0, 3 - fraction.count))
    text.append(UInt8(ascii: "Z"))
    var isCut = false
    for index in fraction.indices where index >= 3 {
      if fraction[index] != UInt8(ascii: "0") { isCut = true }
    }
    return isCut ? .cut : .exact
  }

  private static func appendTwo(_ number: Int, to text: inout ByteBuffer) {
    if number < 10 { text.append(UInt8(ascii: "0")) }
    text.append(decimal: number)
  }
}

extension CalendarDate {
  /// The day before; `nil` in front of the first that there is.
  public var dayBefore: CalendarDate? {
    if day > 1 { return CalendarDate(year: year, month: month, day: day - 1) }
    let (year, month) = month > 1 ? (year, month - 1) : (year - 1, 12)
    return CalendarDate(
      year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
  }

  /// The day after; `nil` behind the last that there is.
  public var dayAfter: CalendarDate? {
    if let next = CalendarDate(year: year, month: month, day: day + 1) { return next }
    return month < 12
      ? CalendarDate(year: year, month: month + 1, day: 1)
      : CalendarDate(year: year + 1, month: 1, day: 1)
  }
}
