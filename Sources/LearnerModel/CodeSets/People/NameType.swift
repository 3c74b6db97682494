/// What a further name of a person is.
public enum NameType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "nameType", "What a further name of a person is.",
    [
      .init("alias", "Alias", .edFi("Alias")),
      .init("nickname", "Nickname", .edFi("Nickname"), .pesc("Nickname")),
      .init("former", "Former legal name", .edFi("Previous Legal Name"), .pesc("Former")),
      .init("legal", "Legal name", .pesc("Legal")),
      .init("formal", "Formal name", .pesc("Formal")),
      .init("casual", "Casual name", .pesc("Casual")),
      .init("other", "Another name", .edFi("Other Name"), .pesc("Other")),
    ])
}
