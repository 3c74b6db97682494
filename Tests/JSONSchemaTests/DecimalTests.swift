import Testing

@testable import JSONSchema

/// Numbers are compared and divided exactly.
struct DecimalTests {
  @Test(arguments: [
    ("1", "1.0", 0), ("1", "10e-1", 0), ("0", "-0.0", 0), ("0e99", "0", 0), ("2", "10", -1),
    ("-2", "-10", 1), ("-1", "1", -1), ("0.1", "0.10000000000000000001", -1),
    ("12345678901234567890", "12345678901234567891", -1), ("1e400", "1e399", 1),
    ("-1e400", "-1e399", -1), ("9007199254740993", "9007199254740992.0", 1),
    ("1e-400", "0", 1), ("123.4500", "1.2345E+2", 0), ("100", "1e2", 0), ("99.9", "1e2", -1),
    ("1e99999999999999999999", "1e9", 1), ("1e-99999999999999999999", "1e-9", -1),
  ])
  func `numbers compare by value`(_ one: String, _ other: String, _ expected: Int) {
    let (a, b) = (Array(one.utf8), Array(other.utf8))
    let order = Decimal.compare(a.span, b.span)
    let back = Decimal.compare(b.span, a.span)
    #expect(order.signum() == expected)
    #expect(back.signum() == -expected)
    let isSame = Decimal.hash(a.span) == Decimal.hash(b.span)
    #expect(isSame == (expected == 0))
  }

  @Test(arguments: [
    ("0.01", "19.99", true), ("0.01", "19.995", false), ("0.1", "0.3", true), ("3", "9", true),
    ("3", "10", false), ("3", "9.0", true), ("3", "-9e2", true), ("2.5", "10", true),
    ("2.5", "11", false), ("1e-8", "12391239123", true), ("0.0001", "0.00751", false),
    ("7", "1e308", false), ("5", "1e308", true), ("1e3", "500", false), ("1e3", "5e5", true),
    ("123456789", "123456789000000000000000000000", true), ("0.5", "1e999999999999", true),
    ("4", "0.0", true), ("1", "1.5", false),
  ])
  func `numbers divide exactly`(_ divisor: String, _ number: String, _ expected: Bool) {
    let (a, b) = (Array(divisor.utf8), Array(number.utf8))
    let found = Divisor(a.span)
    let divides = found?.divides(b.span)
    #expect(divides == expected)
  }

  @Test(arguments: ["0", "-1", "1234567890123456789"])
  func `what nothing can be a multiple of is refused`(_ text: String) {
    let bytes = Array(text.utf8)
    let isDivisor = Divisor(bytes.span) != nil
    #expect(!isDivisor)
  }
}
