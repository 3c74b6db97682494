/// How far a goal, a plan or a step of one has come.
public enum ProgressStatus: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "progressStatus", "How far a goal, a plan or a step of one has come.",
    [
      .init("planned", "Planned"),
      .init("inProgress", "In progress"),
      .init("completed", "Completed"),
      .init("met", "Met"),
      .init("partiallyMet", "Met in part"),
      .init("notMet", "Not met"),
      .init("onHold", "On hold"),
      .init("abandoned", "Given up"),
    ])
}
