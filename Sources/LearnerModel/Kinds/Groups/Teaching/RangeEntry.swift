// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A range of scores of an assessment, or a level within it.
public struct RangeEntry: FieldGroup {
  public let metric = Field<Self, Code<ScoreMetric>>(
    "metric", "The scale that the scores are told on.",
    .edFi("AssessmentScore.AssessmentReportingMethod"))
  public let dataType = Field<Self, Code<ScoreDataType>>(
    "dataType", "How the scores are written.", .edFi("AssessmentScore.ResultDatatypeType"))
  public let level = Field<Self, Code<PerformanceLevel>>(
    "level", "The level that the range stands for.",
    .edFi("AssessmentPerformanceLevel.PerformanceLevel"))
  public let levelName = Field<Self, String>(
    "levelName", "The level's own name.",
    .edFi("AssessmentPerformanceLevel.PerformanceLevelIndicatorName"))
  public let minimum = Field<Self, String>(
    "minimum", "The lowest score.", .edFi("AssessmentScore.MinimumScore"),
    .openBadges("ResultDescription.valueMin"))
  public let maximum = Field<Self, String>(
    "maximum", "The highest score.", .edFi("AssessmentScore.MaximumScore"),
    .openBadges("ResultDescription.valueMax"))

  public init() {}
}
