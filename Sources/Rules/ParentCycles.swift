public import Findings
public import LearnerModel

/// A record's parents lead to a root: an organization is no part of itself, nor is a session.
public struct ParentCycles: Sendable {
  /// Creates the rule.
  public init() {}

  /// What it may report.
  public var codes: [FindingCode] { [.parentCycle, .parentsUnchecked] }

  /// The kinds that may have a parent of their own kind, and the field that names it.
  public static let parents: [(kind: Kind, field: FieldIndex)] = Kind.allCases.compactMap { kind in
    guard kind.schema.place == .references,
      let field = kind.schema.fields.firstIndex(where: { $0.name == "parent" && $0.target == kind })
    else { return nil }
    return (kind, FieldIndex(field))
  }

  /// The most records whose parents are checked.
  public static let limit = 2_000_000

  /// Tells a circle by the places of the records in it, the first in the input first.
  public func report(_ kind: Kind, _ places: [Location]) -> Finding {
    var finding = Finding(
      .parentCycle,
      places.count == 1
        ? "a record of kind \(field: kind.name) is its own parent"
        : "\(places.count) records of kind \(field: kind.name) are parents of each other in a circle",
      at: places.first ?? Location())
    for place in places.dropFirst().prefix(8) {
      finding.related.append(.init("the next one in the circle", at: place))
    }
    return finding
  }

  /// Tells that there were too many records to look for circles.
  public func reportUnchecked(_ count: Int) -> Finding {
    Finding(
      .parentsUnchecked, "more than \(Self.limit) records have parents; circles were not looked for"
    )
  }
}

extension FindingCode {
  static let parentCycle = FindingCode(
    "reference.parent-cycle", .error, "Records are parents of each other in a circle.",
    explanation: """
      Following the parents of a record never comes to an end. Receivers that build a tree of \
      organizations or sessions hang or refuse the file.
      """,
    hint: "correct the parent of one of the records")
  static let parentsUnchecked = FindingCode(
    "reference.parents-unchecked", .note,
    "There are too many records to look for circles of parents.",
    explanation: "All other checks were made.",
    hint: "check the files of parents by themselves, or give more with --memory")
}
