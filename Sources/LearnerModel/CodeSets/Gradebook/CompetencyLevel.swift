/// How far a competency is mastered, in words.
public enum CompetencyLevel: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "competencyLevel", "How far a competency is mastered, in words.",
    [
      .init("advanced", "Advanced", .edFi("Advanced")),
      .init("proficient", "Proficient", .edFi("Proficient")),
      .init("basic", "Basic", .edFi("Basic")),
      .init("belowBasic", "Below basic", .edFi("Below Basic")),
      .init("wellBelowBasic", "Well below basic", .edFi("Well Below Basic")),
      .init("pass", "Passed", .edFi("Pass")),
      .init("fail", "Failed", .edFi("Fail")),
    ])
}
