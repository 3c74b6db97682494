/// What an e-mail address is used for.
public enum EmailType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "emailType", "What an e-mail address is used for.",
    [
      .init("personal", "Personal", .edFi("Home/Personal")),
      .init("work", "Place of work", .edFi("Work")),
      .init("organization", "Given by a school or other organization", .edFi("Organization")),
      .init("other", "Another use", .edFi("Other")),
    ])
}
