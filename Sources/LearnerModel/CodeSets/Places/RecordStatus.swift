/// Where something stands between being prepared and being put away.
public enum RecordStatus: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "recordStatus", "Where something stands between being prepared and being put away.",
    [
      .init("active", "In use", .canvas("active")),
      .init("inactive", "Not in use", .canvas("inactive")),
      .init("draft", "Being prepared"),
      .init("published", "Open to learners", .canvas("published")),
      .init("completed", "Over", .canvas("completed")),
      .init("suspended", "Blocked for a time", .canvas("suspended")),
      .init("invited", "Invited and not yet accepted", .canvas("invited")),
      .init("archived", "Put away"),
      .init("closed", "Closed for good"),
    ])
}
