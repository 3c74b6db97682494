/// Whether a learner lives within the bounds of the school and its district, in the codes of CEDS.
public enum ResidenceStatus: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "residenceStatus",
    "Whether a learner lives within the bounds of the school and its district, in the codes of CEDS.",
    [
      .init(
        "01652", "Of the district and of the school's area", also: ["1652"],
        .edFi("Resident of admin unit and school area")),
      .init(
        "01653", "Of the district, but of another school's area", also: ["1653"],
        .edFi("Resident of admin unit, but other school area")),
      .init(
        "01654", "Of the state, but not of the district", also: ["1654"],
        .edFi("Resident of this state, but not of this admin unit")),
      .init(
        "01655", "Of a district that crosses the bounds of the state", also: ["1655"],
        .edFi("Resident of admin unit that crosses states")),
      .init("01656", "Of another state", also: ["1656"], .edFi("Resident of another state")),
    ])
}
