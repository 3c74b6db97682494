// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A status of taking part, and since when.
public struct StatusEntry: FieldGroup {
  public let status = Field<Self, String>(
    "status", "The status.", .edFi("ProgramParticipationStatus.ParticipationStatus"))
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day.", .edFi("ProgramParticipationStatus.StatusBeginDate"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The last day.", .edFi("ProgramParticipationStatus.StatusEndDate"))
  public let designatedBy = Field<Self, String>(
    "designatedBy", "Who stated it.", .edFi("ProgramParticipationStatus.DesignatedBy"))

  public init() {}
}
