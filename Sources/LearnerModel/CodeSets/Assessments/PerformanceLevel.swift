/// How well a learner did, in words.
public enum PerformanceLevel: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "performanceLevel", "How well a learner did, in words.",
    [
      .init("advanced", "Advanced", .edFi("Advanced")),
      .init("proficient", "Proficient", .edFi("Proficient")),
      .init("basic", "Basic", .edFi("Basic")),
      .init("belowBasic", "Below basic", .edFi("Below Basic")),
      .init("wellBelowBasic", "Well below basic", .edFi("Well Below Basic")),
      .init("commended", "Commended", .edFi("Commended Performance")),
      .init("aboveBenchmark", "Above the benchmark", .edFi("Above Benchmark")),
      .init("metStandard", "Met the standard", .edFi("Met Standard")),
      .init("didNotMeetStandard", "Did not meet the standard", .edFi("Did Not Meet Standard")),
      .init("satisfactory", "Satisfactory", .edFi("Satisfactory")),
      .init("unsatisfactory", "Unsatisfactory", .edFi("Unsatisfactory")),
      .init("minimum", "Minimum", .edFi("Minimum")),
      .init("pass", "Passed", .edFi("Pass")),
      .init("fail", "Failed", .edFi("Fail")),
    ])
}
