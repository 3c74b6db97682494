// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A dose of a vaccine, or why it was not given.
public struct ImmunizationEntry: FieldGroup {
  public let type = Field<Self, String>(
    "type", "Against what, by code.", .ceds("Immunization Type"),
    .edFi("RequiredImmunization.ImmunizationType"), .pesc("Immunizations.ImmunizationCode"))
  public let name = Field<Self, String>(
    "name", "Against what, by name.", .edFi("AdditionalImmunization.ImmunizationName"))
  public let date = Field<Self, CalendarDate>(
    "date", "The day of the dose.", .ceds("Immunization Date"),
    .edFi("RequiredImmunization.ImmunizationDate"), .pesc("Immunizations.ImmunizationDate"))
  public let status = Field<Self, Code<ImmunizationStatus>>(
    "status", "Which dose, or why none.", .pesc("Immunizations.ImmunizationStatusCode"))
  public let exemption = Field<Self, String>(
    "exemption", "The medical reason why it is not given.",
    .edFi("RequiredImmunization.MedicalExemption"))
  public let exemptionDate = Field<Self, CalendarDate>(
    "exemptionDate", "The day from which that holds.",
    .edFi("RequiredImmunization.MedicalExemptionDate"))

  public init() {}
}
