import Bytes
public import Findings
public import LearnerModel

/// A line item's lowest score is not above its highest.
public struct ScoreRange: RecordRule {
  private let minimum = LineItem.declared.fields.minimumScore.index
  private let maximum = LineItem.declared.fields.maximumScore.index

  /// Creates the rule.
  public init() {}

  /// What it may report.
  public var codes: [FindingCode] { [.scoreRange] }

  /// The kinds of record that it looks at.
  public var kinds: Set<Kind> { [.lineItem] }

  /// Judges a record.
  public func judge(_ record: RecordView, _ report: (FindingCode, FieldIndex, Message) -> Void) {
    guard let low = number(minimum, record), let high = number(maximum, record), low > high else {
      return
    }
    report(.scoreRange, minimum, "\(field: "lineItem.minimumScore") is above `maximumScore`")
  }

  private func number(_ field: FieldIndex, _ record: RecordView) -> Double? {
    guard let index = record.firstCell(of: field), !record.cells[index].isUnfit else { return nil }
    return ExactDecimal(canonical: record.bytes(of: record.cells[index]))?.approximation
  }
}

extension FindingCode {
  static let scoreRange = FindingCode(
    "semantic.score-range", .error, "A line item's lowest score is above its highest.",
    explanation: "No score can be right on such a line item.", hint: "correct one of the scores")
}
