// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A learner's plan: a pathway, its steps and courses, and who made it.
public struct Plan: RecordKind {
  public static let kind = Kind.plan
  public static let declared = DeclaredKind<Self>(
    "plans", in: .learnerProfile,
    "A learner's plan: a pathway, its steps and courses, and who made it.",
    owner: .edFi("StudentPath.Student"), .sif("PersonalisedPlan.StudentPersonalRefId"))

  public let title = Field<Self, String>(
    "title", "Its name.", .edFi("Path.PathName"), .leap2A("plan"))
  public let type = Field<Self, Code<PlanType>>(
    "type", "What kind of plan it is.", .edFi("StudentSchoolAssociation.EducationPlan"),
    .sif("PersonalisedPlan.PersonalisedPlanCategory"))
  public let graduationType = Field<Self, String>(
    "graduationType", "The kind of diploma that it leads to.",
    .edFi("GraduationPlan.GraduationPlanType"))
  public let description = Field<Self, String>(
    "description", "What it is, in words.", .sif("PersonalisedPlan.PersonalisedPlanNotes"))
  public let status = Field<Self, Code<ProgressStatus>>("status", "How far it has come.")
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school.", .edFi("GraduationPlan.EducationOrganization"),
    .sif("PersonalisedPlan.SchoolInfoRefId"))
  public let program = Field<Self, Reference<Program>>(
    "program", "The program of support that it belongs to.")
  public let isIndividual = Field<Self, Bool>(
    "isIndividual", "Whether it was made for this learner alone.",
    .edFi("GraduationPlan.IndividualPlan"))
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day.", .edFi("StudentPath.Period.BeginDate"),
    .sif("PersonalisedPlan.PersonalisedPlanStartDate"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The last day.", .edFi("StudentPath.Period.EndDate"),
    .sif("PersonalisedPlan.PersonalisedPlanEndDate"))
  public let reviewDate = Field<Self, CalendarDate>(
    "reviewDate", "The day of the next review.", .sif("PersonalisedPlan.PersonalisedPlanReviewDate")
  )
  public let graduationYear = Field<Self, SchoolYear>(
    "graduationYear", "The school year in which it leads to graduation.",
    .edFi("GraduationPlan.GraduationSchoolYear"))
  public let pathway = Field<Self, String>("pathway", "The pathway that it follows.")
  public let pace = Field<Self, String>("pace", "How fast it goes.")
  public let subject = Field<Self, String>("subject", "The subject.")
  public let creditsRequired = Field<Self, ExactDecimal>(
    "creditsRequired", "The credits required in all.", .edFi("GraduationPlan.TotalRequiredCredits"))
  public let creditType = Field<Self, Code<CreditType>>(
    "creditType", "The unit of the credits.", .edFi("GraduationPlan.TotalRequiredCreditType"))
  public let subjectCredits = GroupField<Self, SubjectCredits>(
    "subjectCredits", "The credits required in each subject.",
    .edFi("GraduationPlan.CreditsBySubject"))
  public let courses = GroupField<Self, PlannedCourse>(
    "courses", "The courses foreseen.", .edFi("GraduationPlan.CreditsByCourse"))
  public let steps = GroupField<Self, StepEntry>(
    "steps", "The steps, in order.", .edFi("PathMilestone"))
  public let participants = GroupField<Self, ParticipantEntry>(
    "participants", "Who made it, and who has a part in it.")
  public let attachments = GroupField<Self, AttachmentEntry>(
    "attachments", "Papers that belong to it.", .sif("PersonalisedPlan.DocumentList"))
  public let comment = Field<Self, String>("comment", "Remarks.")

  public init() {}
}
