/// A racial category of the United States.
public enum Race: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "race", "A racial category of the United States.",
    [
      .init(
        "americanIndianOrAlaskaNative", "American Indian or Alaska Native",
        .oneRoster("americanIndianOrAlaskaNative"), .edFi("American Indian or Alaska Native"),
        .pesc("AmericanIndianAlaskaNative")),
      .init("asian", "Asian", .oneRoster("asian"), .edFi("Asian"), .pesc("Asian")),
      .init(
        "blackOrAfricanAmerican", "Black or African American", .oneRoster("blackOrAfricanAmerican"),
        .edFi("Black or African American"), .pesc("BlackAfricanAmerican")),
      .init(
        "nativeHawaiianOrOtherPacificIslander", "Native Hawaiian or other Pacific Islander",
        .oneRoster("nativeHawaiianOrOtherPacificIslander"),
        .edFi("Native Hawaiian or Pacific Islander"), .pesc("NativeHawaiianPacificIslander")),
      .init("white", "White", .oneRoster("white"), .edFi("White"), .pesc("White")),
      .init(
        "hispanicOrLatino", "Hispanic or Latino, where it is counted as a race",
        .edFi("Hispanic or Latino")),
      .init(
        "middleEasternOrNorthAfrican", "Middle Eastern or North African",
        .edFi("Middle Eastern or North African")),
      .init(
        "demographicRaceTwoOrMoreRaces", "Two or more races",
        .oneRoster("demographicRaceTwoOrMoreRaces")),
      .init("other", "Another race", .edFi("Other")),
      .init("choseNotToRespond", "Chose not to respond", .edFi("Choose Not to Respond")),
    ])
}
