/// Whose rules a behavior broke.
public enum BehaviorType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "behaviorType", "Whose rules a behavior broke.",
    [
      .init("stateOffense", "An offense against the law of the state", .edFi("State Offense")),
      .init("schoolViolation", "A violation of the school's rules", .edFi("School Violation")),
      .init(
        "schoolCodeOfConduct", "A breach of the school's code of conduct",
        .edFi("School Code of Conduct")),
      .init("positive", "None: a behavior that was praised"),
      .init("other", "Another rule", .edFi("Other")),
    ])
}
