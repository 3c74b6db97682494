import Bytes
public import Findings
public import LearnerModel

/// What begins ends later: sessions, enrollments, roles.
public struct DateOrder: RecordRule {
  private let fields: [Kind: (begin: FieldIndex, end: FieldIndex)]

  /// Creates the rule.
  public init() {
    var fields: [Kind: (begin: FieldIndex, end: FieldIndex)] = [:]
    for kind in Kind.allCases {
      if let begin = kind.schema.index(of: "beginDate"), let end = kind.schema.index(of: "endDate")
      {
        fields[kind] = (begin, end)
      }
    }
    self.fields = fields
  }

  /// What it may report.
  public var codes: [FindingCode] { [.endsBeforeItBegins] }

  /// The kinds of record that it looks at.
  public var kinds: Set<Kind> { Set(fields.keys) }

  /// Judges a record.
  public func judge(_ record: RecordView, _ report: (FindingCode, FieldIndex, Message) -> Void) {
    guard let fields = fields[record.header.kind], let begin = record.firstCell(of: fields.begin),
      let end = record.firstCell(of: fields.end)
    else { return }
    let (first, last) = (record.cells[begin], record.cells[end])
    guard !first.isUnfit, !last.isUnfit, first.length == 10, last.length == 10 else { return }
    // Canonical dates sort as their bytes do.
    if record.bytes(of: last).precedes(record.bytes(of: first)) {
      report(
        .endsBeforeItBegins, fields.end,
        "\(field: "\(record.header.kind.name).endDate") is before `beginDate`")
    }
  }
}

extension FindingCode {
  static let endsBeforeItBegins = FindingCode(
    "semantic.date-order", .error, "A record ends before it begins.",
    explanation: "The dates are kept as they are.", hint: "correct one of the dates")
}
