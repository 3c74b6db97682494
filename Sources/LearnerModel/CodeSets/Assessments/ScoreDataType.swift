/// How a score is written.
public enum ScoreDataType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "scoreDataType", "How a score is written.",
    [
      .init("integer", "Whole number", .edFi("Integer")),
      .init("decimal", "Decimal number", .edFi("Decimal")),
      .init("percentage", "Percentage", .edFi("Percentage")),
      .init("percentile", "Percentile", .edFi("Percentile")),
      .init("level", "Level", .edFi("Level")),
      .init("range", "Range", .edFi("Range")),
    ])
}
