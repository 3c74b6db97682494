public import Bytes

/// How a source spells values otherwise than their canonical form.
public struct SpellingRules: Sendable, Hashable {
  /// The order of the numbers in a date such as `3/4/2026`.
  public enum DateOrder: String, Sendable, CaseIterable {
    /// No such dates: they could mean either.
    case iso
    /// Day, month, year.
    case dayFirst = "dmy"
    /// Month, day, year.
    case monthFirst = "mdy"
  }

  /// The order of the numbers in dates.
  public var dateOrder: DateOrder
  /// Whether a comma stands before the decimals.
  public var hasDecimalComma: Bool

  /// Creates rules.
  public init(dateOrder: DateOrder = .iso, hasDecimalComma: Bool = false) {
    self.dateOrder = dateOrder
    self.hasDecimalComma = hasDecimalComma
  }
}

extension ValueType {
  /// Appends the canonical form of a value that is spelled otherwise, if there is exactly one.
  ///
  /// Only forms with one meaning are read: `TRUE` is `true`, ` 8.5 ` is `8.5`, and `3/4/2026` is a
  /// date only where `rules` tell which number is the day. Returns whether something was appended.
  public func respell(
    _ text: Span<UInt8>, rules: SpellingRules, into canonical: inout ByteBuffer
  ) -> Bool {
    let range = text.trimmedRange
    let trimmed = text.extracting(range)
    guard !trimmed.isEmpty else { return false }
    if range.count < text.count, isCanonical(trimmed), self != .text {
      canonical.append(copying: trimmed)
      return true
    }
    switch self {
    case .boolean: return Respelling.boolean(trimmed, into: &canonical)
    case .decimal: return Respelling.decimal(trimmed, rules: rules, into: &canonical)
    case .integer: return Respelling.integer(trimmed, into: &canonical)
    case .date: return Respelling.date(trimmed, rules: rules, into: &canonical)
    case .timeStamp: return Respelling.timeStamp(trimmed, rules: rules, into: &canonical)
    case .year: return Respelling.schoolYear(trimmed, into: &canonical)
    default: return false
    }
  }
}

/// The other spellings of each value type.
enum Respelling {
  static func lowercased(_ text: Span<UInt8>) -> [UInt8] {
    text.indices.map { text[$0] &- 0x41 < 26 ? text[$0] | 0x20 : text[$0] }
  }

  static func boolean(_ text: Span<UInt8>, into canonical: inout ByteBuffer) -> Bool {
    guard text.count <= 5 else { return false }
    switch String(decoding: lowercased(text), as: UTF8.self) {
    case "true", "1", "yes", "y", "t": canonical.append("true")
    case "false", "0", "no", "n", "f": canonical.append("false")
    default: return false
    }
    return true
  }

  /// `+5`, `5.`, `8,50` where a comma stands before the decimals, `1e3`.
  static func decimal(
    _ text: Span<UInt8>, rules: SpellingRules, into canonical: inout ByteBuffer
  ) -> Bool {
    var bytes: [UInt8] = text.indices.map { text[$0] }
    if bytes.first == 0x2B { bytes.removeFirst() }
    if rules.hasDecimalComma, let comma = bytes.firstIndex(of: 0x2C), !bytes.contains(0x2E) {
      bytes[comma] = 0x2E
    }
    if let mark = bytes.firstIndex(where: { $0 | 0x20 == 0x65 }) {
      guard let plain = withoutExponent(Array(bytes[..<mark]), Array(bytes[(mark + 1)...])) else {
        return false
      }
      bytes = plain
    }
    if bytes.last == 0x2E, bytes.count > 1 { bytes.removeLast() }
    guard LexicalForm.isDecimal(bytes.span) else { return false }
    canonical.append(copying: bytes.span)
    return true
  }

  /// Moves the decimal point as the exponent says; every digit stays.
  private static func withoutExponent(_ mantissa: [UInt8], _ exponent: [UInt8]) -> [UInt8]? {
    guard LexicalForm.isDecimal(mantissa.span),
      let shift = Int(String(decoding: exponent, as: UTF8.self)), abs(shift) <= 400
    else { return nil }
    let isNegative = mantissa.first == 0x2D
    let digits = isNegative ? Array(mantissa.dropFirst()) : mantissa
    let point = digits.firstIndex(of: 0x2E) ?? digits.count
    var all = digits.filter { $0 != 0x2E }
    var position = point + shift
    if position < 0 {
      all = [UInt8](repeating: 0x30, count: -position) + all
      position = 0
    }
    if position > all.count { all += [UInt8](repeating: 0x30, count: position - all.count) }
    var plain: [UInt8] = isNegative ? [0x2D] : []
    plain += position == 0 ? [0x30] : all[..<position]
    if position < all.count { plain += [0x2E] + all[position...] }
    return plain
  }

