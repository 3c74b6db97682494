/// When learners see their scores.
public enum PostingPolicy: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "postingPolicy", "When learners see their scores.",
    [
      .init("automatic", "At once"),
      .init("manual", "When the teacher posts them", .canvas("Manual Posting")),
      .init(
        "manualHidden", "When the teacher posts them; hidden from teachers as well",
        .canvas("Manual Posting (scores hidden from instructors)")),
      .init("muted", "Not while muted", .canvas("Muted")),
    ])
}
