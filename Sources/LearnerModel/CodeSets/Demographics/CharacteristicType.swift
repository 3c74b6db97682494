/// A circumstance of a learner's life that schools report or act on.
public enum CharacteristicType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "characteristicType", "A circumstance of a learner's life that schools report or act on.",
    [
      .init("economicDisadvantage", "Economically disadvantaged", .edFi("Economic Disadvantaged")),
      .init("homeless", "Without a fixed home", .edFi("Homeless")),
      .init("fosterCare", "In foster care", .edFi("Foster Care")),
      .init("immigrant", "Immigrant", .edFi("Immigrant")),
      .init("refugee", "Refugee", .edFi("Refugee")),
      .init("asylee", "Granted asylum", .edFi("Asylee")),
      .init("displaced", "Displaced", .edFi("Displaced")),
      .init("displacedHomemaker", "Displaced homemaker", .edFi("Displaced Homemaker")),
      .init("unaccompaniedYouth", "Unaccompanied youth", .edFi("Unaccompanied Youth")),
      .init("runaway", "Has run away", .edFi("Runaway")),
      .init("parentInMilitary", "Has a parent in the armed forces", .edFi("Parent in Military")),
      .init("pregnant", "Pregnant", .edFi("Pregnant")),
      .init("singleParent", "Single parent", .edFi("Single Parent")),
      .init("other", "Another circumstance", .edFi("Other")),
    ])
}
