public import Findings
import LearnerModel

/// Every reference leads to a record of the data set.
public struct MissingTargets: KeyRule {
  /// Creates the rule.
  public init() {}

  /// What it may report about one key.
  public var keyCode: FindingCode { .missingTarget }

  /// What it may report.
  public var codes: [FindingCode] { [.missingTarget, .missingTargets] }

  /// Whether a key with such numbers breaks the rule.
  public func mayBreak(definitions: Int, references: Int) -> Bool {
    definitions == 0 && references > 0
  }

  /// How many places a key breaks the rule in.
  public func breaches(definitions: Int, references: Int) -> Int { references }

  /// A kind of which there is nothing at all is one cause; where that has a reason that was told, the
  /// references belong to it.
  public func conclude(_ set: SetFacts, _ report: (Finding) -> Void) {
    for (kind, references) in set.absentKinds {
      guard let first = references.first else { continue }
      if var cause = set.explainedKinds[kind] {
        cause.count = references.reduce(0) { $0 + $1.count }
        cause.related = references.map {
          .init("\(field: $0.path) leads to its records", at: $0.place)
        }
        report(cause)
        continue
      }
      var finding = Finding(
        .missingTargets,
        "\(field: first.path) leads to records of kind \(field: kind.name), of which there are none",
        at: first.place, count: references.reduce(0) { $0 + $1.count })
      for more in references.dropFirst() {
        finding.related.append(.init("\(field: more.path) leads to them too", at: more.place))
      }
      report(finding)
    }
  }

  /// Judges a key.
  public func judge(_ facts: KeyFacts, in set: SetFacts) -> Finding? {
    guard facts.definitionCount == 0, let first = facts.references.first else { return nil }
    var finding = Finding(
      .missingTarget,
      "\(field: first.path) leads to a record of kind \(field: facts.kind.name) that is not there",
      at: first.place, count: facts.references.reduce(0) { $0 + $1.count })
    for more in facts.references.dropFirst() {
      finding.related.append(.init("\(field: more.path) leads to it too", at: more.place))
    }
    if let start = set.firstRecords[facts.kind] {
      finding.related.append(
        .init("records of kind \(field: facts.kind.name) begin here", at: start))
    }
    return finding
  }
}

extension FindingCode {
  static let missingTarget = FindingCode(
    "reference.missing-target", .error,
    "A reference leads to a record that is not in the data set.",
    explanation: """
      Each missing key is one finding, however many records name it: the count tells how many. The \
      position is that of the first reference; beside it stands where records of that kind begin.
      """,
    hint: "add the missing record, or correct the references")

  static let missingTargets = FindingCode(
    "reference.missing-kind", .warning,
    "References lead to records of a kind that is not in the data set.",
    explanation: """
      There is not one record of that kind: its file was not given, or is empty. The references \
      could not be checked; all of them are one finding, with a place for each field.
      """,
    hint: "give the file that holds these records, too")
}
