// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// Credits of a further type.
public struct CreditEntry: FieldGroup {
  public let type = Field<Self, String>(
    "type", "The type.", .edFi("EarnedAdditionalCredits.AdditionalCreditType"))
  public let credits = Field<Self, ExactDecimal>(
    "credits", "How many.", .edFi("EarnedAdditionalCredits.Credits"))
  public let scheme = Field<Self, String>(
    "scheme", "The scheme in which they are counted.", .elmo("credit.scheme"))
  public let level = Field<Self, String>("level", "The level of study.", .elmo("credit.level"))

  public init() {}
}
