// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A result that belongs to an achievement.
public struct AchievementResult: FieldGroup {
  public let definition = Field<Self, Identifier>(
    "definition", "The identifier of the result's definition.", .clr("ResultDescription.id"),
    .openBadges("ResultDescription.id"))
  public let name = Field<Self, String>(
    "name", "What the result tells.", .clr("ResultDescription.name"),
    .openBadges("ResultDescription.name"))
  public let metric = Field<Self, Code<ScoreMetric>>(
    "metric", "The scale.", .clr("ResultDescription.resultType"),
    .openBadges("ResultDescription.resultType"))
  public let value = Field<Self, String>(
    "value", "The result.", .clr("Result.value"), .openBadges("Result.value"))
  public let status = Field<Self, Code<AchievementStatus>>(
    "status", "Where it stands.", .clr("Result.status"), .openBadges("Result.status"))
  public let level = Field<Self, String>(
    "level", "The level reached.", .clr("Result.achievedLevel"), .openBadges("Result.achievedLevel")
  )
  public let allowedValues = ListField<Self, String>(
    "allowedValues", "The values that it can have, from worst to best.",
    .openBadges("ResultDescription.allowedValue"))
  public let requiredValue = Field<Self, String>(
    "requiredValue", "The value needed.", .openBadges("ResultDescription.requiredValue"))
  public let minimum = Field<Self, String>(
    "minimum", "The lowest value.", .openBadges("ResultDescription.valueMin"))
  public let maximum = Field<Self, String>(
    "maximum", "The highest value.", .openBadges("ResultDescription.valueMax"))

  public init() {}
}
