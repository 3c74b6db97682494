/// What followed from an incident.
public enum DisciplineAction: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "disciplineAction", "What followed from an incident.",
    [
      .init("removalFromClassroom", "Removal from the classroom", .edFi("Removal from Classroom")),
      .init("inSchoolSuspension", "Suspension within the school", .edFi("In School Suspension")),
      .init(
        "outOfSchoolSuspension", "Suspension from the school", .edFi("Out of School Suspension")),
      .init("expulsion", "Expulsion", .edFi("Expulsion")),
      .init("expulsionWithServices", "Expulsion with services", .edFi("Expulsion with Services")),
      .init(
        "gunFreeExpulsion", "Expulsion under the Gun-Free Schools Act",
        .edFi("Expulsion under Guns Free School Act")),
      .init(
        "gunFreeExpulsionWithServices", "The same with services",
        .edFi("Expulsion under Guns Free School Act with Services")),
      .init("communityService", "Community service", .edFi("Community Service")),
      .init("noAction", "Nothing", .edFi("No action for incident")),
      .init("other", "Something else", .edFi("Other")),
    ])
}
