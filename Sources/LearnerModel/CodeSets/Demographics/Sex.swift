/// The sex of a person, as a record states it.
public enum Sex: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "sex", "The sex of a person, as a record states it.",
    [
      .init(
        "female", "Female", also: ["F"], .oneRoster("female"), .edFi("Female"), .pesc("Female"),
        .sif("Female"), .elmo("2")),
      .init(
        "male", "Male", also: ["M"], .oneRoster("male"), .edFi("Male"), .pesc("Male"), .sif("Male"),
        .elmo("1")),
      .init("nonBinary", "Neither female nor male", .edFi("Non-binary")),
      .init("other", "Another sex", .oneRoster("other")),
      .init(
        "unspecified", "Not stated", .oneRoster("unspecified"), .edFi("Not Selected"),
        .pesc("Unreported"), .elmo("0")),
    ])
}
