/// How a line item is graded.
public enum GradingType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "gradingType", "How a line item is graded.",
    [
      .init("points", "Points", .canvas("points")),
      .init("percent", "Percent", .canvas("percent")),
      .init("letterGrade", "Letters", .canvas("letter_grade")),
      .init("gradePoints", "Grade points", .canvas("gpa_scale")),
      .init("passFail", "Passed or failed", .canvas("pass_fail")),
      .init("notGraded", "Not graded", .canvas("not_graded")),
    ])
}
