public import Findings

extension FindingCode {
  /// What this room may report.
  public static let formatKit: [FindingCode] =
    tables + values + recordJSON + elements + [
      missingInTarget, forbiddenIdentifier, coarserValue, forbiddenDecimals, unknownOption,
    ]
}
