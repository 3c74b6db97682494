/// How a learner came to a school.
public enum EntryType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "entryType", "How a learner came to a school.",
    [
      .init("newToSystem", "New to the education system", .edFi("New to education system")),
      .init("transfer", "From another school", .edFi("Transfer")),
      .init("nextYearSchool", "From the school of the grade before", .edFi("Next year school")),
      .init("reEntry", "Back after an absence", .edFi("Re-entry")),
      .init("other", "In another way", .edFi("Other")),
    ])
}
