/// Whether a course counts in the grade point average.
public enum GradePointApplicability: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "gradePointApplicability", "Whether a course counts in the grade point average.",
    [
      .init("applicable", "It counts", .edFi("Applicable"), .pesc("Applicable")),
      .init("notApplicable", "It does not count", .edFi("Not Applicable"), .pesc("NotApplicable")),
      .init("weighted", "It counts with extra weight", .edFi("Weighted"), .pesc("Weighted")),
    ])
}
