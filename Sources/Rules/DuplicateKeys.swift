public import Findings
import LearnerModel

/// Every key names one record.
public struct DuplicateKeys: KeyRule {
  /// Creates the rule.
  public init() {}

  /// What it may report about one key.
  public var keyCode: FindingCode { .duplicateKey }

  /// What it may report.
  public var codes: [FindingCode] { [.duplicateKey] }

  /// Whether a key with such numbers breaks the rule.
  public func mayBreak(definitions: Int, references: Int) -> Bool { definitions > 1 }

  /// How many places a key breaks the rule in.
  public func breaches(definitions: Int, references: Int) -> Int { definitions - 1 }

  /// Judges a key.
  public func judge(_ facts: KeyFacts, in set: SetFacts) -> Finding? {
    guard facts.definitionCount > 1 else { return nil }
    let second = facts.definitions.count > 1 ? facts.definitions[1] : Location()
    var finding = Finding(
      .duplicateKey,
      "an earlier record of kind \(field: facts.kind.name) has this key already",
      at: second, count: facts.definitionCount - 1)
    if let first = facts.definitions.first {
      finding.related.append(.init("the first record with the key", at: first))
    }
    for more in facts.definitions.dropFirst(2) {
      finding.related.append(.init("also here", at: more))
    }
    return finding
  }
}

extension FindingCode {
  static let duplicateKey = FindingCode(
    "identity.duplicate-key", .error, "Two records of one kind have the same key.",
    explanation: """
      A key names one thing; a receiver keeps one of the records, or refuses both. The position is \
      that of the second record, the first one is given beside it.
      """,
    hint: "remove one of the records, or correct its key")
}
