// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// Something adapted to a learner's needs.
public struct AccommodationEntry: FieldGroup {
  public let type = Field<Self, Code<AccommodationType>>(
    "type", "What is adapted.", .edFi("StudentAssessment.Accommodation"))
  public let description = Field<Self, String>("description", "How it is adapted.")
  public let subject = Field<Self, String>("subject", "The subject or test for which it is.")
  public let value = Field<Self, String>("value", "Its measure, such as a factor of time.")

  public init() {}
}
