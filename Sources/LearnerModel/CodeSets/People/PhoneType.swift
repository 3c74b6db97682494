/// What a telephone number is used for.
public enum PhoneType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "phoneType", "What a telephone number is used for.",
    [
      .init("voice", "Calls", .oneRoster("phone")),
      .init("mobile", "Calls and text messages", .oneRoster("sms"), .edFi("Mobile")),
      .init("home", "Home", .edFi("Home")),
      .init("work", "Place of work", .edFi("Work")),
      .init("fax", "Fax", .edFi("Fax")),
      .init("emergency1", "First number in an emergency", .edFi("Emergency 1")),
      .init("emergency2", "Second number in an emergency", .edFi("Emergency 2")),
      .init("unlisted", "Not in a directory", .edFi("Unlisted")),
      .init("other", "Another use", .edFi("Other")),
    ])
}
