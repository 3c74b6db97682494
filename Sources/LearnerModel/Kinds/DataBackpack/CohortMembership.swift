// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A person's place in a group apart from courses.
public struct CohortMembership: RecordKind {
  public static let kind = Kind.cohortMembership
  public static let declared = DeclaredKind<Self>(
    "cohortMemberships", in: .dataBackpack, "A person's place in a group apart from courses.",
    owner: .edFi("StudentCohortAssociation.Student"), .canvas("groups_membership.user_id"))

  public let cohort = Field<Self, Reference<Cohort>>(
    "cohort", "The group.", .edFi("StudentCohortAssociation.Cohort"),
    .canvas("groups_membership.group_id"))
  public let role = Field<Self, Code<RoleType>>("role", "What the person is there.")
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day.", .edFi("StudentCohortAssociation.BeginDate"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The last day.", .edFi("StudentCohortAssociation.EndDate"))
  public let sections = ListField<Self, Reference<Section>>(
    "sections", "The sections within which it holds.", .edFi("StudentCohortAssociation.Section"))
  public let status = Field<Self, Code<EnrollmentStatus>>(
    "status", "Where it stands.", .canvas("groups_membership.status"))

  public init() {}
}
