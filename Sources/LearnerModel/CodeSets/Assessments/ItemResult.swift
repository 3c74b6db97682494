/// Whether an answer was right.
public enum ItemResult: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "itemResult", "Whether an answer was right.",
    [
      .init("correct", "Correct", .edFi("Correct")),
      .init("partiallyCorrect", "Partly correct", .edFi("Partially Correct")),
      .init("incorrect", "Incorrect", .edFi("Incorrect")),
      .init("aboveStandard", "Above the standard", .edFi("Above Standard")),
      .init("metStandard", "Met the standard", .edFi("Met Standard")),
      .init("belowStandard", "Below the standard", .edFi("Below Standard")),
    ])
}
