/// Which grading period of the school year a session is.
public enum GradingPeriodType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "gradingPeriodType", "Which grading period of the school year a session is.",
    [
      .init("firstSemester", "First semester", .edFi("First Semester")),
      .init("secondSemester", "Second semester", .edFi("Second Semester")),
      .init("summerSemester", "Summer semester", .edFi("Summer Semester")),
      .init("firstSummerSession", "First summer session", .edFi("First Summer Session")),
      .init("secondSummerSession", "Second summer session", .edFi("Second Summer Session")),
      .init("thirdSummerSession", "Third summer session", .edFi("Third Summer Session")),
      .init("firstTrimester", "First trimester", .edFi("First Trimester")),
      .init("secondTrimester", "Second trimester", .edFi("Second Trimester")),
      .init("thirdTrimester", "Third trimester", .edFi("Third Trimester")),
      .init("firstNineWeeks", "First nine weeks", .edFi("First Nine Weeks")),
      .init("secondNineWeeks", "Second nine weeks", .edFi("Second Nine Weeks")),
      .init("thirdNineWeeks", "Third nine weeks", .edFi("Third Nine Weeks")),
      .init("fourthNineWeeks", "Fourth nine weeks", .edFi("Fourth Nine Weeks")),
      .init("firstSixWeeks", "First six weeks", .edFi("First Six Weeks")),
      .init("secondSixWeeks", "Second six weeks", .edFi("Second Six Weeks")),
      .init("thirdSixWeeks", "Third six weeks", .edFi("Third Six Weeks")),
      .init("fourthSixWeeks", "Fourth six weeks", .edFi("Fourth Six Weeks")),
      .init("fifthSixWeeks", "Fifth six weeks", .edFi("Fifth Six Weeks")),
      .init("sixthSixWeeks", "Sixth six weeks", .edFi("Sixth Six Weeks")),
      .init("endOfYear", "End of the year", .edFi("End of Year")),
    ])
}
