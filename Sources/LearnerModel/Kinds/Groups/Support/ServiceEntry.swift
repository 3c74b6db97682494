// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A service given within a program.
public struct ServiceEntry: FieldGroup {
  public let type = Field<Self, String>("type", "The service.", .edFi("Service.Service"))
  public let isPrimary = Field<Self, Bool>(
    "isPrimary", "Whether it is the main service.", .edFi("Service.PrimaryIndicator"))
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day.", .edFi("Service.ServiceBeginDate"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The last day.", .edFi("Service.ServiceEndDate"))
  public let provider = Field<Self, Reference<Person>>(
    "provider", "Who gives it.", .edFi("SpecialEducationProgramService.ServiceProvider"))
  public let minutes = Field<Self, WholeNumber>("minutes", "How many minutes at a time.")
  public let frequency = Field<Self, String>("frequency", "How often.")
  public let location = Field<Self, String>("location", "Where.")

  public init() {}
}
