import Bytes

/// A JSON number as a sign, digits and a power of ten: exact, of any size.
///
/// It holds no digits but tells where they stand.
struct Decimal: BitwiseCopyable {
  var isNegative = false
  /// Where the first and last digits other than zero stand; zero where there is none.
  var first = 0
  var last = -1
  /// The power of ten of the first and of the last of these digits.
  var highest = 0
  var lowest = 0

  /// Whether it is zero.
  var isZero: Bool { last < first }
  /// Whether it has no fraction.
  var isInteger: Bool { isZero || lowest >= 0 }

  /// Reads a number that is written as JSON asks.
  init(_ text: Span<UInt8>) {
    var index = 0
    let count = text.count
    if index < count, text[index] == UInt8(ascii: "-") {
      isNegative = true
      index += 1
    }
    var point = -1
    var first = -1
    var last = -1
    while index < count {
      let byte = text[index]
      if byte == UInt8(ascii: ".") {
        point = index
      } else if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
        break
      } else if byte != UInt8(ascii: "0") {
        if first < 0 { first = index }
        last = index
      }
      index += 1
    }
    if point < 0 { point = index }
    guard first >= 0 else {
      isNegative = false
      return
    }
    self.first = first
    self.last = last
    let exponent = index < count ? Self.exponent(text, index + 1) : 0
    highest = (first < point ? point - first - 1 : point - first) + exponent
    lowest = (last < point ? point - last - 1 : point - last) + exponent
  }

  /// The number behind an `e`; beyond a quintillion it makes no difference any more.
  private static func exponent(_ text: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    var isNegative = false
    if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isNegative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    var value = 0
    while index < text.count {
      value = min(value * 10 + Int(text[index] & 15), 1 << 59)
      index += 1
    }
    return isNegative ? -value : value
  }

  /// A small integer that is written in digits alone; `nil` for any other number.
  @inline(__always)
  static func small(_ text: Span<UInt8>) -> Int? {
    let count = text.count
    guard count <= 18, count > 0 else { return nil }
    var index = 0
    let isNegative = text[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    var value = 0
    while index < count {
      let digit = text[index] &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      value = value &* 10 &+ Int(digit)
      index &+= 1
    }
    return isNegative ? 0 &- value : value
  }

  /// Negative where the one is less than the other, zero where they are equal.
  static func compare(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Int {
    if let a = small(one), let b = small(other) { return a < b ? -1 : a > b ? 1 : 0 }
    let a = Decimal(one)
    let b = Decimal(other)
    if a.isZero || b.isZero || a.isNegative != b.isNegative {
      let left = a.isZero ? 0 : a.isNegative ? -1 : 1
      let right = b.isZero ? 0 : b.isNegative ? -1 : 1
      return left - right
    }
    let magnitude = compareMagnitudes(a, one, b, other)
    return a.isNegative ? -magnitude : magnitude
  }

  private static func compareMagnitudes(
    _ a: Decimal, _ one: Span<UInt8>, _ b: Decimal, _ other: Span<UInt8>
  ) -> Int {
    if a.highest != b.highest { return a.highest < b.highest ? -1 : 1 }
    var i = a.first
    var j = b.first
    while i <= a.last, j <= b.last {
      if one[i] == UInt8(ascii: ".") {
        i += 1
        continue
      }
      if other[j] == UInt8(ascii: ".") {
        j += 1
        continue
      }
      if one[i] != other[j] { return one[i] < other[j] ? -1 : 1 }
      i += 1
      j += 1
    }
    // What is left has a digit other than zero.
    return i <= a.last ? 1 : j <= b.last ? -1 : 0
  }

  /// A hash that numbers of one value share.
  static func hash(_ text: Span<UInt8>) -> UInt64 {
    let number = Decimal(text)
    guard !number.isZero else { return 0x51_7CC1_B727_220A }
    var hash: UInt64 = number.isNegative ? 0x2545_F491 : 0x9E37_79B9
    var index = number.first
    while index <= number.last {
      if text[index] != UInt8(ascii: ".") { hash = hash &* 31 &+ UInt64(text[index]) }
      index += 1
    }
    return hash ^ UInt64(bitPattern: Int64(number.highest)) &* 0xD6E8_FEB8_6659_FD93
  }
}

/// A number that others are to be multiples of: digits and a power of ten.
struct Divisor: BitwiseCopyable {
  var digits: UInt64
  var power: Int

  /// `nil` where the number is not above zero, or has more than eighteen digits.
  init?(_ text: Span<UInt8>) {
    let number = Decimal(text)
    guard !number.isZero, !number.isNegative else { return nil }
    var value: UInt64 = 0
    var count = 0
    for index in number.first...number.last where text[index] != UInt8(ascii: ".") {
      count += 1
      guard count <= 18 else { return nil }
      value = value * 10 + UInt64(text[index] & 15)
    }
    digits = value
    power = number.lowest
  }

  /// Whether a number divided by this one is an integer.
  func divides(_ text: Span<UInt8>) -> Bool {
    if power == 0, let small = Decimal.small(text) { return small.magnitude % UInt(digits) == 0 }
    let number = Decimal(text)
    if number.isZero { return true }
    // Its last digit is not zero, so that it is no multiple of ten times anything.
    guard number.lowest >= power else { return false }
    var rest: UInt64 = 0
    var index = number.first
    while index <= number.last {
      if text[index] != UInt8(ascii: ".") { rest = (rest * 10 + UInt64(text[index] & 15)) % digits }
      index += 1
    }
    return product(rest, powerOfTen(number.lowest - power)) == 0
  }

  private func product(_ one: UInt64, _ other: UInt64) -> UInt64 {
    digits.dividingFullWidth(one.multipliedFullWidth(by: other)).remainder
  }

  /// A power of ten, as far as it matters.
  private func powerOfTen(_ exponent: Int) -> UInt64 {
    var result = 1 % digits
    var base = 10 % digits
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, base) }
      base = product(base, base)
      rest >>= 1
    }
    return result
  }
}
