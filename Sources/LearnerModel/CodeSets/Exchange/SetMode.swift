/// Whether a set is complete.
public enum SetMode: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "setMode", "Whether a set is complete.",
    [
      .init("full", "All there is; what is not in it is gone", .oneRoster("bulk")),
      .init("delta", "Changes only", .oneRoster("delta")),
      .init("absent", "Not sent", .oneRoster("absent")),
    ])
}
