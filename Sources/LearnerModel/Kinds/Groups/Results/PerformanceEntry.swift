// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A level that a learner reached in an assessment.
public struct PerformanceEntry: FieldGroup {
  public let metric = Field<Self, Code<ScoreMetric>>(
    "metric", "The scale that the level belongs to.",
    .edFi("PerformanceLevel.AssessmentReportingMethod"))
  public let level = Field<Self, Code<PerformanceLevel>>(
    "level", "The level.", .ceds("Assessment Performance Level Identifier"),
    .edFi("PerformanceLevel.PerformanceLevel"))
  public let levelName = Field<Self, String>(
    "levelName", "The level's own name.", .edFi("PerformanceLevel.PerformanceLevelIndicatorName"))
  public let isMet = Field<Self, Bool>("isMet", "Whether the level is the one to be met, and was.")

  public init() {}
}
