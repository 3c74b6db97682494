/// How much a resource matters.
public enum ResourceImportance: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "resourceImportance", "How much a resource matters.",
    [
      .init("primary", "At the core", .oneRoster("primary")),
      .init("secondary", "In addition", .oneRoster("secondary")),
    ])
}
