/// What part a person had in an incident.
public enum IncidentRole: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "incidentRole", "What part a person had in an incident.",
    [
      .init("perpetrator", "Did it", .edFi("Perpetrator")),
      .init("victim", "Suffered from it", .edFi("Victim")),
      .init("witness", "Saw it", .edFi("Witness")),
      .init("reporter", "Reported it", .edFi("Reporter")),
    ])
}
