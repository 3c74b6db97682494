// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// What a school must know of a learner's health.
public struct Health: RecordKind {
  public static let kind = Kind.health
  public static let declared = DeclaredKind<Self>(
    "health", in: .dataBackpack, "What a school must know of a learner's health.",
    owner: .edFi("StudentHealth.Student"))

  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school whose records state it.",
    .edFi("StudentHealth.EducationOrganization"))
  public let asOfDate = Field<Self, CalendarDate>(
    "asOfDate", "The day for which it holds.", .edFi("StudentHealth.AsOfDate"))
  public let immunizations = GroupField<Self, ImmunizationEntry>(
    "immunizations", "Doses of vaccines.", .edFi("StudentHealth.RequiredImmunization"),
    .edFi("StudentHealth.AdditionalImmunization"), .pesc("Health.Immunizations"))
  public let exemption = Field<Self, Code<ExemptionType>>(
    "exemption", "Why the learner is not immunized.",
    .edFi("StudentHealth.NonMedicalImmunizationExemption"))
  public let exemptionDate = Field<Self, CalendarDate>(
    "exemptionDate", "The day from which that holds.",
    .edFi("StudentHealth.NonMedicalImmunizationExemptionDate"))
  public let conditions = GroupField<Self, ConditionEntry>(
    "conditions", "Conditions of health.", .sif("WellbeingCharacteristic"))
  public let alerts = ListField<Self, String>(
    "alerts", "What everyone must know at once.", .sif("StudentPersonal.MedicalAlertMessages"))
  public let preferredHospital = Field<Self, String>(
    "preferredHospital", "The hospital to go to.", .sif("WellbeingCharacteristic.PreferredHospital")
  )
  public let comment = Field<Self, String>("comment", "Remarks.")

  public init() {}
}
