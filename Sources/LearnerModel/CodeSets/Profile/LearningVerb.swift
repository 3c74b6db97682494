/// What a learner did; other verbs are kept as their IRI.
public enum LearningVerb: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "learningVerb", "What a learner did; other verbs are kept as their IRI.",
    takesAnyWord: true,
    [
      .init(
        "launched", "Launched", .xapi("http://adlnet.gov/expapi/verbs/launched"),
        .caliper("Launched")),
      .init("initialized", "Began a session", .xapi("http://adlnet.gov/expapi/verbs/initialized")),
      .init("terminated", "Ended a session", .xapi("http://adlnet.gov/expapi/verbs/terminated")),
      .init("attempted", "Tried", .xapi("http://adlnet.gov/expapi/verbs/attempted")),
      .init("answered", "Answered", .xapi("http://adlnet.gov/expapi/verbs/answered")),
      .init("experienced", "Saw or read", .xapi("http://adlnet.gov/expapi/verbs/experienced")),
      .init("progressed", "Came further", .xapi("http://adlnet.gov/expapi/verbs/progressed")),
      .init(
        "completed", "Completed", .xapi("http://adlnet.gov/expapi/verbs/completed"),
        .caliper("Completed")),
      .init("passed", "Passed", .xapi("http://adlnet.gov/expapi/verbs/passed")),
      .init("failed", "Failed", .xapi("http://adlnet.gov/expapi/verbs/failed")),
      .init("scored", "Was scored", .xapi("http://adlnet.gov/expapi/verbs/scored")),
      .init("mastered", "Mastered", .xapi("http://adlnet.gov/expapi/verbs/mastered")),
      .init(
        "abandoned", "Left without ending", .xapi("https://w3id.org/xapi/adl/verbs/abandoned"),
        .caliper("Abandoned")),
      .init("waived", "Was freed from it", .xapi("https://w3id.org/xapi/adl/verbs/waived")),
      .init(
        "satisfied", "Met what was required", .xapi("https://w3id.org/xapi/adl/verbs/satisfied")),
      .init("voided", "Took a statement back", .xapi("http://adlnet.gov/expapi/verbs/voided")),
      .init("spentTime", "Spent time", .caliper("SpentTime")),
    ] + CaliperActions.codes)
}
