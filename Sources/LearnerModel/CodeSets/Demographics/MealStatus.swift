/// Whether school meals are free or reduced in price.
public enum MealStatus: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "mealStatus", "Whether school meals are free or reduced in price.",
    [
      .init("free", "Free", also: ["F"]),
      .init("reduced", "Reduced in price", also: ["R"]),
      .init("fullPrice", "Full price", also: ["N"]),
    ])
}
