/// Which courses a summary counts, after PESC.
public enum SummaryType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "summaryType", "Which courses a summary counts, after PESC.",
    [
      .init("all", "All", .pesc("All")),
      .init("senderOnly", "Those of the sender", .pesc("SenderOnly")),
      .init("transferOnly", "Those taken over", .pesc("TransferOnly")),
      .init("allNotRepeated", "All, repeated ones left out", .pesc("AllNotRepeated")),
      .init(
        "senderNotRepeated", "Those of the sender, repeated ones left out",
        .pesc("SenderNotRepeated")),
      .init(
        "transferNotRepeated", "Those taken over, repeated ones left out",
        .pesc("TransferNotRepeated")),
      .init("academicRenewal", "Academic renewal", .pesc("AcademicRenewal")),
      .init("carryoverCredit", "Credits carried over", .pesc("CarryoverCredit")),
      .init("degreeApplicable", "Those that count for the degree", .pesc("DegreeApplicable")),
      .init(
        "nonDegreeApplicable", "Those that do not count for the degree",
        .pesc("NonDegreeApplicable")),
      .init("convertedFrom", "Before a conversion", .pesc("ConvertedFrom")),
      .init("convertedTo", "After a conversion", .pesc("ConvertedTo")),
      .init("weighted", "With extra weight for demanding courses", .pesc("Weighted")),
      .init("nonWeighted", "Without extra weight", .pesc("NonWeighted")),
      .init("cumulative", "Cumulative", .pesc("Cumulative")),
      .init("userDefined", "Defined by the sender", .pesc("UserDefined")),
    ])
}
