/// A kind of finding: a name that never changes, and what `explain` says about it.
public struct FindingCode: Sendable, Hashable {
  /// The stable name, such as `csv.ragged-row`: area, dot, words joined by hyphens.
  public let name: String
  /// How much such a finding matters.
  public let severity: Severity
  /// What it means, in one sentence without values.
  public let summary: String
  /// Why it matters and what the tool does about it.
  public let explanation: String
  /// What to do about it, in a few words; part of every report.
  public let hint: String?

  /// Declares a code.
  ///
  /// Each code is declared once, beside the code that raises it.
  public init(
    _ name: String, _ severity: Severity, _ summary: String, explanation: String,
    hint: String? = nil
  ) {
    self.name = name
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.hint = hint
  }

  /// Codes of one name are the same.
  public static func == (one: Self, other: Self) -> Bool { one.name == other.name }

  /// Adds the value to a hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
