// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// What a person is at an organization, for a time.
public struct Role: RecordKind {
  public static let kind = Kind.role
  public static let declared = DeclaredKind<Self>(
    "roles", in: .people, "What a person is at an organization, for a time.",
    owner: .oneRoster("roles.userSourcedId"), .canvas("admins.user_id"))

  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The organization.", .oneRoster("roles.orgSourcedId"),
    .oneRoster("users.orgSourcedIds"), .canvas("admins.account_id"))
  public let type = Field<Self, Code<RoleType>>(
    "type", "What the person is there.", .oneRoster("roles.role"), .oneRoster("users.role"),
    .canvas("admins.role"))
  public let rank = Field<Self, Code<RoleRank>>(
    "rank", "Whether it is the person's first role there.", .oneRoster("roles.roleType"))
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day.", .oneRoster("roles.beginDate"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The last day.", .oneRoster("roles.endDate"))
  public let account = Field<Self, Reference<Account>>(
    "account", "The account used in the role.", .oneRoster("roles.userProfileSourcedId"))
  public let session = Field<Self, Reference<Session>>("session", "The session for which it holds.")
  public let gradeLevels = ListField<Self, Code<GradeLevel>>(
    "gradeLevels", "The grades for which it holds.")
  public let status = Field<Self, Code<RecordStatus>>(
    "status", "Whether it is in use.", .canvas("admins.status"))

  public init() {}
}
