/// What a score, or its absence, stands for.
public enum ScoreState: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "scoreState", "What a score, or its absence, stands for.",
    [
      .init("scored", "Scored", .oneRoster("fully graded"), .edFi("Graded")),
      .init("partiallyGraded", "Scored in part", .oneRoster("partially graded")),
      .init("submitted", "Handed in", .oneRoster("submitted"), .edFi("Submitted")),
      .init("notSubmitted", "Not handed in", .oneRoster("not submitted"), .edFi("Not Submitted")),
      .init("notYetGraded", "Not graded yet"),
      .init("notAssigned", "Not assigned to this learner", .canvas("N/A")),
      .init(
        "excused", "Excused", also: ["exempt", "exempted"], .oneRoster("exempt"), .edFi("Exempt"),
        .canvas("EX")),
      .init("dropped", "Left out of the grade"),
      .init("returned", "Given back", .edFi("Returned")),
    ])
}
