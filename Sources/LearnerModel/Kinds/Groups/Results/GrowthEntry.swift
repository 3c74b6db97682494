// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// Growth between two administrations of an assessment.
public struct GrowthEntry: FieldGroup {
  public let name = Field<Self, String>("name", "The growth's own name.")
  public let fromPeriod = Field<Self, String>("fromPeriod", "The administration before.")
  public let toPeriod = Field<Self, String>("toPeriod", "The administration after.")
  public let projected = Field<Self, ExactDecimal>("projected", "The growth that was expected.")
  public let observed = Field<Self, ExactDecimal>("observed", "The growth that was seen.")
  public let standardError = Field<Self, ExactDecimal>(
    "standardError", "The standard error of the growth seen.")
  public let isMet = Field<Self, Bool>("isMet", "Whether the growth expected was reached.")
  public let index = Field<Self, ExactDecimal>(
    "index", "The growth against that of learners alike.")
  public let percentile = Field<Self, ExactDecimal>(
    "percentile", "The percentile among learners alike.")
  public let quintile = Field<Self, String>("quintile", "The fifth among learners alike.")

  public init() {}
}
