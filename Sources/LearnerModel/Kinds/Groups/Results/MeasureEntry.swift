// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A measure of learning within an event.
public struct MeasureEntry: FieldGroup {
  public let type = Field<Self, Code<MeasureType>>(
    "type", "What is counted.", .caliper("AggregateMeasure.metric"))
  public let value = Field<Self, ExactDecimal>(
    "value", "The count.", .caliper("AggregateMeasure.metricValue"))
  public let maximum = Field<Self, ExactDecimal>(
    "maximum", "The most possible.", .caliper("AggregateMeasure.maxMetricValue"))
  public let beginAt = Field<Self, TimeStamp>(
    "beginAt", "From when.", .caliper("AggregateMeasure.startedAtTime"))
  public let endAt = Field<Self, TimeStamp>(
    "endAt", "To when.", .caliper("AggregateMeasure.endedAtTime"))

  public init() {}
}
