// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// The score on one criterion of a rubric.
public struct RubricScore: FieldGroup {
  public let criterion = Field<Self, Identifier>(
    "criterion", "The criterion.", .canvas("Submission.rubric_assessment"))
  public let level = Field<Self, Identifier>(
    "level", "The level reached.", .canvas("rubric_assessment.rating_id"))
  public let points = Field<Self, ExactDecimal>(
    "points", "The points given.", .canvas("rubric_assessment.points"))
  public let comment = Field<Self, String>(
    "comment", "What was said about it.", .canvas("rubric_assessment.comments"))

  public init() {}
}
