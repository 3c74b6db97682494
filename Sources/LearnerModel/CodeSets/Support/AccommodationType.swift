/// What is adapted to a learner's needs.
public enum AccommodationType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "accommodationType", "What is adapted to a learner's needs.",
    [
      .init("section504", "An accommodation of a Section 504 plan", .edFi("504 accommodation")),
      .init(
        "englishLearner", "For learners of English", .edFi("English language learner accommodation")
      ),
      .init("scheduling", "Times", .edFi("Scheduling accommodation")),
      .init("setting", "Setting", .edFi("Settings accommodation")),
      .init(
        "equipment", "Equipment or technology", .edFi("Student equipment/technology accommodation")),
      .init("administration", "How a test is given", .edFi("Test administration accommodation")),
      .init("material", "Material of a test", .edFi("Test material accommodation")),
      .init("response", "How a test is answered", .edFi("Test response accommodation")),
      .init("other", "Something else", .edFi("Other")),
    ])
}
