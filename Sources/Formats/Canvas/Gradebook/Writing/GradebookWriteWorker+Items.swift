import Bytes
import Findings
import FormatKit
import LearnerModel

/// What became of line items, categories and documents, which are written above the learners.
extension GradebookWriteWorker {
  /// Counts their cells, and tells what is odd about the columns.
  func countItems(_ batch: BatchView, into output: inout WriteOutput) {
    for (code, column) in plan.outline.notes {
      output.findings.add(
        code, cause: .init(stream: -2, field: column),
        message: message(code, column), at: Location())
    }
    var seen: Set<Int> = []
    for index in 0..<batch.records.count {
      let record = batch.record(index)
      switch record.header.kind {
      case .lineItem: countItem(record, &seen, into: &output)
      case .category: countCategory(record, into: &output)
      default: countDocument(record, into: &output)
      }
    }
  }

  private func message(_ code: FindingCode, _ column: Int) -> Message {
    let place = "column \(column + 1) of the output"
    return switch code {
    case .ignoredTitle: "\(place) has a title with the words of a total in it"
    case .titleLikeID: "\(place) has a title that ends like a number of Canvas"
    case .repeatedTitle: "\(place) has the title of another one; it gets a mark behind it"
    case .severalCourses: "the assignments belong to several courses"
    default:
      "\(plan.outline.headCount) gradebooks are written as one, with the columns of all of them"
    }
  }

  private func countItem(
    _ record: RecordView, _ seen: inout Set<Int>, into output: inout WriteOutput
  ) {
    let fields = LineItem.declared.fields
    let isOwn = isOwn(record.header)
    let item = OutlineItem(record, isOwn: isOwn, plan.write)
    let number = plan.outline.item(item.key.span, system: item.system)
    let known = number.map { plan.outline.items[$0] }
    // A second record of one item is written by the first where both say the same.
    let isLost =
      number.map { !seen.insert($0).inserted } == true
      && (known?.header != item.header || known?.points != item.points)
    for index in record.cells.indices {
      let cell = record.cells[index]
      if cell.isGroup { continue }
      var outcome: CellOutcome
      switch cell.field {
      case KindSchema.Common.key: outcome = item.isCanvas ? .written : .noPlace
      case fields.title.index: outcome = .written
      case fields.maximumScore.index:
        outcome = cell.isUnfit && !isOwn ? .invalid : plan.outline.hasPoints ? .written : .noPlace
      case fields.postingPolicy.index:
        let code = record.bytes(of: cell)
        outcome =
          item.posting.isEmpty && !code.isEqual(to: "automatic") ? .outsideCodeSet : .written
      case fields.position.index: outcome = isOwn ? .written : .noPlace
      case Cell.extensionField:
        let isLabel = cell.extra == plan.write.pointsLabelPath && plan.outline.hasPoints
        outcome = isLabel ? .kept : plan.write.outcome(ofLost: cell)
      default: outcome = .noPlace
      }
      if isLost { outcome = .duplicate }
      output.ledger.count(.lineItem, cell.field, outcome)
    }
    if !isLost { output.ledger.countRecord(.lineItem) }
  }

  private func countCategory(_ record: RecordView, into output: inout WriteOutput) {
    let fields = Category.declared.fields
    let isOwn = isOwn(record.header)
    let category = GradebookOutline.OutlineCategory(record)
    let hasTotals = category.map { plan.outline.hasTotals(of: $0) } ?? false
    for index in record.cells.indices {
      let cell = record.cells[index]
      if cell.isGroup { continue }
      let outcome: CellOutcome
      switch cell.field {
      case KindSchema.Common.key: outcome = hasTotals && isOwn ? .written : .noPlace
      case fields.title.index: outcome = hasTotals ? .written : .noPlace
      case fields.position.index: outcome = hasTotals && isOwn ? .written : .noPlace
      case Cell.extensionField: outcome = plan.write.outcome(ofLost: cell)
      default: outcome = .noPlace
      }
      output.ledger.count(.category, cell.field, outcome)
    }
    if hasTotals { output.ledger.countRecord(.category) }
  }

  /// The document of a gradebook says how its columns were; those of other formats are not asked for.
  func countDocument(_ record: RecordView, into output: inout WriteOutput) {
    let isOwn = isOwn(record.header)
    for index in record.cells.indices {
      let cell = record.cells[index]
      if cell.isGroup { continue }
      let outcome: CellOutcome = !isOwn ? .notSelected : cell.isExtension ? .kept : .written
      output.ledger.count(record.header.kind, cell.field, outcome)
    }
    if isOwn { output.ledger.countRecord(record.header.kind) }
  }
}
