// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A circumstance of a learner's life.
public struct CharacteristicEntry: FieldGroup {
  public let type = Field<Self, Code<CharacteristicType>>(
    "type", "What it is.", .edFi("StudentCharacteristic.StudentCharacteristic"))
  public let value = Field<Self, String>(
    "value", "Its value, where it is more than present or absent.",
    .edFi("StudentIndicator.Indicator"))
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day on which it holds.", .edFi("StudentCharacteristic.Period.BeginDate")
  )
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The last day on which it holds.", .edFi("StudentCharacteristic.Period.EndDate"))
  public let designatedBy = Field<Self, String>(
    "designatedBy", "Who stated it.", .edFi("StudentCharacteristic.DesignatedBy"))

  public init() {}
}
