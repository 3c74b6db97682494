public import Bytes

/// Whether a run of bytes is the canonical form of a value type. Nothing is converted or guessed.
extension ValueType {
  /// Whether `text` is in this type's canonical form; code sets and references are not looked up.
  @inlinable
  public func isCanonical(_ text: Span<UInt8>) -> Bool {
    switch self {
    case .text, .identifier, .token, .reference, .uri: true
    case .decimal: LexicalForm.isDecimal(text)
    case .integer: LexicalForm.isInteger(text)
    case .boolean: text.isEqual(to: "true") || text.isEqual(to: "false")
    case .date: LexicalForm.isDate(text)
    case .timeStamp: LexicalForm.isTimeStamp(text)
    case .year: text.count == 4 && LexicalForm.digits(text, from: 0, to: 4)
    case .duration: LexicalForm.isDuration(text)
    case .language: LexicalForm.isLanguage(text)
    case .group: false
    }
  }
}

/// The grammars of canonical forms, byte by byte.
public enum LexicalForm {
  @inlinable @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether `text[from..<to]` is decimal digits only.
  @inlinable @inline(__always)
  public static func digits(_ text: Span<UInt8>, from: Int, to: Int) -> Bool {
    var index = from
    while index < to {
      if !isDigit(text[index]) { return false }
      index &+= 1
    }
    return true
  }

  @inlinable @inline(__always)
  static func two(_ text: Span<UInt8>, _ index: Int) -> Int {
    Int(text[index] &- 0x30) &* 10 &+ Int(text[index &+ 1] &- 0x30)
  }

  /// `-`? digits (`.` digits)? or `.` digits.
  @inlinable
  public static func isDecimal(_ text: Span<UInt8>) -> Bool {
    var index = 0
    if text.count > 0, text[0] == 0x2D { index = 1 }
    let start = index
    while index < text.count, isDigit(text[index]) { index &+= 1 }
    let whole = index &- start
    if index == text.count { return whole > 0 }
    guard text[index] == 0x2E, index &+ 1 < text.count else { return false }
    return digits(text, from: index &+ 1, to: text.count)
  }

  /// `-`? digits.
  @inlinable
  public static func isInteger(_ text: Span<UInt8>) -> Bool {
    let start = text.count > 0 && text[0] == 0x2D ? 1 : 0
    return text.count > start && digits(text, from: start, to: text.count)
  }

  /// A day that exists in the Gregorian calendar, `YYYY-MM-DD`.
  @inlinable
  public static func isDate(_ text: Span<UInt8>) -> Bool {
    text.count == 10 && isDate(text, at: 0)
  }

  @inlinable
  static func isDate(_ text: Span<UInt8>, at start: Int) -> Bool {
    guard text[start &+ 4] == 0x2D, text[start &+ 7] == 0x2D,
      digits(text, from: start, to: start &+ 4),
      digits(text, from: start &+ 5, to: start &+ 7),
      digits(text, from: start &+ 8, to: start &+ 10)
    else { return false }
    let year = two(text, start) &* 100 &+ two(text, start &+ 2)
    let month = two(text, start &+ 5)
    let day = two(text, start &+ 8)
    return month >= 1 && month <= 12 && day >= 1
      && (day <= 28 || day <= CalendarDate.days(inMonth: month, of: year))
  }

  /// Date, `T`, time to the second, an optional fraction, an optional `Z` or offset.
  @inlinable
  public static func isTimeStamp(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 19, text[10] == 0x54, isDate(text, at: 0) else { return false }
    guard text[13] == 0x3A, text[16] == 0x3A, digits(text, from: 11, to: 13),
      digits(text, from: 14, to: 16), digits(text, from: 17, to: 19)
    else { return false }
    // A leap second is a moment that exists.
    guard two(text, 11) < 24, two(text, 14) < 60, two(text, 17) <= 60 else { return false }
    var index = 19
    if index < text.count, text[index] == 0x2E {
      let start = index &+ 1
      index = start
      while index < text.count, isDigit(text[index]) { index &+= 1 }
      if index == start { return false }
    }
    if index == text.count { return true }
    if text[index] == 0x5A { return index &+ 1 == text.count }
    guard text[index] == 0x2B || text[index] == 0x2D, text.count == index &+ 6,
      text[index &+ 3] == 0x3A, digits(text, from: index &+ 1, to: index &+ 3),
      digits(text, from: index &+ 4, to: index &+ 6)
    else { return false }
    return two(text, index &+ 1) <= 14 && two(text, index &+ 4) < 60
  }

  /// ISO 8601: `P`, then numbers with designators in order, after `T` those of time.
  ///
  /// Weeks stand alone, and only the last number may have a fraction.
  @inlinable
  public static func isDuration(_ text: Span<UInt8>) -> Bool {
    var index = text.count > 0 && text[0] == 0x2D ? 1 : 0
    guard index < text.count, text[index] == 0x50 else { return false }
    index &+= 1
    // Designators by rank: Y M D, then behind T: H M S; weeks rank behind all others.
    var rank = 0
    var inTime = false
    while index < text.count {
      if text[index] == 0x54, !inTime {
        inTime = true
        index &+= 1
      }
      let start = index
      while index < text.count, isDigit(text[index]) { index &+= 1 }
      guard index > start, index < text.count else { return false }
      let hasFraction = text[index] == 0x2E
      if hasFraction {
        index &+= 1
        let fraction = index
        while index < text.count, isDigit(text[index]) { index &+= 1 }
        guard index > fraction, index < text.count, index == text.count &- 1 else { return false }
      }
      let next: Int
      switch (text[index], inTime) {
      case (0x59, false): next = 1
      case (0x4D, false): next = 2
      case (0x44, false): next = 3
      case (0x48, true): next = 11
      case (0x4D, true): next = 12
      case (0x53, true): next = 13
      case (0x57, false): next = rank == 0 ? 20 : 0
      default: return false
      }
      guard next > rank, rank != 20 else { return false }
      rank = next
      index &+= 1
    }
    return rank > 0
  }

  /// A language tag's shape: letters, then groups of letters and digits behind hyphens.
  @inlinable
  public static func isLanguage(_ text: Span<UInt8>) -> Bool {
    var length = 0
    var first = true
    for index in text.indices {
      let byte = text[index]
      let isLetter = (byte | 0x20) &- 0x61 < 26
      if byte == 0x2D {
        guard length >= (first ? 2 : 1) else { return false }
        first = false
        length = 0
      } else {
        guard isLetter || (!first && isDigit(byte)), length < 8 else { return false }
        length &+= 1
      }
    }
    return length >= (first ? 2 : 1)
  }
}
