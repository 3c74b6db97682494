/// What a party has to do with an exchange.
public enum PartyRole: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "partyRole", "What a party has to do with an exchange.",
    [
      .init("sender", "Sends it"),
      .init("receiver", "Receives it"),
      .init("issuer", "Answers for its content"),
      .init("system", "The system that wrote it"),
    ])
}
