// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A disability of a learner.
public struct DisabilityEntry: FieldGroup {
  public let type = Field<Self, Code<DisabilityType>>(
    "type", "The category.", .ceds("Primary Disability Type"), .edFi("Disability.Disability"))
  public let diagnosis = Field<Self, String>(
    "diagnosis", "The diagnosis in words.", .edFi("Disability.DisabilityDiagnosis"))
  public let order = Field<Self, WholeNumber>(
    "order", "Its place in the order of weight, 1 for the primary one.",
    .edFi("Disability.OrderOfDisability"))
  public let determinedBy = Field<Self, String>(
    "determinedBy", "Who determined it.", .edFi("Disability.DisabilityDeterminationSourceType"))
  public let designation = Field<Self, String>(
    "designation", "Under which law it is recognized.", .edFi("Disability.DisabilityDesignation"))

  public init() {}
}
