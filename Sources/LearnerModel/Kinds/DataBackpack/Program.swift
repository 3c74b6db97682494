// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A learner's part in a program of support or instruction.
public struct Program: RecordKind {
  public static let kind = Kind.program
  public static let declared = DeclaredKind<Self>(
    "programs", in: .dataBackpack, "A learner's part in a program of support or instruction.",
    owner: .edFi("StudentProgramAssociation.Student"),
    .sif("StudentProgramAssociation.StudentRefId"))

  public let type = Field<Self, Code<ProgramType>>(
    "type", "What the program is.", .ceds("Program Type"), .edFi("Program.ProgramType"))
  public let name = Field<Self, String>("name", "Its name.", .edFi("Program.ProgramName"))
  public let identifier = Field<Self, Identifier>(
    "identifier", "Its identifier.", .edFi("Program.ProgramId"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school or district.",
    .edFi("StudentProgramAssociation.EducationOrganization"),
    .edFi("StudentProgramAssociation.Program.EducationOrganization"))
  public let section = Field<Self, Reference<Section>>(
    "section", "The section in which it takes place.")
  public let schoolYear = Field<Self, SchoolYear>(
    "schoolYear", "The school year.", .ceds("School Year"),
    .sif("StudentProgramAssociation.SchoolYear"))
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day.", .ceds("Program Participation Start Date"),
    .edFi("StudentProgramAssociation.BeginDate"), .sif("StudentProgramAssociation.EntryDate"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The last day.", .ceds("Program Participation Exit Date"),
    .edFi("StudentProgramAssociation.EndDate"), .sif("StudentProgramAssociation.ExitDate"))
  public let exitReason = Field<Self, String>(
    "exitReason", "Why it ended.", .edFi("StudentProgramAssociation.ReasonExited"),
    .edFi("StudentSpecialEducationProgramAssociation.SpecialEducationExitReason"))
  public let status = Field<Self, String>(
    "status", "Where the learner stands in it.", .edFi("StudentIEP.IEPStatus"))
  public let statuses = GroupField<Self, StatusEntry>(
    "statuses", "The statuses of taking part.",
    .edFi("StudentProgramAssociation.ProgramParticipationStatus"))
  public let description = Field<Self, String>("description", "What is done, in words.")
  public let isEligible = Field<Self, Bool>(
    "isEligible", "Whether the learner is eligible.",
    .edFi("StudentSpecialEducationProgramAssociation.IdeaEligibility"),
    .edFi("StudentSection504ProgramAssociation.Section504Eligibility"))
  public let eligibilityDate = Field<Self, CalendarDate>(
    "eligibilityDate", "The day of that decision.",
    .edFi("StudentSection504ProgramAssociation.Section504EligibilityDecisionDate"))
  public let hasPlan = Field<Self, Bool>(
    "hasPlan", "Whether there is a plan.",
    .edFi("StudentSection504ProgramAssociation.AccommodationPlan"))
  public let planBeginDate = Field<Self, CalendarDate>(
    "planBeginDate", "The first day of the plan.",
    .edFi("StudentSpecialEducationProgramAssociation.IEPBeginDate"),
    .edFi("StudentIEP.IEPBeginDate"))
  public let planEndDate = Field<Self, CalendarDate>(
    "planEndDate", "The last day of the plan.",
    .edFi("StudentSpecialEducationProgramAssociation.IEPEndDate"), .edFi("StudentIEP.IEPEndDate"))
  public let reviewDate = Field<Self, CalendarDate>(
    "reviewDate", "The day of the last review.",
    .edFi("StudentSpecialEducationProgramAssociation.IEPReviewDate"))
  public let evaluationDate = Field<Self, CalendarDate>(
    "evaluationDate", "The day of the last evaluation.",
    .edFi("StudentSpecialEducationProgramAssociation.LastEvaluationDate"))
  public let meetingDate = Field<Self, CalendarDate>(
    "meetingDate", "The day of the last meeting.",
    .edFi("StudentSection504ProgramAssociation.Section504MeetingDate"))
  public let setting = Field<Self, String>(
    "setting", "Where the learner is taught.",
    .edFi("StudentSpecialEducationProgramAssociation.SpecialEducationSetting"))
  public let hoursPerWeek = Field<Self, ExactDecimal>(
    "hoursPerWeek", "Hours of the program in a week.",
    .edFi("StudentSpecialEducationProgramAssociation.SpecialEducationHoursPerWeek"))
  public let schoolHoursPerWeek = Field<Self, ExactDecimal>(
    "schoolHoursPerWeek", "Hours of school in a week.",
    .edFi("StudentSpecialEducationProgramAssociation.SchoolHoursPerWeek"))
  public let isOutsideRegularSession = Field<Self, Bool>(
    "isOutsideRegularSession", "Whether it is held outside of the regular session.",
    .edFi("StudentProgramAssociation.ServedOutsideOfRegularSession"))
  public let isMedicallyFragile = Field<Self, Bool>(
    "isMedicallyFragile", "Whether the learner is medically fragile.",
    .edFi("StudentSpecialEducationProgramAssociation.MedicallyFragile"))
  public let isMultiplyDisabled = Field<Self, Bool>(
    "isMultiplyDisabled", "Whether the learner has several disabilities.",
    .edFi("StudentSpecialEducationProgramAssociation.MultiplyDisabled"))
  public let participantType = Field<Self, String>(
    "participantType", "Why the learner takes part.",
    .edFi("StudentTitleIPartAProgramAssociation.TitleIPartAParticipant"))
  public let dosage = Field<Self, WholeNumber>(
    "dosage", "How much is given, in minutes.",
    .edFi("StudentLanguageInstructionProgramAssociation.Dosage"),
    .edFi("StudentInterventionAssociation.Dosage"))
  public let caseManager = Field<Self, Reference<Person>>("caseManager", "Who answers for it.")
  public let disabilities = GroupField<Self, DisabilityEntry>(
    "disabilities", "The disabilities that it answers to.",
    .edFi("StudentSpecialEducationProgramAssociation.Disability"),
    .edFi("StudentSection504ProgramAssociation.Section504Disability"))
  public let services = GroupField<Self, ServiceEntry>(
    "services", "The services given.", .edFi("StudentProgramAssociation.Service"),
    .edFi("StudentSpecialEducationProgramAssociation.SpecialEducationProgramService"))
  public let accommodations = GroupField<Self, AccommodationEntry>(
    "accommodations", "What is adapted.", .edFi("StudentIEP.Accommodation"))
  public let comment = Field<Self, String>(
    "comment", "Remarks.", .edFi("StudentInterventionAssociation.DiagnosticStatement"))
  public let attachments = GroupField<Self, AttachmentEntry>(
    "attachments", "Papers that belong to it.")

  public init() {}
}
