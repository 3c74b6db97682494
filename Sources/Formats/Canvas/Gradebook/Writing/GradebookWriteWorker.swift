import Bytes
import Findings
import FormatKit
import LearnerModel

/// Writes learners as rows: their records are gathered, each value into its column.
///
/// A learner has one row. Where a gradebook has several rows of one learner, each of them becomes a row
/// again: nothing tells which of them counts.
final class GradebookWriteWorker: WriteWorker {
  let plan: GradebookWritePlan
  let model = RowFields()
  /// The learner's rows; those behind `rowCount` wait to be used again.
  private var rows: [GradebookRow] = []
  private var rowCount = 0
  private var learner: Hash128?
  /// Whether the learner's number of Canvas, or what stands for it, is still to be written.
  private var hasPerson = false
  /// The item that the next score is likely to be for.
  var nextItem = 0
  /// The totals that the next course grade is likely to have.
  var nextGrades = 0
  private var ownSources: [Bool] = []

  init(_ plan: GradebookWritePlan) { self.plan = plan }

  func write(_ batch: BatchView, into output: inout WriteOutput) {
    ownSources = plan.write.ownSources
    guard batch.group != nil else {
      countItems(batch, into: &output)
      return
    }
    for index in 0..<batch.records.count { add(batch.record(index), into: &output) }
    if batch.group?.goesOn != true { endLearner(into: &output) }
  }

  /// Whether a record comes from a gradebook, so that its spellings are written back.
  func isOwn(_ header: RecordHeader) -> Bool {
    Int(header.source) < ownSources.count && ownSources[Int(header.source)]
  }

  private func add(_ record: RecordView, into output: inout WriteOutput) {
    let kind = record.header.kind
    let field = kind == .person ? KindSchema.Common.key : KindSchema.Common.owner
    if let index = record.firstCell(of: field) {
      let cell = record.cells[index]
      let hash = GradebookWritePlan.hash(record.bytes(of: cell), cell.system)
      if hash != learner {
        endLearner(into: &output)
        learner = hash
      }
      if kind == .person {
        beginPerson(record, into: &output)
        return
      }
      if rowCount == 0 { addRow(record.header, key: cell, record) }
    }
    guard rowCount > 0 else {
      output.ledger.count(record, .unresolved)
      return
    }
    let row = row(of: record.header)
    switch kind {
    case .sectionEnrollment: addEnrollment(record, to: row, into: &output)
    case .result: addResult(record, to: row, into: &output)
    case .courseGrade: addGrade(record, to: row, into: &output)
    default: output.ledger.count(record, .noKind)
    }
  }

  private func beginPerson(_ record: RecordView, into output: inout WriteOutput) {
    // Another row of the same gradebook with the same learner.
    let origin = GradebookRow.Origin(record.header)
    let isAnother =
      rowCount > 0 && isOwn(record.header) && hasPerson
      && rows[0].origin.stream == origin.stream && rows[0].origin != origin
    if rowCount == 0 || isAnother { addRow(record.header, key: nil, record) }
    if isAnother {
      output.findings.add(
        .repeatedLearner, cause: .init(stream: -2),
        message: "two rows are of the same learner",
        at: plan.write.locate(record.header))
    }
    hasPerson = true
    addPerson(record, to: isAnother ? rows[rowCount - 1] : rows[0], into: &output)
  }

  /// Begins a row; `key` is the learner's, where no person record gives it.
  private func addRow(_ header: RecordHeader, key: Cell?, _ record: RecordView) {
    if rowCount == rows.count {
      rows.append(
        GradebookRow(
          columnCount: plan.outline.columns.count, delimiter: plan.write.options.delimiter,
          header: header))
    }
    rowCount += 1
    let row = rows[rowCount - 1]
    row.clear()
    row.header = header
    nextItem = 0
    nextGrades = 0
    if let key { _ = addKey(key, record, to: row) }
  }

  private func row(of header: RecordHeader) -> GradebookRow {
    if rowCount > 1 {
      let origin = GradebookRow.Origin(header)
      for number in 0..<rowCount where rows[number].origin == origin { return rows[number] }
    }
    return rows[0]
  }

  private func endLearner(into output: inout WriteOutput) {
    for number in 0..<rowCount {
      let row = rows[number]
      finish(row, into: &output)
      output.page(0).edit { row.append(to: &$0) }
    }
    rowCount = 0
    hasPerson = false
    learner = nil
  }
}
