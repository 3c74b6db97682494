public import Findings

/// The rules that a validation applies beside those that come with reading a format.
public struct RuleSet: Sendable {
  /// Rules about keys and references.
  public var keyRules: [any KeyRule]
  /// Rules about single records.
  public var recordRules: [any RecordRule]
  /// Whether the types of what references lead to are looked at.
  public var targetTypes: TargetTypes?
  /// Whether circles of parents are looked for.
  public var parentCycles: ParentCycles?

  /// Creates a set of rules.
  public init(
    keyRules: [any KeyRule] = [], recordRules: [any RecordRule] = [],
    targetTypes: TargetTypes? = nil, parentCycles: ParentCycles? = nil
  ) {
    self.keyRules = keyRules
    self.recordRules = recordRules
    self.targetTypes = targetTypes
    self.parentCycles = parentCycles
  }

  /// All general rules.
  public static var standard: RuleSet {
    RuleSet(
      keyRules: [DuplicateKeys(), MissingTargets()], recordRules: [DateOrder(), ScoreRange()],
      targetTypes: TargetTypes(), parentCycles: ParentCycles())
  }

  /// What the rules may report.
  public var codes: [FindingCode] {
    keyRules.flatMap(\.codes) + recordRules.flatMap(\.codes) + (targetTypes?.codes ?? [])
      + (parentCycles?.codes ?? [])
  }
}
