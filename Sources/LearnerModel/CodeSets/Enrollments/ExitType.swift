/// Why a learner left a school.
public enum ExitType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "exitType", "Why a learner left a school.",
    [
      .init("completed", "Completed it", .edFi("Completed")),
      .init("graduated", "Graduated", .edFi("Graduated")),
      .init("endOfSchoolYear", "End of the school year", .edFi("End of school year")),
      .init("transferred", "To another school", .edFi("Transferred")),
      .init("withdrawn", "Withdrawn", .edFi("Withdrawn")),
      .init("dropout", "Dropped out", .edFi("Dropout")),
      .init("expelled", "Expelled", .edFi("Expelled")),
      .init("involuntarilyRemoved", "Removed without consent", .edFi("Involuntarily Removed")),
      .init("incarcerated", "Imprisoned", .edFi("Incarcerated")),
      .init(
        "diplomaProgram", "To a high school diploma program",
        .edFi("Enrolled in a high school diploma program")),
      .init("reachedMaximumAge", "Reached the highest age", .edFi("Reached maximum age")),
      .init(
        "diedOrIncapacitated", "Died, or incapacitated for good",
        .edFi("Died or is permanently incapacitated")),
      .init("noShow", "Never came", .edFi("No show")),
      .init("invalidEnrollment", "Was never validly enrolled", .edFi("Invalid enrollment")),
      .init("other", "Another reason", .edFi("Other")),
    ])
}
