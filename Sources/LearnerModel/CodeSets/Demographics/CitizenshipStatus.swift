/// A person's standing as a citizen or resident of the United States.
public enum CitizenshipStatus: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "citizenshipStatus", "A person's standing as a citizen or resident of the United States.",
    [
      .init("citizen", "Citizen", .edFi("US Citizen"), .pesc("Citizen")),
      .init("permanentResident", "Permanent resident", .edFi("Permanent resident")),
      .init("residentAlien", "Resident alien", .edFi("Resident alien"), .pesc("ResidentAlien")),
      .init(
        "nonResidentAlien", "Non-resident alien", .edFi("Non-resident alien"),
        .pesc("NonResidentAlien")),
      .init("refugee", "Refugee", .edFi("Refugee"), .pesc("Refugee")),
    ])
}
