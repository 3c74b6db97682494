// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// How a learner stands on the way to college or career.
public struct Readiness: RecordKind {
  public static let kind = Kind.readiness
  public static let declared = DeclaredKind<Self>(
    "readiness", in: .learnerProfile, "How a learner stands on the way to college or career.",
    owner: .edFi("PostSecondaryEvent.Student"))

  public let type = Field<Self, Code<ReadinessType>>(
    "type", "What it tells.", .edFi("PostSecondaryEvent.PostSecondaryEventCategory"))
  public let title = Field<Self, String>("title", "The benchmark or event, by name.")
  public let date = Field<Self, CalendarDate>(
    "date", "The day.", .edFi("PostSecondaryEvent.EventDate"))
  public let schoolYear = Field<Self, SchoolYear>("schoolYear", "The school year.")
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The institution.", .edFi("PostSecondaryEvent.PostSecondaryInstitution"))
  public let organizationName = Field<Self, String>("organizationName", "The institution's name.")
  public let assessmentResult = Field<Self, Reference<AssessmentResult>>(
    "assessmentResult", "The result that it follows from.")
  public let subject = Field<Self, String>("subject", "The subject.")
  public let isMet = Field<Self, Bool>("isMet", "Whether the benchmark was met.")
  public let score = Field<Self, String>("score", "The score, as it was written.")
  public let target = Field<Self, String>("target", "The score needed.")
  public let level = Field<Self, String>("level", "The level reached.")
  public let beginDate = Field<Self, CalendarDate>("beginDate", "The first day of an enrollment.")
  public let endDate = Field<Self, CalendarDate>("endDate", "The last day of an enrollment.")
  public let status = Field<Self, String>("status", "Where it stands.")
  public let degree = Field<Self, String>("degree", "The degree.")
  public let majors = ListField<Self, String>("majors", "The subjects of study.")
  public let rank = Field<Self, WholeNumber>("rank", "The learner's order of choice, from 1.")
  public let comment = Field<Self, String>("comment", "Remarks.")

  public init() {}
}
