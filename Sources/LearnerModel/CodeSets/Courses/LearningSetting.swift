/// Where a course was taken and its credits earned.
public enum LearningSetting: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "learningSetting", "Where a course was taken and its credits earned.",
    [
      .init("school", "At the school"),
      .init("dualEnrollment", "At a college, while enrolled at school"),
      .init("online", "Online"),
      .init("outsideSchool", "Outside of school"),
    ])
}
