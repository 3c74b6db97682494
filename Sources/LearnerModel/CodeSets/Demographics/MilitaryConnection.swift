/// How a learner's family is connected with the armed forces.
public enum MilitaryConnection: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "militaryConnection", "How a learner's family is connected with the armed forces.",
    [
      .init("activeDuty", "Active duty", .edFi("Active Duty")),
      .init("reserve", "Reserve", .edFi("Reserve")),
      .init("veteran", "Veteran", .edFi("Veteran")),
      .init("civilian", "Civilian of the Department of Defense", .edFi("DoD Civilian")),
      .init("none", "Not connected", .edFi("Not Military Connected")),
      .init("unknown", "Not known", .edFi("Unknown")),
    ])
}
