// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A grade point average.
public struct GradePointEntry: FieldGroup {
  public let type = Field<Self, Code<GradePointType>>(
    "type", "Whether demanding courses weigh more.",
    .ceds("Grade Point Average Weighted Indicator"),
    .edFi("GradePointAverage.GradePointAverageType"))
  public let value = Field<Self, ExactDecimal>(
    "value", "The average.", .ceds("Grade Point Average Cumulative"),
    .edFi("GradePointAverage.GradePointAverageValue"), .pesc("GPA.GradePointAverage"))
  public let minimum = Field<Self, ExactDecimal>(
    "minimum", "The lowest possible.", .pesc("GPA.GPARangeMinimum"))
  public let maximum = Field<Self, ExactDecimal>(
    "maximum", "The highest possible.", .edFi("GradePointAverage.MaxGradePointAverageValue"),
    .pesc("GPA.GPARangeMaximum"))
  public let isCumulative = Field<Self, Bool>(
    "isCumulative", "Whether it covers all sessions up to now.",
    .edFi("GradePointAverage.IsCumulative"))
  public let creditsAttempted = Field<Self, ExactDecimal>(
    "creditsAttempted", "Credits attempted that it covers.", .pesc("GPA.CreditHoursAttempted"))
  public let creditsEarned = Field<Self, ExactDecimal>(
    "creditsEarned", "Credits earned that it covers.", .pesc("GPA.CreditHoursEarned"))
  public let creditsCounted = Field<Self, ExactDecimal>(
    "creditsCounted", "Credits that it is computed from.", .pesc("GPA.CreditHoursforGPA"))
  public let qualityPoints = Field<Self, ExactDecimal>(
    "qualityPoints", "The sum of the grade points.", .pesc("GPA.TotalQualityPoints"))
  public let creditType = Field<Self, Code<CreditType>>(
    "creditType", "The unit of the credits.", .pesc("GPA.CreditUnit"))

  public init() {}
}
