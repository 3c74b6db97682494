// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A learner's averages, credits and rank over a time.
public struct AcademicSummary: RecordKind {
  public static let kind = Kind.academicSummary
  public static let declared = DeclaredKind<Self>(
    "academicSummaries", in: .dataBackpack, "A learner's averages, credits and rank over a time.",
    owner: .edFi("StudentAcademicRecord.Student"), .pesc("Student.Person"))

  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school.", .edFi("StudentAcademicRecord.EducationOrganization"),
    .pesc("AcademicRecord.School"))
  public let session = Field<Self, Reference<Session>>(
    "session", "The session, where it covers no more.", .edFi("StudentAcademicRecord.Term"),
    .pesc("AcademicSession.AcademicSessionDetail"))
  public let schoolYear = Field<Self, SchoolYear>(
    "schoolYear", "The school year.", .ceds("School Year"),
    .edFi("StudentAcademicRecord.SchoolYear"))
  public let type = Field<Self, Code<SummaryType>>(
    "type", "Which courses it counts.", .pesc("AcademicSummary.AcademicSummaryType"))
  public let level = Field<Self, String>(
    "level", "The level of study.", .pesc("AcademicSummary.AcademicSummaryLevel"))
  public let gradeLevel = Field<Self, Code<GradeLevel>>(
    "gradeLevel", "The grade.", .pesc("AcademicSession.StudentLevel"))
  public let averages = GroupField<Self, GradePointEntry>(
    "averages", "Grade point averages.", .edFi("StudentAcademicRecord.GradePointAverage"),
    .edFi("ReportCard.GradePointAverage"), .pesc("AcademicSummary.GPA"))
  public let creditsAttempted = Field<Self, ExactDecimal>(
    "creditsAttempted", "Credits attempted up to now.", .ceds("Credits Attempted Cumulative"),
    .edFi("StudentAcademicRecord.CumulativeAttemptedCredits"))
  public let creditsEarned = Field<Self, ExactDecimal>(
    "creditsEarned", "Credits earned up to now.", .ceds("Credits Earned Cumulative"),
    .edFi("StudentAcademicRecord.CumulativeEarnedCredits"))
  public let sessionCreditsAttempted = Field<Self, ExactDecimal>(
    "sessionCreditsAttempted", "Credits attempted in the session.",
    .edFi("StudentAcademicRecord.SessionAttemptedCredits"))
  public let sessionCreditsEarned = Field<Self, ExactDecimal>(
    "sessionCreditsEarned", "Credits earned in the session.",
    .edFi("StudentAcademicRecord.SessionEarnedCredits"))
  public let creditsRequired = Field<Self, ExactDecimal>(
    "creditsRequired", "Credits required.", .pesc("GPA.CreditHoursRequired"))
  public let creditsDeficient = Field<Self, ExactDecimal>(
    "creditsDeficient", "Credits that lack.", .pesc("GPA.CreditHoursDeficient"))
  public let creditType = Field<Self, Code<CreditType>>(
    "creditType", "The unit of the credits.",
    .edFi("StudentAcademicRecord.CumulativeEarnedCreditType"), .pesc("GPA.CreditUnit"))
  public let subjectCredits = GroupField<Self, SubjectCredits>(
    "subjectCredits", "The credits of each subject area.",
    .pesc("AcademicSummary.HighSchoolCreditSummary"))
  public let classRank = Field<Self, WholeNumber>(
    "classRank", "The learner's rank in the class.", .ceds("High School Student Class Rank"),
    .edFi("ClassRanking.ClassRank"), .pesc("AcademicSummary.ClassRank"))
  public let classSize = Field<Self, WholeNumber>(
    "classSize", "How many learners the class has.", .ceds("Size of High School Graduating Class"),
    .edFi("ClassRanking.TotalNumberInClass"), .pesc("AcademicSummary.ClassSize"))
  public let rankPercent = Field<Self, ExactDecimal>(
    "rankPercent", "The rank in percent.", .edFi("ClassRanking.PercentageRanking"))
  public let rankDate = Field<Self, CalendarDate>(
    "rankDate", "The day for which the rank holds.", .ceds("Class Ranking Date"),
    .edFi("ClassRanking.ClassRankingDate"), .pesc("AcademicSummary.ClassRankDate"))
  public let projectedGraduationDate = Field<Self, CalendarDate>(
    "projectedGraduationDate", "The day on which the learner is to graduate.",
    .ceds("Projected Graduation Date"), .edFi("StudentAcademicRecord.ProjectedGraduationDate"))
  public let graduationDate = Field<Self, CalendarDate>(
    "graduationDate", "The day on which the learner graduated.",
    .sif("AcademicPerformanceSummary.GraduationDate"))
  public let graduationYear = Field<Self, SchoolYear>(
    "graduationYear", "The school year in which the learner is to graduate.",
    .pesc("AcademicRecord.CohortGraduationYear"))
  public let program = Field<Self, String>(
    "program", "The program of study.", .pesc("AcademicSummary.AcademicProgram"))
  public let entryDate = Field<Self, CalendarDate>(
    "entryDate", "The first day that it covers.", .pesc("AcademicSummary.EntryDate"))
  public let exitDate = Field<Self, CalendarDate>(
    "exitDate", "The last day that it covers.", .pesc("AcademicSummary.ExitDate"))
  public let standing = ListField<Self, String>(
    "standing", "Whether the learner is in good standing.", .pesc("AcademicSummary.Delinquencies"))
  public let comment = Field<Self, String>("comment", "Remarks.")

  public init() {}
}
