/// Whether an assessment was taken again.
public enum RetestType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "retestType", "Whether an assessment was taken again.",
    [
      .init("primary", "First administration", .edFi("Primary Administration")),
      .init("firstRetest", "First retest", .edFi("1st Retest")),
      .init("secondRetest", "Second retest", .edFi("2nd Retest")),
      .init("furtherRetest", "Third or further retest", .edFi("3rd or more Retest")),
    ])
}
