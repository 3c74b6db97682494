/// How a learner's attempt at a course ended.
public enum AttemptResult: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "attemptResult", "How a learner's attempt at a course ended.",
    [
      .init("pass", "Passed", .edFi("Pass"), .elmo("passed")),
      .init("fail", "Failed", .edFi("Fail"), .elmo("failed")),
      .init("incomplete", "Not completed", .edFi("Incomplete")),
      .init("withdrawn", "Withdrew", .edFi("Withdrawn")),
      .init("inProgress", "Not ended yet", .elmo("in-progress")),
    ])
}
