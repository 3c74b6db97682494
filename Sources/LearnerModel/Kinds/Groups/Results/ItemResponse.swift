// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A learner's answer to one item of an assessment.
public struct ItemResponse: FieldGroup {
  public let item = Field<Self, Identifier>(
    "item", "The item.", .edFi("StudentAssessmentItem.AssessmentItem"))
  public let number = Field<Self, WholeNumber>(
    "number", "Its place in the assessment.", .edFi("StudentAssessmentItem.ItemNumber"))
  public let response = Field<Self, String>(
    "response", "The answer.", .edFi("StudentAssessmentItem.AssessmentResponse"),
    .xapi("result.response"))
  public let result = Field<Self, Code<ItemResult>>(
    "result", "Whether it was right.", .edFi("StudentAssessmentItem.AssessmentItemResult"))
  public let score = Field<Self, ExactDecimal>(
    "score", "The points given.", .edFi("StudentAssessmentItem.RawScoreResult"))
  public let maximumScore = Field<Self, ExactDecimal>("maximumScore", "The most points possible.")
  public let duration = Field<Self, TimeSpan>(
    "duration", "The time taken.", .edFi("StudentAssessmentItem.TimeAssessed"))
  public let attempts = Field<Self, WholeNumber>(
    "attempts", "How often it was tried.", .sif("Item.NumberOfAttempts"))
  public let feedback = Field<Self, String>(
    "feedback", "What the learner was told.", .edFi("StudentAssessmentItem.DescriptiveFeedback"))

  public init() {}
}
