// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// One step of a scale: a score, and what it is shown as.
public struct ScaleValue: FieldGroup {
  public let from = Field<Self, String>(
    "from", "The score, or the lowest score of the step.",
    .oneRoster("scoreScales.scoreScaleValue"), .canvas("grading_standards.data"))
  public let to = Field<Self, String>(
    "to", "What it is shown as.", .oneRoster("scoreScales.scoreScaleValue"),
    .canvas("grading_standards.data"))
  public let maximum = Field<Self, ExactDecimal>("maximum", "The highest score of the step.")
  public let description = Field<Self, String>("description", "What the step means.")

  public init() {}
}
