// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// One level of mastery of a competency.
public struct ProficiencyLevel: FieldGroup {
  public let title = Field<Self, String>(
    "title", "The level's name.", .competencyExchange("CFRubricCriterionLevel.quality"),
    .canvas("ratings.description"))
  public let points = Field<Self, ExactDecimal>(
    "points", "The points that it stands for.", .competencyExchange("CFRubricCriterionLevel.score"),
    .canvas("ratings.points"))
  public let description = Field<Self, String>(
    "description", "What it means.", .competencyExchange("CFRubricCriterionLevel.description"))
  public let isMastery = Field<Self, Bool>("isMastery", "Whether it counts as mastery.")
  public let position = Field<Self, WholeNumber>(
    "position", "Its place in the order.", .competencyExchange("CFRubricCriterionLevel.position"))

  public init() {}
}
