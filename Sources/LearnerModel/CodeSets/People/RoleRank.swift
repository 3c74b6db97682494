/// Whether a role at an organization comes first.
public enum RoleRank: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "roleRank", "Whether a role at an organization comes first.",
    [
      .init("primary", "The person's first role there", .oneRoster("primary")),
      .init("secondary", "A further role", .oneRoster("secondary")),
    ])
}
