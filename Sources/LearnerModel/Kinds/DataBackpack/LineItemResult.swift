// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A learner's score on a line item, or why there is none.
public struct LineItemResult: RecordKind {
  public static let kind = Kind.result
  public static let declared = DeclaredKind<Self>(
    "results", in: .dataBackpack, "A learner's score on a line item, or why there is none.",
    needs: ["lineItem": "It says how a learner did on something"],
    owner: .oneRoster("results.studentSourcedId"), .edFi("StudentGradebookEntry.Student"),
    .caliper("Attempt.assignee"), .sif("GradingAssignmentScore.StudentPersonalRefId"),
    .canvas("Submission.user_id"))

  public let learnerName = Field<Self, String>(
    "learnerName", "The learner's name as the source states it.", .xapi("actor.name"))
  public let lineItem = Field<Self, Reference<LineItem>>(
    "lineItem", "The line item.", .oneRoster("results.lineItemSourcedId"),
    .edFi("StudentGradebookEntry.GradebookEntry"),
    .sif("GradingAssignmentScore.GradingAssignmentRefId"), .canvas("Submission.assignment_id"))
  public let section = Field<Self, Reference<Section>>(
    "section", "The section.", .oneRoster("results.classSourcedId"),
    .sif("GradingAssignmentScore.SectionInfoRefId"))
  public let score = Field<Self, ExactDecimal>(
    "score", "The score in points.", .oneRoster("results.score"),
    .edFi("StudentGradebookEntry.PointsEarned"), .xapi("result.score.raw"),
    .caliper("Score.scoreGiven"), .sif("GradingAssignmentScore.ScorePoints"),
    .canvas("Submission.score"))
  public let numericGrade = Field<Self, ExactDecimal>(
    "numericGrade", "The grade in numbers, where it is not the points.",
    .edFi("StudentGradebookEntry.NumericGradeEarned"))
  public let percent = Field<Self, ExactDecimal>(
    "percent", "The score in percent.", .sif("GradingAssignmentScore.ScorePercent"))
  public let textScore = Field<Self, String>(
    "textScore", "The score in letters or words.", .oneRoster("results.textScore"),
    .edFi("StudentGradebookEntry.LetterGradeEarned"), .sif("GradingAssignmentScore.ScoreLetter"),
    .canvas("Submission.grade"))
  public let scoreState = Field<Self, Code<ScoreState>>(
    "scoreState", "What the score, or its absence, stands for.", .oneRoster("results.scoreStatus"),
    .edFi("StudentGradebookEntry.SubmissionStatus"), .canvas("Submission.excused"))
  public let scoreDate = Field<Self, CalendarDate>(
    "scoreDate", "The day on which it was scored.", .oneRoster("results.scoreDate"),
    .edFi("StudentGradebookEntry.DateFulfilled"), .sif("GradingAssignmentScore.DateGraded"))
  public let scoredAt = Field<Self, TimeStamp>(
    "scoredAt", "The moment at which it was scored.", .caliper("Score.dateCreated"),
    .canvas("Submission.graded_at"))
  public let scorer = Field<Self, Reference<Person>>(
    "scorer", "Who scored it.", .caliper("Score.scoredBy"),
    .sif("GradingAssignmentScore.StaffPersonalRefId"), .canvas("Submission.grader_id"))
  public let comment = Field<Self, String>(
    "comment", "What was said about it.", .oneRoster("results.comment"),
    .edFi("StudentGradebookEntry.DiagnosticStatement"), .caliper("Score.comment"),
    .sif("GradingAssignmentScore.ScoreDescription"))
  public let inProgress = Field<Self, Bool>(
    "inProgress", "Whether the learner is still at work.", .oneRoster("results.inProgress"))
  public let incomplete = Field<Self, Bool>(
    "incomplete", "Whether the work is not complete.", .oneRoster("results.incomplete"))
  public let late = Field<Self, Bool>(
    "late", "Whether the work was late.", .oneRoster("results.late"),
    .edFi("StudentGradebookEntry.AssignmentLateStatus"), .canvas("Submission.late"))
  public let missing = Field<Self, Bool>(
    "missing", "Whether the work is missing.", .oneRoster("results.missing"),
    .canvas("Submission.missing"))
  public let isHidden = Field<Self, Bool>(
    "isHidden", "Whether the learner cannot see the score yet.")
  public let isOverridden = Field<Self, Bool>(
    "isOverridden", "Whether a teacher overrode the computed score.")
  public let draftScore = Field<Self, ExactDecimal>(
    "draftScore", "The score that only the teacher sees.")
  public let pointsDeducted = Field<Self, ExactDecimal>(
    "pointsDeducted", "The points taken off for being late.", .canvas("Submission.points_deducted"))
  public let minimumScore = Field<Self, ExactDecimal>(
    "minimumScore", "The lowest score, where it differs from the line item's.")
  public let maximumScore = Field<Self, ExactDecimal>(
    "maximumScore", "The highest score, where it differs from the line item's.",
    .xapi("result.score.max"), .caliper("Score.maxScore"))
  public let scale = Field<Self, Reference<Scale>>(
    "scale", "The scale on which the score is shown.")
  public let level = Field<Self, Code<CompetencyLevel>>(
    "level", "The level of mastery.", .edFi("StudentGradebookEntry.CompetencyLevel"))
  public let attempt = Field<Self, WholeNumber>(
    "attempt", "Which attempt it is, from 1.", .caliper("Attempt.count"),
    .sif("GradingAssignmentScore.AssignmentScoreIteration"), .canvas("Submission.attempt"))
  public let submittedAt = Field<Self, TimeStamp>(
    "submittedAt", "When the work was handed in.", .canvas("Submission.submitted_at"))
  public let submissionType = Field<Self, String>(
    "submissionType", "How the work was handed in.", .canvas("Submission.submission_type"))
  public let postedAt = Field<Self, TimeStamp>(
    "postedAt", "When the learner could see the score.", .canvas("Submission.posted_at"))
  public let duration = Field<Self, TimeSpan>(
    "duration", "The time taken.", .xapi("result.duration"), .caliper("Attempt.duration"))
  public let body = Field<Self, String>(
    "body", "The work itself, where it is text.", .canvas("Submission.body"))
  public let uri = Field<Self, ResourceLocator>(
    "uri", "Where the work is.", .canvas("Submission.url"))
  public let attachments = GroupField<Self, AttachmentEntry>(
    "attachments", "Files handed in.", .canvas("Submission.attachments"))
  public let rubricScores = GroupField<Self, RubricScore>(
    "rubricScores", "Scores on the criteria of a rubric.", .canvas("Submission.rubric_assessment"))
  public let comments = GroupField<Self, CommentEntry>(
    "comments", "Comments, one by one.", .canvas("Submission.submission_comments"))

  public init() {}
}
