/// Which part of the school year a session is.
public enum TermType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "termType", "Which part of the school year a session is.",
    [
      .init("semester", "Semester", .edFi("Semester")),
      .init("fallSemester", "Fall semester", .edFi("Fall Semester")),
      .init("springSemester", "Spring semester", .edFi("Spring Semester")),
      .init("summerSemester", "Summer semester", .edFi("Summer Semester")),
      .init("quarter", "Quarter", .edFi("Quarter")),
      .init("firstQuarter", "First quarter", .edFi("First Quarter")),
      .init("secondQuarter", "Second quarter", .edFi("Second Quarter")),
      .init("thirdQuarter", "Third quarter", .edFi("Third Quarter")),
      .init("fourthQuarter", "Fourth quarter", .edFi("Fourth Quarter")),
      .init("trimester", "Trimester", .edFi("Trimester")),
      .init("firstTrimester", "First trimester", .edFi("First Trimester")),
      .init("secondTrimester", "Second trimester", .edFi("Second Trimester")),
      .init("thirdTrimester", "Third trimester", .edFi("Third Trimester")),
      .init("miniTerm", "Short term", .edFi("MiniTerm")),
      .init("yearRound", "The whole year", .edFi("Year Round")),
      .init("other", "Another part", .edFi("Other")),
    ])
}
