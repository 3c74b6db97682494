public import Findings

extension FindingCode {
  /// What this room may report.
  public static let pipeline: [FindingCode] = [
    stopped, ownerNotFound, conflictingRecords, targetNotFound, targetsNotFound, tooManyItems,
    notCheckable, notJSON, noValues, valueTooLarge, unknownIdentifier, matchedPeople,
    ambiguousMatch, unusedMatch, tooManyMatches, conflictingValues, nothingToMatch, tooManyRules,
  ]
}
