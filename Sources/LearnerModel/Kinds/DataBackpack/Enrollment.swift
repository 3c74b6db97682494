// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A learner's time at a school.
public struct Enrollment: RecordKind {
  public static let kind = Kind.enrollment
  public static let declared = DeclaredKind<Self>(
    "enrollments", in: .dataBackpack, "A learner's time at a school.",
    owner: .edFi("StudentSchoolAssociation.Student"),
    .sif("StudentSchoolEnrollment.StudentPersonalRefId"))

  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school.", .edFi("StudentSchoolAssociation.School"),
    .sif("StudentSchoolEnrollment.SchoolInfoRefId"))
  public let schoolYear = Field<Self, SchoolYear>(
    "schoolYear", "The school year.", .ceds("School Year"),
    .edFi("StudentSchoolAssociation.SchoolYear"), .sif("StudentSchoolEnrollment.SchoolYear"))
  public let session = Field<Self, Reference<Session>>("session", "The session.")
  public let entryDate = Field<Self, CalendarDate>(
    "entryDate", "The first day.", .ceds("Enrollment Entry Date"),
    .edFi("StudentSchoolAssociation.EntryDate"), .pesc("AcademicSummary.EntryDate"),
    .sif("StudentSchoolEnrollment.EntryDate"))
  public let entryType = Field<Self, Code<EntryType>>(
    "entryType", "How the learner came.", .ceds("Entry Type"),
    .edFi("StudentSchoolAssociation.EntryType"), .sif("StudentSchoolEnrollment.EntryType"))
  public let gradeLevel = Field<Self, Code<GradeLevel>>(
    "gradeLevel", "The grade at entry.", .ceds("Entry Grade Level"),
    .edFi("StudentSchoolAssociation.EntryGradeLevel"), .pesc("AcademicRecord.StudentLevel"),
    .sif("StudentSchoolEnrollment.GradeLevel"))
  public let gradeLevelReason = Field<Self, String>(
    "gradeLevelReason", "Why the learner is in that grade.",
    .edFi("StudentSchoolAssociation.EntryGradeLevelReason"))
  public let exitDate = Field<Self, CalendarDate>(
    "exitDate", "The last day.", .edFi("StudentSchoolAssociation.ExitWithdrawDate"),
    .pesc("AcademicSummary.ExitDate"), .sif("StudentSchoolEnrollment.ExitDate"))
  public let exitType = Field<Self, Code<ExitType>>(
    "exitType", "Why the learner left.", .ceds("Exit or Withdrawal Type"),
    .edFi("StudentSchoolAssociation.ExitWithdrawType"), .pesc("AcademicSummary.ExitReasonCode"),
    .sif("StudentSchoolEnrollment.ExitType"))
  public let exitStatus = Field<Self, String>(
    "exitStatus", "How the learner stood at the end.", .sif("StudentSchoolEnrollment.ExitStatus"))
  public let type = Field<Self, Code<EnrollmentType>>(
    "type", "What the enrollment stands for.", .edFi("StudentSchoolAssociation.EnrollmentType"),
    .sif("StudentSchoolEnrollment.MembershipType"))
  public let isPrimary = Field<Self, Bool>(
    "isPrimary", "Whether the school is the learner's first.",
    .edFi("StudentSchoolAssociation.PrimarySchool"))
  public let isRepeatingGrade = Field<Self, Bool>(
    "isRepeatingGrade", "Whether the learner repeats the grade.",
    .edFi("StudentSchoolAssociation.RepeatGradeIndicator"))
  public let fullTimeEquivalency = Field<Self, ExactDecimal>(
    "fullTimeEquivalency", "The share of full time.",
    .edFi("StudentSchoolAssociation.FullTimeEquivalency"), .sif("StudentSchoolEnrollment.FTE"))
  public let residenceStatus = Field<Self, Code<ResidenceStatus>>(
    "residenceStatus", "Whether the learner lives within the bounds of the school.",
    .edFi("StudentSchoolAssociation.ResidencyStatus"),
    .sif("StudentSchoolEnrollment.ResidencyStatus"))
  public let graduationYear = Field<Self, SchoolYear>(
    "graduationYear", "The school year in which the learner is to graduate.",
    .ceds("Cohort Graduation Year"), .edFi("StudentSchoolAssociation.ClassOfSchoolYear"),
    .pesc("AcademicRecord.CohortGraduationYear"))
  public let plans = ListField<Self, Reference<Plan>>(
    "plans", "The plans for graduation that hold.", .edFi("StudentSchoolAssociation.GraduationPlan")
  )
  public let planTypes = ListField<Self, Code<PlanType>>(
    "planTypes", "The kinds of plans that hold.", .edFi("StudentSchoolAssociation.EducationPlan"))
  public let calendar = Field<Self, Identifier>(
    "calendar", "The calendar that holds.", .edFi("StudentSchoolAssociation.Calendar"),
    .sif("StudentSchoolEnrollment.Calendar"))
  public let nextOrganization = Field<Self, Reference<Organization>>(
    "nextOrganization", "The school of the next year.",
    .edFi("StudentSchoolAssociation.NextYearSchool"))
  public let nextGradeLevel = Field<Self, Code<GradeLevel>>(
    "nextGradeLevel", "The grade of the next year.",
    .edFi("StudentSchoolAssociation.NextYearGradeLevel"))
  public let isSchoolChoice = Field<Self, Bool>(
    "isSchoolChoice", "Whether the learner chose the school.",
    .edFi("StudentSchoolAssociation.SchoolChoice"))
  public let schoolChoiceBasis = Field<Self, String>(
    "schoolChoiceBasis", "On what ground.", .edFi("StudentSchoolAssociation.SchoolChoiceBasis"))
  public let isSchoolChoiceTransfer = Field<Self, Bool>(
    "isSchoolChoiceTransfer", "Whether the learner came by choice from another school.",
    .edFi("StudentSchoolAssociation.SchoolChoiceTransfer"))
  public let isEmployed = Field<Self, Bool>(
    "isEmployed", "Whether the learner works beside school.",
    .edFi("StudentSchoolAssociation.EmployedWhileEnrolled"))
  public let isTermCompleted = Field<Self, Bool>(
    "isTermCompleted", "Whether the learner completed the term.",
    .edFi("StudentSchoolAssociation.TermCompletionIndicator"))
  public let homeroom = Field<Self, Reference<Section>>(
    "homeroom", "The homeroom.", .sif("StudentSchoolEnrollment.Homeroom"))
  public let advisor = Field<Self, Reference<Person>>(
    "advisor", "The advisor.", .sif("StudentSchoolEnrollment.Advisor"))
  public let counselor = Field<Self, Reference<Person>>(
    "counselor", "The counselor.", .sif("StudentSchoolEnrollment.Counselor"))
  public let status = Field<Self, Code<EnrollmentStatus>>("status", "Where it stands.")

  public init() {}
}
