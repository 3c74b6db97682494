/// Whose identifier names a learning objective.
public enum LearningObjectiveSource: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "learningObjectiveSource", "Whose identifier names a learning objective.",
    [
      .init("case", "An item published as CASE", .oneRoster("case")),
      .init("unknown", "Not known", .oneRoster("unknown")),
    ])
}
