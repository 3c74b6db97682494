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
  /// Whether several records of the learner come from one row, as those of a gradebook do.
  private var isFromRows = false
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
    var key: Cell?
    if let index = record.firstCell(of: field) {
      let cell = record.cells[index]
      key = cell
      let hash = GradebookWritePlan.hash(record.bytes(of: cell), cell.system)
      if hash != learner {
        endLearner(into: &output)
        learner = hash
      }
      if kind == .person {
        if rowCount == 0 { addRow(record.header, key: nil, record) }
        addPerson(record, to: rows[0], into: &output)
        return
      }
      if rowCount == 0 { addRow(record.header, key: cell, record) }
    }
    guard rowCount > 0 else {
      countUnresolved(record, into: &output)
      return
    }
    let row = row(of: record, key: key, into: &output)
    switch kind {
    case .sectionEnrollment: addEnrollment(record, to: row, into: &output)
    case .result: addResult(record, to: row, into: &output)
    case .courseGrade: addGrade(record, to: row, into: &output)
    case .document: countDocument(record, into: &output)
    default: output.ledger.count(record, .noKind)
    }
  }

  /// Begins a row; `key` is the learner's, where no person record gives it.
  private func addRow(_ header: RecordHeader, key: Cell?, _ record: RecordView) {
    if rowCount == rows.count {
      rows.append(
        GradebookRow(
          columnCount: plan.outline.columns.count, delimiter: plan.write.delimiter,
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

  /// The row that a record belongs to.
  ///
  /// A record from another row of the same gradebook begins a row of its own, with the person of the
  /// first: of several records of one person the first one counts.
  private func row(
    of record: RecordView, key: Cell?, into output: inout WriteOutput
  ) -> GradebookRow {
    let origin = GradebookRow.Origin(record.header)
    for number in 0..<rowCount where rows[number].origin == origin {
      isFromRows = true
      return rows[number]
    }
    guard let key, isFromRows, isOwn(record.header), rows[0].origin.stream == origin.stream else {
      return rows[0]
    }
    addRow(record.header, key: key, record)
    let row = rows[rowCount - 1]
    for fixed in FixedColumn.allCases where fixed != .section {
      let column = plan.column(fixed)
      if column >= 0, !row.has(column) { row.put(column, from: rows[0]) }
    }
    output.findings.add(
      .repeatedLearner, cause: .init(stream: -2), message: "two rows are of the same learner",
      at: plan.write.locate(record.header))
    return row
  }

  private func endLearner(into output: inout WriteOutput) {
    for number in 0..<rowCount {
      let row = rows[number]
      finish(row, into: &output)
      output.page(0).edit { row.append(to: &$0) }
    }
    rowCount = 0
    isFromRows = false
    learner = nil
  }
}
