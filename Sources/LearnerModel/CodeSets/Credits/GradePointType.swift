/// Whether demanding courses weigh more in a grade point average.
public enum GradePointType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "gradePointType", "Whether demanding courses weigh more in a grade point average.",
    [
      .init("weighted", "They weigh more", .edFi("Weighted"), .pesc("Weighted")),
      .init("unweighted", "All weigh the same", .edFi("Unweighted"), .pesc("NonWeighted")),
    ])
}
