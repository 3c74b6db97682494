/// What stretch of time a session is.
public enum SessionType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "sessionType", "What stretch of time a session is.",
    [
      .init("schoolYear", "School year", .oneRoster("schoolYear"), .pesc("FullYear")),
      .init("semester", "Semester", .oneRoster("semester"), .pesc("Semester")),
      .init("term", "Term", .oneRoster("term")),
      .init("gradingPeriod", "Grading period", .oneRoster("gradingPeriod")),
      .init("trimester", "Trimester", .pesc("Trimester")),
      .init("quarter", "Quarter", .pesc("Quarter")),
      .init("quinmester", "Quinmester", .pesc("Quinmester")),
      .init("miniTerm", "Short term between others", .pesc("MiniTerm")),
      .init("summerSession", "Summer session", .pesc("SummerSession")),
      .init("intersession", "Between two sessions", .pesc("Intersession")),
      .init("longSession", "Long session", .pesc("LongSession")),
      .init("fallSession", "Fall session", .pesc("FallSession")),
      .init("fourOneFour", "Four months, one, four", .pesc("FourOneFourPlan")),
      .init("twelveMonth", "Twelve months", .pesc("TwelveMonth")),
      .init("continuous", "Without end", .pesc("Continuous")),
      .init("differsByProgram", "Differs by program", .pesc("DiffersByProgram")),
      .init("other", "Another stretch", .pesc("Other")),
    ])
}
