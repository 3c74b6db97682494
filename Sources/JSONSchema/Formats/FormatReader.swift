import Bytes

/// Reads a text from its start to its end, part by part.
struct FormatReader: ~Escapable {
  let text: Span<UInt8>
  var index = 0

  @_lifetime(copy text)
  init(_ text: Span<UInt8>) { self.text = text }

  var isAtEnd: Bool { index == text.count }
  var next: UInt8? { index < text.count ? text[index] : nil }

  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == byte.value else { return false }
    index += 1
    return true
  }

  /// So many digits, as a number.
  mutating func number(_ count: Int) -> Int? {
    guard index + count <= text.count else { return nil }
    var value = 0
    for offset in index..<index + count {
      guard text[offset] >= 0x30, text[offset] <= 0x39 else { return nil }
      value = value * 10 + Int(text[offset] & 15)
    }
    index += count
    return value
  }

  /// How many digits come next; they are passed.
  mutating func digits() -> Int {
    let start = index
    while let next, next >= 0x30, next <= 0x39 { index += 1 }
    return index - start
  }

  mutating func date() -> Bool {
    guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2),
      (1...12).contains(month), day >= 1
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    return day <= days
  }

  mutating func time() -> Bool {
    guard let hour = number(2), take(":"), let minute = number(2), take(":"),
      let second = number(2), hour < 24, minute < 60, second <= 60
    else { return false }
    if take("."), digits() == 0 { return false }
    var shift = 0
    if !(take("Z") || take("z")) {
      let isEast = take("+")
      guard isEast || take("-"), let hours = number(2), take(":"), let minutes = number(2),
        hours < 24, minutes < 60
      else { return false }
      shift = (isEast ? -1 : 1) * (hours * 60 + minutes)
    }
    // A leap second ends a day in Greenwich.
    return second < 60 || (hour * 60 + minute + shift + 2880) % 1440 == 1439
  }

  mutating func dateTime() -> Bool {
    guard date(), take("T") || take("t") else { return false }
    return time()
  }

  /// `P1Y2M3DT4H5M6S` or `P2W` (RFC 3339, appendix A).
  mutating func duration() -> Bool {
    guard take("P") else { return false }
    var last = -1
    var count = 0
    let units: [Unicode.Scalar] = ["Y", "M", "D", "H", "M", "S"]
    var isTime = false
    var timeCount = 0
    while !isAtEnd {
      if !isTime, take("T") {
        isTime = true
        last = 2
        continue
      }
      guard digits() > 0, let letter = next else { return false }
      index += 1
      if letter == UInt8(ascii: "W") { return count == 0 && !isTime && isAtEnd }
      let range = isTime ? 3..<6 : 0..<3
      guard let unit = range.first(where: { units[$0].value == UInt32(letter) }), unit > last
      else { return false }
      // Units follow each other without a gap.
      if last >= 0, unit != last + 1, !(isTime && timeCount == 0) { return false }
      last = unit
      count += 1
      if isTime { timeCount += 1 }
    }
    return count > 0 && (!isTime || timeCount > 0)
  }

  mutating func uuid() -> Bool {
    for (number, length) in [8, 4, 4, 4, 12].enumerated() {
      if number > 0, !take("-") { return false }
      for _ in 0..<length {
        guard let next, Self.isHexadecimal(next) else { return false }
        index += 1
      }
    }
    return true
  }

  static func isHexadecimal(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66)
  }

  static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
