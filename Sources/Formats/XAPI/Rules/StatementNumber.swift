import Bytes

/// A number of JSON, to be compared exactly.
struct StatementNumber: Comparable, ExpressibleByIntegerLiteral {
  private var isNegative = false
  /// The digits without zeros in front, and how many of them stand before the point.
  private var digits: [UInt8] = []
  private var scale = 0
  /// A millionth as the unit, where it is a whole number of them that is not too large.
  private var millionths: Int?

  /// Creates a small number.
  init(integerLiteral value: Int) { self.init(String(value).utf8Span.span) }

  /// Reads a number as it is written.
  init(_ text: Span<UInt8>) {
    millionths = Self.millionths(text)
    if millionths == nil { readDigits(text) }
  }

  private static func millionths(_ text: Span<UInt8>) -> Int? {
    guard text.count <= 12 else { return nil }
    var value = 0
    var places = -1
    var index = text[0] == UInt8(ascii: "-") ? 1 : 0
    while index < text.count {
      let digit = text[index] &- 0x30
      if digit < 10 {
        value = value * 10 + Int(digit)
        if places >= 0 { places += 1 }
      } else if text[index] == UInt8(ascii: ".") {
        places = 0
      } else {
        return nil
      }
      index += 1
    }
    guard places <= 6 else { return nil }
    for _ in max(places, 0)..<6 { value *= 10 }
    return text[0] == UInt8(ascii: "-") ? -value : value
  }

  /// Gives a number its digits.
  private mutating func readDigits(_ text: Span<UInt8>) {
    var exponent = 0
    var isBehindPoint = false
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): isBehindPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        // What does not fit is beyond all scores.
        let rest = String(text.extracting((index + 1)...))
        exponent =
          Int(rest.hasPrefix("+") ? String(rest.dropFirst()) : rest)
          ?? (rest.hasPrefix("-") ? -1 << 40 : 1 << 40)
        exponent = min(max(exponent, -1 << 40), 1 << 40)
        index = text.count
        continue
      case let digit:
        if !digits.isEmpty || digit != 0x30 {
          digits.append(digit)
          if !isBehindPoint { scale += 1 }
        } else if isBehindPoint {
          scale -= 1
        }
      }
      index += 1
    }
    scale += exponent
    while digits.last == 0x30 { digits.removeLast() }
    if digits.isEmpty { (isNegative, scale) = (false, 0) }
  }

  static func < (one: StatementNumber, other: StatementNumber) -> Bool {
    if let mine = one.millionths, let theirs = other.millionths { return mine < theirs }
    let (one, other) = (one.withDigits, other.withDigits)
    if one.isNegative != other.isNegative { return one.isNegative }
    let isSmaller = one.isNegative ? isLess(other, one) : isLess(one, other)
    return isSmaller
  }

  private var withDigits: StatementNumber {
    guard let millionths else { return self }
    var number = self
    number.readDigits("\(millionths)e-6".utf8Span.span)
    return number
  }

  static func == (one: StatementNumber, other: StatementNumber) -> Bool {
    !(one < other) && !(other < one)
  }

  /// Whether the one is less than the other without their signs.
  private static func isLess(_ one: StatementNumber, _ other: StatementNumber) -> Bool {
    if one.digits.isEmpty || other.digits.isEmpty { return one.digits.count < other.digits.count }
    if one.scale != other.scale { return one.scale < other.scale }
    return one.digits.lexicographicallyPrecedes(other.digits)
  }
}
