import Bytes
import LearnerModel
import Testing

struct LexicalFormTests {
  static let good: [(ValueType, [String])] = [
    (.decimal, ["0", "-0", "054.10", "12345678901234567890.000000001", ".5", "-.5", "007"]),
    (.integer, ["0", "-1", "00042", "123456789012345678901234567890"]),
    (.boolean, ["true", "false"]),
    (.date, ["2024-02-29", "2000-02-29", "0000-02-29", "9999-12-31", "2023-04-30"]),
    (
      .timeStamp,
      [
        "2024-02-29T00:00:00", "2024-02-29T23:59:60Z", "2024-01-01T08:30:00.000Z",
        "2024-01-01T08:30:00.123456789+05:30", "2024-01-01T08:30:00-14:00",
      ]
    ),
    (.year, ["2024", "0001"]),
    (
      .duration,
      [
        "PT45M", "P1Y2M3DT4H5M6.5S", "P4W", "-P1D", "PT0S", "P0.5W", "P1YT1S",
        "P3Y1M29DT4H35M59.14S",
      ]
    ),
    (.language, ["en", "de-CH", "zh-Hant-TW", "sl-rozaj-biske", "es-419"]),
  ]

  static let bad: [(ValueType, [String])] = [
    (.decimal, ["", "-", ".", "1.", "+1", "1e3", "1,5", "1 ", " 1", "0x1", "--1", "1.2.3", "∞"]),
    (.integer, ["", "-", "1.0", "+1", "1 ", "١"]),
    (.boolean, ["", "True", "TRUE", "1", "0", "yes", "true "]),
    (
      .date,
      [
        "", "2023-02-29", "1900-02-29", "2024-04-31", "2024-00-10", "2024-13-01", "2024-01-00",
        "2024-1-01", "2024/01/01", "2024-01-01Z", "24-01-01", "2024-01-32", "2024-01-011",
      ]
    ),
    (
      .timeStamp,
      [
        "", "2024-01-01", "2024-01-01 00:00:00", "2024-01-01T24:00:00", "2024-01-01T00:60:00",
        "2024-01-01T00:00:61", "2024-01-01T00:00", "2024-02-30T00:00:00", "2024-01-01T00:00:00.",
        "2024-01-01T00:00:00z", "2024-01-01T00:00:00+0530", "2024-01-01T00:00:00+15:00",
        "2024-01-01T00:00:00+05:60", "2024-01-01T00:00:00Z ", "2024-01-01T00:00:00,5Z",
      ]
    ),
    (.year, ["", "24", "20245", "202a", "-204"]),
    (
      .duration,
      [
        "", "P", "PT", "P1", "1D", "P1S", "PT1D", "P1DT", "P1D1Y", "PT1S1M", "P4W1D", "P1D4W",
        "P1.D", "P.5D", "P1.5DT1H", "P1,5D", "p1d", "P1DT1H1", "P-1D", "P1Y1Y",
      ]
    ),
    (
      .language,
      ["", "e", "en-", "-en", "en_US", "english-", "toolongtag", "en-toolongsubtag", "e1"]
    ),
  ]

  @Test(arguments: good)
  func `what is in canonical form is known as such`(type: ValueType, texts: [String]) {
    for text in texts {
      let isCanonical = type.isCanonical(text.utf8Span.span)
      #expect(isCanonical, "\(type.name) \(text)")
    }
  }

  @Test(arguments: bad)
  func `what is not in canonical form is refused`(type: ValueType, texts: [String]) {
    for text in texts {
      let isCanonical = type.isCanonical(text.utf8Span.span)
      #expect(!isCanonical, "\(type.name) \(text)")
    }
  }

  @Test(arguments: good + bad)
  func `a pattern in the schemas says the same as the code`(
    type: ValueType, texts: [String]
  ) throws {
    guard let pattern = type.pattern else { return }
    let regex = try Regex(pattern)
    for text in texts {
      // A pattern cannot know which months have how many days.
      let isDay = type == .date || type == .timeStamp
      if isDay,
        text.hasPrefix("1900-02-29") || ["02-29", "02-30", "04-31"].contains(where: text.contains)
      {
        continue
      }
      let matches = text.wholeMatch(of: regex) != nil
      let isCanonical = type.isCanonical(text.utf8Span.span)
      #expect(matches == isCanonical, "\(type.name) \(text)")
    }
  }

  @Test func `every day of four centuries is a date, and the day after the last is none`() throws {
    for year in 1900...2300 {
      for month in 1...12 {
        let last = CalendarDate.days(inMonth: month, of: year)
        let date = try #require(CalendarDate(year: year, month: month, day: last))
        let again = CalendarDate(canonical: date.canonical.utf8Span.span)
        #expect(again == date)
        #expect(CalendarDate(year: year, month: month, day: last + 1) == nil)
        let after = String(date.canonical.dropLast(2)) + "\(last + 1)"
        let beyond = CalendarDate(canonical: after.utf8Span.span)
        #expect(beyond == nil)
      }
    }
  }

  @Test func `values keep what was written`() throws {
    #expect(try #require(ExactDecimal("054.10")).canonical == "054.10")
    #expect(try #require(Identifier("00123")).canonical == "00123")
    #expect(try #require(WholeNumber("007")).value == 7)
    #expect(try #require(SchoolYear("2024")).endYear == 2024)
    let moment = try #require(TimeStamp("2024-02-29T23:30:00-05:00"))
    #expect(moment.date == CalendarDate(year: 2024, month: 2, day: 29))
  }

  @Test func `a date reads back from every form it writes`() throws {
    let date = try #require(CalendarDate(year: 7, month: 3, day: 9))
    #expect(date.canonical == "0007-03-09")
    #expect(try #require(CalendarDate(year: 2024, month: 1, day: 2)) > date)
  }

  @Test func `a decimal among other bytes is one by itself`() {
    let more = ["1234567890.12345", "12345678901234567", "1..2"]
    for text in Self.good[0].1 + Self.bad[0].1 + more {
      let bytes = Array("12\(text)34".utf8) + [UInt8](repeating: 0x39, count: 16)
      let count = text.utf8.count
      #expect(
        LexicalForm.isDecimal(bytes.span.raw, at: 2, count: count)
          == LexicalForm.isDecimal(Array(text.utf8).span), "\(text)")
    }
  }

  @Test func `days and moments are told sixteen bytes at a time as by the grammar`() {
    let days = Self.good[3].1 + Self.bad.flatMap { $0.1 }.filter { $0.utf8.count == 10 }
    let moments = ["2024-02-29T23:59:59Z", "2023-11-30T08:30:00.125Z"] + Self.good[4].1
    for text in days + moments {
      // Each byte in turn becomes each of what stands in such texts, and what is next to it.
      for place in 0..<text.utf8.count {
        for byte in Array("0123456789-:.TZ/ a".utf8) + [0x00, 0x7F, 0x80, 0xFF] {
          var bytes = Array(text.utf8)
          bytes[place] = byte
          let padded = bytes + [UInt8](repeating: 0x39, count: 32)
          if bytes.count == 10 {
            #expect(
              LexicalForm.isDate(padded.span.raw, at: 0) == LexicalForm.isDate(bytes.span),
              "\(bytes)")
          }
          #expect(
            LexicalForm.isTimeStamp(padded.span.raw, at: 0, count: bytes.count)
              == LexicalForm.isTimeStamp(bytes.span), "\(bytes)")
        }
      }
    }
  }
}
