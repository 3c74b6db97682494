/// What a course grade sums up.
public enum CourseGradeType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "courseGradeType", "What a course grade sums up.",
    [
      .init("final", "The whole course", .edFi("Final")),
      .init("semester", "A semester", .edFi("Semester")),
      .init("gradingPeriod", "A grading period", .edFi("Grading Period")),
      .init("midTerm", "The first half of a term", .edFi("Mid-Term Grade")),
      .init("progressReport", "The time up to a progress report", .edFi("Progress Report")),
      .init("exam", "An examination", .edFi("Exam")),
      .init("conduct", "Conduct", .edFi("Conduct")),
      .init("current", "All that is graded up to now"),
    ])
}