  /// `+5`, `5.0` where nothing stands behind the point but zeros.
  static func integer(_ text: Span<UInt8>, into canonical: inout ByteBuffer) -> Bool {
    var bytes: [UInt8] = text.indices.map { text[$0] }
    if bytes.first == 0x2B { bytes.removeFirst() }
    if let point = bytes.firstIndex(of: 0x2E) {
      guard bytes[(point + 1)...].allSatisfy({ $0 == 0x30 }) else { return false }
      bytes.removeSubrange(point...)
    }
    guard LexicalForm.isInteger(bytes.span) else { return false }
    canonical.append(copying: bytes.span)
    return true
  }

  /// Numbers separated by anything that is no digit.
  private static func numbers(_ text: Span<UInt8>) -> [(value: Int, width: Int)] {
    var found: [(value: Int, width: Int)] = []
    var isInNumber = false
    for index in text.indices {
      let byte = text[index]
      if LexicalForm.isDigit(byte) {
        if !isInNumber { found.append((0, 0)) }
        isInNumber = true
        let last = found.count - 1
        if found[last].width < 9 { found[last].value = found[last].value * 10 + Int(byte - 0x30) }
        found[last].width += 1
      } else {
        isInNumber = false
      }
    }
    return found
  }

  /// A day out of three numbers in the order that the separators and rules tell.
  private static func day(_ text: Span<UInt8>, rules: SpellingRules) -> CalendarDate? {
    let parts = numbers(text)
    guard parts.count == 3, text.indices.allSatisfy({ isDateByte(text[$0]) }) else { return nil }
    if parts[0].width == 4 {
      return CalendarDate(year: parts[0].value, month: parts[1].value, day: parts[2].value)
    }
    guard parts[2].width == 4 else { return nil }
    switch rules.dateOrder {
    case .iso: return nil
    case .dayFirst:
      return CalendarDate(year: parts[2].value, month: parts[1].value, day: parts[0].value)
    case .monthFirst:
      return CalendarDate(year: parts[2].value, month: parts[0].value, day: parts[1].value)
    }
  }

  private static func isDateByte(_ byte: UInt8) -> Bool {
    LexicalForm.isDigit(byte) || byte == 0x2D || byte == 0x2F || byte == 0x2E
  }

  /// `2024-1-5`, `2024/01/05`, `5/1/2024` by rule, or the day of a midnight time stamp.
  static func date(
    _ text: Span<UInt8>, rules: SpellingRules, into canonical: inout ByteBuffer
  ) -> Bool {
    if text.count > 10, let time = timePart(text), time.isMidnight {
      return date(text.extracting(0..<time.start), rules: rules, into: &canonical)
    }
    guard let day = day(text, rules: rules) else { return false }
    canonical.append(day.description)
    return true
  }

  /// Where the time of day starts behind a date, and whether it is zero.
  private static func timePart(_ text: Span<UInt8>) -> (start: Int, isMidnight: Bool)? {
    guard let mark = text.indices.first(where: { text[$0] == 0x54 || text[$0] == 0x20 }) else {
      return nil
    }
    let time = text.extracting(mark + 1..<text.count)
    let zeros = numbers(time).allSatisfy { $0.value == 0 }
    let shape = time.indices.allSatisfy {
      LexicalForm.isDigit(time[$0]) || time[$0] == 0x3A || time[$0] == 0x2E || time[$0] == 0x5A
    }
    return shape ? (mark, zeros) : nil
  }

  /// A space for the `T`, single digits, a missing second.
  static func timeStamp(
    _ text: Span<UInt8>, rules: SpellingRules, into canonical: inout ByteBuffer
  ) -> Bool {
    guard let mark = text.indices.first(where: { text[$0] == 0x54 || text[$0] == 0x20 }),
      let day = day(text.extracting(0..<mark), rules: rules)
    else { return false }
    var clock: [UInt8] = []
    var index = mark + 1
    while index < text.count, LexicalForm.isDigit(text[index]) || text[index] == 0x3A {
      clock.append(text[index])
      index += 1
    }
    var parts = clock.split(separator: 0x3A, omittingEmptySubsequences: false).map {
      $0.count == 1 ? [0x30] + $0 : Array($0)
    }
    if parts.count == 2 { parts.append([0x30, 0x30]) }
    guard parts.count == 3 else { return false }
    var form = Array(day.description.utf8) + [0x54] + Array(parts.joined(separator: [0x3A]))
    form += (index..<text.count).map { text[$0] }
    guard LexicalForm.isTimeStamp(form.span) else { return false }
    canonical.append(copying: form.span)
    return true
  }

  /// `2025-2026` and `2025/26`: the year in which it ends.
  static func schoolYear(_ text: Span<UInt8>, into canonical: inout ByteBuffer) -> Bool {
    let parts = numbers(text)
    guard parts.count == 2, text.indices.allSatisfy({ isDateByte(text[$0]) }), parts[0].width == 4,
      (parts[1].width == 4 && parts[1].value == parts[0].value + 1)
        || (parts[1].width == 2 && parts[1].value == (parts[0].value + 1) % 100)
    else { return false }
    canonical.append(String(parts[0].value + 1))
    return true
  }
}
