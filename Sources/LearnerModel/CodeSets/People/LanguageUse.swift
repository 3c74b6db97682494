/// How a person uses a language.
public enum LanguageUse: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "languageUse", "How a person uses a language.",
    [
      .init("native", "First language", .edFi("Native language"), .pesc("Native")),
      .init("home", "Spoken at home", .edFi("Home language"), .pesc("SpokenAtHome")),
      .init("dominant", "Used most", .edFi("Dominant language")),
      .init("spoken", "Spoken", .edFi("Spoken language"), .pesc("Speaking")),
      .init("written", "Written", .edFi("Written language"), .pesc("Writing")),
      .init("reading", "Read", .pesc("Reading")),
      .init("correspondence", "For letters to the family", .edFi("Correspondence language")),
      .init("otherProficiency", "Another proficiency", .edFi("Other language proficiency")),
      .init("other", "Another use", .edFi("Other")),
    ])
}
