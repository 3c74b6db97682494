/// What an organization is.
public enum OrganizationType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "organizationType", "What an organization is.",
    [
      .init("school", "School", .oneRoster("school"), .edFi("School")),
      .init(
        "department", "Department of an organization", .oneRoster("department"),
        .edFi("Organization Department")),
      .init("district", "District", .oneRoster("district"), .edFi("Local Education Agency")),
      .init("local", "Another local body", .oneRoster("local")),
      .init("state", "State", .oneRoster("state"), .edFi("State Education Agency")),
      .init("national", "National body", .oneRoster("national")),
      .init("serviceCenter", "Education service center", .edFi("Education Service Center")),
      .init("network", "Network of organizations", .edFi("Education Organization Network")),
      .init("postsecondary", "Postsecondary institution", .edFi("Post Secondary Institution")),
      .init("provider", "Gives learning, tests or credentials outside of school"),
      .init("employer", "Employer"),
      .init("other", "Another body", .edFi("Other")),
    ])
}
