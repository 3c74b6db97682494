// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A condition of health that a school must know of.
public struct ConditionEntry: FieldGroup {
  public let type = Field<Self, String>(
    "type", "What it is.", .sif("WellbeingCharacteristic.WellbeingCharacteristicCategory"))
  public let description = Field<Self, String>(
    "description", "The condition in words.",
    .sif("WellbeingCharacteristic.WellbeingCharacteristicNotes"))
  public let severity = Field<Self, String>(
    "severity", "How severe it is.", .sif("WellbeingCharacteristic.CharacteristicSeverity"))
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "Since when.", .sif("WellbeingCharacteristic.WellbeingCharacteristicStartDate"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "Until when.", .sif("WellbeingCharacteristic.WellbeingCharacteristicEndDate"))
  public let management = Field<Self, String>(
    "management", "What is done about it every day.",
    .sif("WellbeingCharacteristic.DailyManagement"))
  public let emergencyPlan = Field<Self, String>(
    "emergencyPlan", "What is done in an emergency.",
    .sif("WellbeingCharacteristic.EmergencyResponsePlan"))
  public let medication = Field<Self, String>(
    "medication", "The medicine taken.", .sif("WellbeingCharacteristic.MedicationList"))

  public init() {}
}
