import ByteIO
import Bytes
import CSVSyntax
import Findings
import FormatKit
import LearnerModel

/// Turns the rows of a chunk into people, their place in the course, their scores and totals.
final class GradebookWorker: ChunkWorker {
  let plan: GradebookReadPlan
  private var ends = FieldEnds()
  /// A canonical form while it is being made.
  var canonical = ByteBuffer()
  /// What is special about values that stand in the current chunk as they are.
  var flags: Cell.Flags = []
  /// Where the constants of the current chunk start.
  var shared: UInt32 = 0

  let model = RowFields()

  init(_ plan: GradebookReadPlan) { self.plan = plan }

  func parse(_ chunk: Chunk, into output: inout ParseOutput) {
    var ends = FieldEnds()
    swap(&ends, &self.ends)
    defer { swap(&ends, &self.ends) }
    ends.index(chunk.padded, count: chunk.count, delimiter: plan.delimiter)
    output.ledger.extend(toPaths: plan.paths.count)
    output.records.source = plan.context.source
    let constants = plan.constants
    shared = output.records.shared(constants.span)
    flags = ends.isPlain ? (plan.delimiter == 0x2C ? [.plain, .bare] : [.plain]) : []
    let problems = plan.problems
    var walker = RowWalker(chunk, ends, problems, into: &output)
    let fields = ends.ends.span
    let lastFields = ends.lastFields.span
    while walker.next(fields, lastFields, chunk, problems, into: &output) {
      let row = walker.row
      if isLabelRow(row, fields, chunk, into: &output) { continue }
      guard let owner = owner(row, fields, chunk, into: &output) else {
        if isBlankOfLearners(row, fields, chunk, into: &output) { continue }
        walker.reject(
          .noStudent, "the row has neither a name nor an identifier", fields, chunk, problems,
          into: &output)
        if output.hasStopped { return }
        continue
      }
      if let isSame = isHeader(row, fields, chunk) {
        if isSame {
          drop(row, fields, chunk, into: &output)
          note(.repeatedHeader, "the header stands here again", row, chunk, into: &output)
          continue
        }
        walker.reject(
          .otherHeader, "the header of another gradebook stands here", fields, chunk, problems,
          into: &output)
        if output.hasStopped { return }
        continue
      }
      if isTestStudent(row, fields, chunk) {
        drop(row, fields, chunk, into: &output)
        continue
      }
      emit(row, owner, fields, chunk, into: &output)
    }
  }

  private func emit(
    _ row: TableRow, _ owner: Cell, _ fields: Span<UInt32>, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    let place = RecordPlace(
      stream: plan.context.number, line: UInt64(truncatingIfNeeded: row.line),
      byte: UInt64(truncatingIfNeeded: row.byte))
    addPerson(row, owner, place, fields, chunk, into: &output)
    addEnrollment(row, owner, place, fields, chunk, into: &output)
    addResults(row, owner, place, fields, chunk, into: &output)
    for number in plan.grades.indices {
      addGrade(plan.grades[number], row, owner, place, fields, chunk, into: &output)
    }
  }

  /// The place of all records of a row.
  struct RecordPlace {
    var stream: UInt32
    var line: UInt64
    var byte: UInt64
  }

  /// A cell for the text of a field, without its quotes; `nil` where it is blank.
  ///
  /// Text that does not stand in the chunk as it is gets a place in the scratch.
  func text(
    of column: Int, _ row: TableRow, _ fields: Span<UInt32>, _ chunk: Chunk,
    into output: inout ParseOutput
  ) -> Cell? {
    guard column >= 0 else { return nil }
    let (start, end) = row.range(of: column, fields)
    guard start < end else { return nil }
    let raw = chunk.bytes.extracting(start..<end)
    if let range = FieldText.plainRange(raw) {
      if raw.extracting(range).isBlank { return nil }
      return Cell(
        field: 0, flags: flags, position: UInt32(truncatingIfNeeded: start + range.lowerBound),
        length: UInt32(truncatingIfNeeded: range.count))
    }
    let position = output.records.scratch.count
    FieldText.decode(raw, into: &output.records.scratch)
    return Cell(
      field: 0, position: UInt32(position) | Cell.scratchBit,
      length: UInt32(output.records.scratch.count - position))
  }

  /// Lends the bytes of a cell made by `text(of:)`.
  func read<Result>(
    _ cell: Cell, _ chunk: Chunk, _ output: borrowing ParseOutput, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    let start = Int(cell.position & ~Cell.scratchBit)
    let range = start..<start + Int(cell.length)
    if cell.position & Cell.scratchBit == 0 { return body(chunk.bytes.extracting(range)) }
    return body(output.records.scratch.span.extracting(range))
  }

  /// Adds a text cell and counts its value.
  func add(
    _ cell: Cell?, as field: FieldIndex, column: Int, into output: inout ParseOutput
  ) {
    guard var cell else {
      if column >= 0 { output.ledger.blank(column) }
      return
    }
    cell.field = field
    output.records.append(cell)
    output.ledger.mapped(column)
  }

  func note(
    _ code: FindingCode, _ message: Message, _ row: TableRow, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    output.findings.add(
      code, cause: .init(stream: Int(plan.context.number)), message: message,
      at: plan.problems.location(row.start, row, chunk))
  }
}
