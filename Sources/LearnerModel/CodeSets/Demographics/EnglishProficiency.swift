/// How far a learner has mastered English.
public enum EnglishProficiency: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "englishProficiency", "How far a learner has mastered English.",
    [
      .init("limited", "Limited proficiency", .edFi("Limited")),
      .init(
        "limitedMonitored1", "Monitored in the first year after leaving a program",
        .edFi("Limited Monitored 1")),
      .init(
        "limitedMonitored2", "Monitored in the second year after leaving a program",
        .edFi("Limited Monitored 2")),
      .init("notLimited", "Not limited", .edFi("NotLimited")),
    ])
}
