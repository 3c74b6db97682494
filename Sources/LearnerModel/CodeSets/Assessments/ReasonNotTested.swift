/// Why a learner was not tested.
public enum ReasonNotTested: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "reasonNotTested", "Why a learner was not tested.",
    [
      .init("absent", "Absent", .edFi("Absent")),
      .init(
        "alternateAdministered", "An alternate assessment was given",
        .edFi("Alternate assessment administered")),
      .init("disruptiveBehavior", "Disruptive behavior", .edFi("Disruptive behavior")),
      .init(
        "exchangeWaiver", "Waiver for exchange students", .edFi("Foreign exchange student waiver")),
      .init("englishExempt", "Exempt as a learner of English", .edFi("LEP exempt")),
      .init("englishPostponed", "Postponed as a learner of English", .edFi("LEP postponement")),
      .init("medicalWaiver", "Medical waiver", .edFi("Medical waiver")),
      .init(
        "notAppropriate", "Not appropriate, by decision of a committee",
        .edFi("Not appropriate (ARD decision)")),
      .init(
        "notTested", "Not tested, by decision of a committee", .edFi("Not tested (ARD decision)")),
      .init("parentalWaiver", "Waiver of a parent", .edFi("Parental waiver")),
      .init("previouslyPassed", "Passed before", .edFi("Previously passed the examination")),
      .init("refusedByParent", "Refused by a parent", .edFi("Refusal by parent")),
      .init("refusedByStudent", "Refused by the learner", .edFi("Refusal by student")),
      .init("other", "Another reason", .edFi("Other")),
    ])
}
