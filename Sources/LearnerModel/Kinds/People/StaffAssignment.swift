// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// What a member of the staff is employed as at an organization.
public struct StaffAssignment: RecordKind {
  public static let kind = Kind.staffAssignment
  public static let declared = DeclaredKind<Self>(
    "staffAssignments", in: .people,
    "What a member of the staff is employed as at an organization.",
    owner: .edFi("StaffEducationOrganizationAssignmentAssociation.Staff"))

  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The organization.",
    .edFi("StaffEducationOrganizationAssignmentAssociation.EducationOrganization"))
  public let classification = Field<Self, Code<StaffClassification>>(
    "classification", "What the person is employed as.", .ceds("K12 Staff Classification"),
    .edFi("StaffEducationOrganizationAssignmentAssociation.StaffClassification"))
  public let title = Field<Self, String>(
    "title", "The title of the position.", .ceds("Position Title"),
    .edFi("StaffEducationOrganizationAssignmentAssociation.PositionTitle"))
  public let department = Field<Self, String>("department", "The department.")
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day.", .ceds("Assignment Start Date"),
    .edFi("StaffEducationOrganizationAssignmentAssociation.BeginDate"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The last day.", .ceds("Assignment End Date"),
    .edFi("StaffEducationOrganizationAssignmentAssociation.EndDate"))
  public let fullTimeEquivalency = Field<Self, ExactDecimal>(
    "fullTimeEquivalency", "The share of a full position.", .ceds("Staff Full Time Equivalency"),
    .edFi("StaffEducationOrganizationAssignmentAssociation.FullTimeEquivalency"))
  public let order = Field<Self, WholeNumber>(
    "order", "Its place among the person's assignments.",
    .edFi("StaffEducationOrganizationAssignmentAssociation.OrderOfAssignment"))
  public let gradeLevels = ListField<Self, Code<GradeLevel>>(
    "gradeLevels", "The grades that the person teaches.")
  public let subjects = ListField<Self, String>("subjects", "The subjects that the person teaches.")
  public let qualification = Field<Self, String>(
    "qualification", "What the person is qualified for.")

  public init() {}
}
