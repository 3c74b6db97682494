// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A score of an assessment on one scale.
public struct ScoreEntry: FieldGroup {
  public let metric = Field<Self, Code<ScoreMetric>>(
    "metric", "The scale.", .ceds("Assessment Score Metric Type"),
    .edFi("ScoreResult.AssessmentReportingMethod"), .pesc("TestScores.TestScoreMethod"),
    .openBadges("ResultDescription.resultType"))
  public let name = Field<Self, String>(
    "name", "The score's own name, such as a column's.", .openBadges("ResultDescription.name"))
  public let value = Field<Self, String>(
    "value", "The score as it was written.", .ceds("Assessment Result Score Value"),
    .edFi("ScoreResult.Result"), .pesc("TestScores.ScoreValue"), .openBadges("Result.value"))
  public let dataType = Field<Self, Code<ScoreDataType>>(
    "dataType", "How it is written.", .edFi("ScoreResult.ResultDatatypeType"))
  public let minimum = Field<Self, ExactDecimal>(
    "minimum", "The lowest possible.", .openBadges("ResultDescription.valueMin"))
  public let maximum = Field<Self, ExactDecimal>(
    "maximum", "The highest possible.", .openBadges("ResultDescription.valueMax"))
  public let standardError = Field<Self, ExactDecimal>(
    "standardError", "Its standard error of measurement.")
  public let low = Field<Self, String>("low", "The lower end of its range of confidence.")
  public let high = Field<Self, String>("high", "The upper end of its range of confidence.")
  public let isRevised = Field<Self, Bool>(
    "isRevised", "Whether it was revised.", .pesc("TestScores.ScoreRevisedIndicator"))
  public let isInvalidated = Field<Self, Bool>(
    "isInvalidated", "Whether it was declared invalid.",
    .pesc("TestScores.ScoreInvalidatedIndicator"))
  public let isSelfReported = Field<Self, Bool>(
    "isSelfReported", "Whether the learner reported it.",
    .pesc("TestScores.ScoreSelfreportedIndicator"))

  public init() {}
}
