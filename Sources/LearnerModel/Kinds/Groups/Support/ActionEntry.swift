// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// What followed from an incident.
public struct ActionEntry: FieldGroup {
  public let type = Field<Self, Code<DisciplineAction>>(
    "type", "What was done.", .ceds("Disciplinary Action Taken"),
    .edFi("DisciplineAction.Discipline"))
  public let identifier = Field<Self, Identifier>(
    "identifier", "The action's own identifier.",
    .edFi("DisciplineAction.DisciplineActionIdentifier"))
  public let description = Field<Self, String>("description", "The action in words.")
  public let date = Field<Self, CalendarDate>(
    "date", "The day on which it began.", .ceds("Disciplinary Action Start Date"),
    .edFi("DisciplineAction.DisciplineDate"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The day on which it ended.", .ceds("Disciplinary Action End Date"))
  public let length = Field<Self, ExactDecimal>(
    "length", "How many school days it was to last.",
    .edFi("DisciplineAction.DisciplineActionLength"))
  public let actualLength = Field<Self, ExactDecimal>(
    "actualLength", "How many school days it lasted.",
    .edFi("DisciplineAction.ActualDisciplineActionLength"))
  public let differenceReason = Field<Self, String>(
    "differenceReason", "Why the two lengths differ.",
    .edFi("DisciplineAction.DisciplineActionLengthDifferenceReason"))
  public let responsibleOrganization = Field<Self, Reference<Organization>>(
    "responsibleOrganization", "The school that answers for it.",
    .edFi("DisciplineAction.ResponsibilitySchool"))
  public let assignedOrganization = Field<Self, Reference<Organization>>(
    "assignedOrganization", "The school that the learner was sent to.",
    .edFi("DisciplineAction.AssignmentSchool"))
  public let isZeroTolerance = Field<Self, Bool>(
    "isZeroTolerance", "Whether it follows from a zero tolerance policy.",
    .edFi("DisciplineAction.RelatedToZeroTolerancePolicy"))

  public init() {}
}
