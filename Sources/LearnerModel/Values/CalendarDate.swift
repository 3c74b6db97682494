import Bytes

/// A day of the Gregorian calendar, without a time and without a time zone.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year, 0 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Creates a day, or `nil` where the calendar has none such.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// How many days a month has.
  @inlinable
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Whether one day comes before the other.
  public static func < (one: Self, other: Self) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  /// The canonical form, `YYYY-MM-DD`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension CalendarDate: FieldValue {
  /// The value type whose canonical form this type reads.
  public static var valueType: ValueType { .date }

  /// Reads a value from its canonical form.
  public init?(canonical text: Span<UInt8>) {
    guard LexicalForm.isDate(text) else { return nil }
    year = LexicalForm.two(text, 0) * 100 + LexicalForm.two(text, 2)
    month = LexicalForm.two(text, 5)
    day = LexicalForm.two(text, 8)
  }

  /// The canonical form.
  public var canonical: String { description }
}
