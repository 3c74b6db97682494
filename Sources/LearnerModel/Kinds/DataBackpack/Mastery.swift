// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// How far a learner has mastered a competency.
public struct Mastery: RecordKind {
  public static let kind = Kind.mastery
  public static let declared = DeclaredKind<Self>(
    "masteries", in: .dataBackpack, "How far a learner has mastered a competency.",
    needs: ["competency": "It says how far a competency has been mastered"],
    owner: .edFi("StudentCompetencyObjective.Student"), .canvas("outcome_results.student id"))

  public let learnerName = Field<Self, String>(
    "learnerName", "The learner's name as the source states it.", .xapi("actor.name"))
  public let competency = Field<Self, Reference<Competency>>(
    "competency", "The competency.", .oneRoster("resultLearningObjectiveIds.learningObjectiveId"),
    .edFi("StudentCompetencyObjective.CompetencyObjective"),
    .edFi("LearningStandardGrade.LearningStandard"), .canvas("outcome_results.learning outcome id"))
  public let objectiveSource = Field<Self, Code<LearningObjectiveSource>>(
    "objectiveSource", "Whose identifier names the competency.",
    .oneRoster("resultLearningObjectiveIds.source"))
  public let competencyTitle = Field<Self, String>(
    "competencyTitle", "The competency's title, where it has no record.",
    .canvas("outcome_results.learning outcome name"))
  public let result = Field<Self, Reference<LineItemResult>>(
    "result", "The result on a line item that shows it.",
    .oneRoster("resultLearningObjectiveIds.resultSourcedId"))
  public let lineItem = Field<Self, Reference<LineItem>>(
    "lineItem", "The line item that shows it.",
    .canvas("student_assignment_outcome_map.assignment id"))
  public let assessmentResult = Field<Self, Reference<AssessmentResult>>(
    "assessmentResult", "The result of an assessment that shows it.")
  public let courseGrade = Field<Self, Reference<CourseGrade>>(
    "courseGrade", "The course grade that it is a part of.", .edFi("Grade.LearningStandardGrade"))
  public let section = Field<Self, Reference<Section>>(
    "section", "The section.", .edFi("StudentCompetencyObjective.StudentSectionAssociation"),
    .canvas("outcome_results.section id"))
  public let course = Field<Self, Reference<Course>>(
    "course", "The course.", .canvas("outcome_results.course id"))
  public let session = Field<Self, Reference<Session>>(
    "session", "The session.", .edFi("StudentCompetencyObjective.GradingPeriod"))
  public let organization = Field<Self, Reference<Organization>>("organization", "The school.")
  public let score = Field<Self, ExactDecimal>(
    "score", "The score.", .oneRoster("resultLearningObjectiveIds.score"),
    .edFi("LearningStandardGrade.NumericGradeEarned"),
    .sif("StudentScoreJudgementAgainstStandard.Score"), .canvas("outcome_results.outcome score"))
  public let textScore = Field<Self, String>(
    "textScore", "The score in letters or words.",
    .oneRoster("resultLearningObjectiveIds.textScore"),
    .edFi("LearningStandardGrade.LetterGradeEarned"),
    .canvas("outcome_results.learning outcome rating"))
  public let minimumScore = Field<Self, ExactDecimal>("minimumScore", "The lowest score.")
  public let maximumScore = Field<Self, ExactDecimal>(
    "maximumScore", "The highest score.",
    .canvas("outcome_results.learning outcome points possible"))
  public let masteryScore = Field<Self, ExactDecimal>(
    "masteryScore", "The score that counts as mastery.",
    .canvas("outcome_results.learning outcome mastery score"))
  public let percent = Field<Self, ExactDecimal>("percent", "The mastery in percent.")
  public let level = Field<Self, Code<CompetencyLevel>>(
    "level", "The level reached.", .edFi("StudentCompetencyObjective.CompetencyLevel"),
    .edFi("LearningStandardGrade.PerformanceBaseConversion"))
  public let isMastered = Field<Self, Bool>(
    "isMastered", "Whether it counts as mastered.",
    .canvas("outcome_results.learning outcome mastered"))
  public let confidence = Field<Self, String>("confidence", "How sure the judgment is.")
  public let scale = Field<Self, Reference<Scale>>("scale", "The scale on which it is told.")
  public let assessedDate = Field<Self, CalendarDate>("assessedDate", "The day of the judgment.")
  public let assessedAt = Field<Self, TimeStamp>(
    "assessedAt", "The moment of the judgment.", .canvas("outcome_results.submission date"))
  public let attempt = Field<Self, WholeNumber>(
    "attempt", "Which attempt it is, from 1.", .canvas("outcome_results.attempt"))
  public let assessor = Field<Self, Reference<Person>>(
    "assessor", "Who judged.", .sif("StudentScoreJudgementAgainstStandard.StaffPersonalRefId"))
  public let comment = Field<Self, String>(
    "comment", "What was said about it.", .edFi("StudentCompetencyObjective.DiagnosticStatement"),
    .edFi("LearningStandardGrade.DiagnosticStatement"))
  public let evidence = GroupField<Self, EvidenceEntry>("evidence", "What shows it.")

  public init() {}
}
