public import Findings

extension FindingCode {
  /// What this room may report.
  public static let formatKit: [FindingCode] =
    tables + values + recordJSON + elements + [
      missingInTarget, mixedChanges, forbiddenIdentifier, coarserValue, forbiddenDecimals,
      unknownOption,
    ]
}
