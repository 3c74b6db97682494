// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A learner's part in an incident of behavior, bad or good, and what followed.
public struct Incident: RecordKind {
  public static let kind = Kind.incident
  public static let declared = DeclaredKind<Self>(
    "incidents", in: .dataBackpack,
    "A learner's part in an incident of behavior, bad or good, and what followed.",
    owner: .edFi("StudentDisciplineIncidentBehaviorAssociation.Student"),
    .edFi("DisciplineAction.Student"))

  public let identifier = Field<Self, Identifier>(
    "identifier", "The incident, shared by all who had a part in it.", .ceds("Incident Identifier"),
    .edFi("DisciplineIncident.IncidentIdentifier"), .sif("DisciplineIncident.IncidentNumber"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school.", .edFi("DisciplineIncident.School"))
  public let section = Field<Self, Reference<Section>>(
    "section", "The section in which it happened.")
  public let schoolYear = Field<Self, SchoolYear>(
    "schoolYear", "The school year.", .ceds("School Year"), .sif("DisciplineIncident.SchoolYear"))
  public let date = Field<Self, CalendarDate>(
    "date", "The day.", .ceds("Incident Date"), .edFi("DisciplineIncident.IncidentDate"),
    .sif("DisciplineIncident.IncidentDate"))
  public let time = Field<Self, String>(
    "time", "The time of day, hh:mm:ss.", .ceds("Incident Time"),
    .edFi("DisciplineIncident.IncidentTime"), .sif("DisciplineIncident.IncidentTime"))
  public let location = Field<Self, Code<IncidentLocation>>(
    "location", "Where.", .ceds("Incident Location"), .edFi("DisciplineIncident.IncidentLocation"),
    .sif("DisciplineIncident.IncidentLocation"))
  public let category = Field<Self, String>(
    "category", "What kind of incident it was.", .sif("DisciplineIncident.IncidentCategory"))
  public let description = Field<Self, String>(
    "description", "What happened.", .ceds("Incident Description"),
    .edFi("DisciplineIncident.IncidentDescription"), .sif("DisciplineIncident.IncidentDescription"))
  public let roles = ListField<Self, Code<IncidentRole>>(
    "roles", "What part the learner had.",
    .edFi("StudentDisciplineIncidentBehaviorAssociation.DisciplineIncidentParticipationCode"))
  public let behaviors = GroupField<Self, BehaviorEntry>(
    "behaviors", "The learner's behavior.", .edFi("DisciplineIncident.Behavior"),
    .edFi("StudentDisciplineIncidentBehaviorAssociation.Behavior"))
  public let weapons = ListField<Self, String>(
    "weapons", "Weapons that were used or carried.", .ceds("Weapon Type"),
    .edFi("DisciplineIncident.Weapon"), .sif("DisciplineIncident.WeaponTypeList"))
  public let reporter = Field<Self, Reference<Person>>("reporter", "Who reported it.")
  public let reporterName = Field<Self, String>(
    "reporterName", "The reporter's name.", .edFi("DisciplineIncident.ReporterName"))
  public let reporterType = Field<Self, String>(
    "reporterType", "What the reporter is.", .edFi("DisciplineIncident.ReporterDescription"))
  public let isReportedToPolice = Field<Self, Bool>(
    "isReportedToPolice", "Whether the police was told.",
    .edFi("DisciplineIncident.ReportedToLawEnforcement"))
  public let caseNumber = Field<Self, Identifier>(
    "caseNumber", "The number under which the police knows it.",
    .edFi("DisciplineIncident.CaseNumber"))
  public let cost = Field<Self, ExactDecimal>(
    "cost", "What it cost.", .edFi("DisciplineIncident.IncidentCost"),
    .sif("DisciplineIncident.IncidentCost"))
  public let actions = GroupField<Self, ActionEntry>(
    "actions", "What followed for the learner.", .edFi("DisciplineAction"))
  public let status = Field<Self, String>(
    "status", "Where its handling stands.", .sif("WellbeingEvent.Status"))
  public let isConfidential = Field<Self, Bool>(
    "isConfidential", "Whether it must be kept from most readers.",
    .sif("WellbeingEvent.ConfidentialFlag"))

  public init() {}
}
