import Bytes

/// School years as two years, such as `2025-2026`, which stand for the one in which they end.
enum SchoolYearForm {
  /// The year in which a school year ends, `nil` where a text is no such thing.
  static func lastYear(of text: Span<UInt8>) -> Int? {
    let range = text.trimmedRange
    guard range.count == 9, text[range.lowerBound + 4] == UInt8(ascii: "-") else { return nil }
    func year(from start: Int) -> Int? {
      var year = 0
      for index in start..<start + 4 {
        let digit = text[index] &- 0x30
        guard digit < 10 else { return nil }
        year = year * 10 + Int(digit)
      }
      return year
    }
    guard let first = year(from: range.lowerBound), let last = year(from: range.lowerBound + 5),
      last == first + 1, last > 999
    else { return nil }
    return last
  }

  /// The school year that ends in a year of four digits, `nil` where a text is no such year.
  static func years(endingIn text: String) -> String? {
    guard text.utf8.count == 4, let year = Int(text), year > 1000 else { return nil }
    return "\(year - 1)-\(text)"
  }
}
