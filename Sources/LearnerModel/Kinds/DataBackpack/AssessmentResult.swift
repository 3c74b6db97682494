// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A learner's result in an assessment, or in a part of one.
public struct AssessmentResult: RecordKind {
  public static let kind = Kind.assessmentResult
  public static let declared = DeclaredKind<Self>(
    "assessmentResults", in: .dataBackpack,
    "A learner's result in an assessment, or in a part of one.",
    owner: .edFi("StudentAssessment.Student"), .pesc("Student.Person"),
    .sif("StudentScoreSet.StudentPersonalRefId"))

  public let assessment = Field<Self, Reference<Assessment>>(
    "assessment", "The assessment.", .edFi("StudentAssessment.Assessment"),
    .edFi("StudentObjectiveAssessment.ObjectiveAssessment"))
  public let parent = Field<Self, Reference<AssessmentResult>>(
    "parent", "The result that it is a part of.",
    .edFi("StudentAssessment.StudentObjectiveAssessment"), .pesc("Tests.Subtest"))
  public let title = Field<Self, String>(
    "title", "The assessment's title as the result states it.", .pesc("Tests.TestName"),
    .pesc("Subtest.SubtestName"))
  public let code = Field<Self, Identifier>(
    "code", "The assessment's code as the result states it.", .pesc("Tests.EducationTestCode"),
    .pesc("Subtest.EducationSubtestCode"))
  public let subject = Field<Self, String>("subject", "The subject.")
  public let form = Field<Self, String>("form", "The form that was taken.")
  public let gradeLevel = Field<Self, Code<GradeLevel>>(
    "gradeLevel", "The grade at the time.", .edFi("StudentAssessment.WhenAssessedGradeLevel"),
    .pesc("Tests.StudentLevel"))
  public let testedGradeLevel = Field<Self, Code<GradeLevel>>(
    "testedGradeLevel", "The grade of the test that was taken.",
    .edFi("StudentAssessment.AssessedGradeLevel"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school.", .edFi("StudentAssessment.ReportedSchool"))
  public let section = Field<Self, Reference<Section>>("section", "The section.")
  public let session = Field<Self, Reference<Session>>("session", "The session.")
  public let schoolYear = Field<Self, SchoolYear>(
    "schoolYear", "The school year.", .ceds("School Year"), .edFi("StudentAssessment.SchoolYear"))
  public let period = Field<Self, String>(
    "period", "The window of testing, such as fall.", .edFi("StudentAssessment.AssessmentPeriod"))
  public let administeredDate = Field<Self, CalendarDate>(
    "administeredDate", "The day on which it was taken.",
    .ceds("Assessment Administration Start Date"), .edFi("StudentAssessment.AdministrationDate"),
    .pesc("Tests.TestDate"))
  public let administeredAt = Field<Self, TimeStamp>(
    "administeredAt", "The moment at which it began.", .edFi("StudentAssessment.AdministrationDate")
  )
  public let endedAt = Field<Self, TimeStamp>(
    "endedAt", "The moment at which it ended.", .edFi("StudentAssessment.AdministrationEndDate"))
  public let scoreState = Field<Self, Code<ScoreState>>(
    "scoreState", "What the score, or its absence, stands for.")
  public let scoreDate = Field<Self, CalendarDate>("scoreDate", "The day on which it was scored.")
  public let score = Field<Self, ExactDecimal>(
    "score", "The main score.", .sif("StudentScoreSet.ScoreValue"))
  public let textScore = Field<Self, String>("textScore", "The main score in letters or words.")
  public let percentile = Field<Self, ExactDecimal>("percentile", "The percentile.")
  public let scale = Field<Self, Reference<Scale>>(
    "scale", "The scale on which the main score is shown.")
  public let scores = GroupField<Self, ScoreEntry>(
    "scores", "All scores, one for each scale.", .edFi("StudentAssessment.ScoreResult"),
    .pesc("Subtest.TestScores"))
  public let performanceLevels = GroupField<Self, PerformanceEntry>(
    "performanceLevels", "The levels reached.", .edFi("StudentAssessment.PerformanceLevel"))
  public let growth = GroupField<Self, GrowthEntry>(
    "growth", "Growth since earlier administrations.")
  public let items = GroupField<Self, ItemResponse>(
    "items", "The answers, item by item.", .edFi("StudentAssessment.StudentAssessmentItem"),
    .sif("StudentResponseSet.Items"))
  public let comment = Field<Self, String>("comment", "What was said about it.")
  public let inProgress = Field<Self, Bool>("inProgress", "Whether the learner is still at work.")
  public let incomplete = Field<Self, Bool>("incomplete", "Whether it was not completed.")
  public let late = Field<Self, Bool>("late", "Whether it was late.")
  public let missing = Field<Self, Bool>("missing", "Whether it is missing.")
  public let isOfficial = Field<Self, Bool>("isOfficial", "Whether it counts as official.")
  public let isValid = Field<Self, Bool>("isValid", "Whether it may be used to judge growth.")
  public let attempt = Field<Self, WholeNumber>("attempt", "Which attempt it is, from 1.")
  public let retest = Field<Self, Code<RetestType>>(
    "retest", "Whether it was taken again.", .edFi("StudentAssessment.RetestIndicator"))
  public let reasonNotTested = Field<Self, Code<ReasonNotTested>>(
    "reasonNotTested", "Why the learner was not tested.", .edFi("StudentAssessment.ReasonNotTested")
  )
  public let circumstance = Field<Self, String>(
    "circumstance", "What happened during it.", .edFi("StudentAssessment.EventCircumstance"))
  public let circumstanceDescription = Field<Self, String>(
    "circumstanceDescription", "The same in words.", .edFi("StudentAssessment.EventDescription"))
  public let accommodations = GroupField<Self, AccommodationEntry>(
    "accommodations", "What was adapted.", .edFi("StudentAssessment.Accommodation"))
  public let language = Field<Self, LanguageTag>(
    "language", "The language in which it was taken.",
    .edFi("StudentAssessment.AdministrationLanguage"))
  public let environment = Field<Self, String>(
    "environment", "Where it was taken.", .edFi("StudentAssessment.AdministrationEnvironment"))
  public let platform = Field<Self, String>(
    "platform", "On what it was taken.", .edFi("StudentAssessment.PlatformType"))
  public let duration = Field<Self, TimeSpan>("duration", "The time taken.")
  public let minutes = Field<Self, WholeNumber>(
    "minutes", "The minutes taken, where only they are known.",
    .edFi("StudentAssessment.AssessedMinutes"))
  public let serialNumber = Field<Self, Identifier>(
    "serialNumber", "The number of the copy.", .edFi("StudentAssessment.SerialNumber"))

  public init() {}
}
