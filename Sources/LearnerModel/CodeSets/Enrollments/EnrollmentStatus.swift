/// Where an enrollment in a section stands.
public enum EnrollmentStatus: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "enrollmentStatus", "Where an enrollment in a section stands.",
    [
      .init("active", "Active", .canvas("active")),
      .init("inactive", "Not active for now", .canvas("inactive")),
      .init("completed", "Over", .canvas("completed")),
      .init("invited", "Invited and not yet accepted", .canvas("invited")),
      .init("accepted", "Accepted", .canvas("accepted")),
      .init("suspended", "Blocked for a time"),
      .init("withdrawn", "Withdrawn"),
    ])
}
