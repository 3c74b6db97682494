import Bytes
import CSVSyntax
import Findings
import LearnerModel

// What is clever here
//   Rows are taken in blocks, and each block column by column: a column's values are all checked in
//   the same way, in a loop with nothing else in it. The cells wait in a grid until the rows are put
//   together; what the loop cannot tell at a glance is left to be looked at then.
// If you change this
//   Findings come from the second step alone, so that they are in the order of the input.

/// Turns the rows of a chunk into records: checks them by column, then puts them together by row.
final class TableWorker: ChunkWorker {
  let plan: TableReadPlan
  private var ends = FieldEnds()
  private var block = RowBlock()
  /// The text of a field that has to be decoded.
  var decoded = ByteBuffer()
  /// A canonical form while it is being made.
  var canonical = ByteBuffer()
  /// The codes that columns had so far.
  private var codes: CodeMemory

  init(_ plan: TableReadPlan) {
    self.plan = plan
    codes = CodeMemory(operations: plan.operations.count)
  }

  func parse(_ chunk: Chunk, into output: inout ParseOutput) {
    var ends = FieldEnds()
    swap(&ends, &self.ends)
    defer { swap(&ends, &self.ends) }
    ends.index(chunk.padded, count: chunk.count, delimiter: plan.delimiter)
    output.ledger.extend(toPaths: plan.paths.count)
    output.records.source = plan.context.source
    var flags: Cell.Flags = []
    if ends.isPlain { flags = plan.delimiter == 0x2C ? [.plain, .bare] : [.plain] }
    let operations = plan.operations
    let problems = plan.problems
    var codes = CodeMemory(operations: 0)
    swap(&codes, &self.codes)
    defer { swap(&codes, &self.codes) }
    codes.refresh(&output.records)
    var block = RowBlock()
    swap(&block, &self.block)
    defer { swap(&block, &self.block) }
    var walker = RowWalker(chunk, ends, problems, into: &output)
    let fields = ends.ends.span
    let lastFields = ends.lastFields.span
    let hasBreaks = ends.quotedBreakCount > 0 && plan.mapping.forbidsLineBreaks
    while walker.collect(
      RowBlock.limit, into: &block.rows, fields, lastFields, chunk, problems, into: &output)
    {
      block.check(
        operations.span, fields, chunk.padded, codes, flags: flags,
        system: plan.context.system, into: &output.ledger)
      for number in 0..<block.rows.count {
        emit(number, of: block, in: chunk, fields, operations.span, &codes, flags, into: &output)
        if hasBreaks { reportBreaks(block.rows[number], chunk, fields, into: &output) }
      }
    }
  }

  /// Adds the record of a row, and those derived from it.
  @inline(__always)
  private func emit(
    _ number: Int, of block: borrowing RowBlock, in chunk: Chunk, _ fields: Span<UInt32>,
    _ operations: Span<TableReadPlan.Operation>, _ codes: inout CodeMemory,
    _ flags: Cell.Flags, into output: inout ParseOutput
  ) {
    let row = block.rows[number]
    let firstCell = output.records.cells.count
    output.records.beginRecord(
      plan.mapping.kind, stream: plan.context.number, line: UInt64(truncatingIfNeeded: row.line),
      byte: UInt64(truncatingIfNeeded: row.byte))
    let width = operations.count
    let cells = block.cells.span.extracting(number &* width..<number &* width &+ width)
    if block.isDone[number] {
      output.records.append(present: cells)
    } else {
      emitSlowly(row, cells, chunk, fields, operations, &codes, flags, into: &output)
    }
    if row.width != plan.width {
      plan.problems.reportWidth(row, chunk, fields, into: &output)
    }
    output.records.endRecord()
    let isEmpty = output.records.cells.count == firstCell
    if isEmpty { output.records.dropRecord() }
    guard !plan.derivations.isEmpty else { return }
    // Taken once: the last record is another one as soon as one has been derived.
    let parent = isEmpty ? RowIdentity() : RowIdentity(output.records)
    for derivation in plan.derivations {
      derive(derivation, of: parent, row, chunk, fields, into: &output)
    }
  }

  /// Emits the cells of a row with values that have to be looked at.
  @inline(never)
  private func emitSlowly(
    _ row: TableRow, _ cells: Span<Cell>, _ chunk: Chunk, _ fields: Span<UInt32>,
    _ operations: Span<TableReadPlan.Operation>, _ codes: inout CodeMemory,
    _ flags: Cell.Flags, into output: inout ParseOutput
  ) {
    for number in operations.indices {
      if cells[number].length != 0 {
        output.records.append(cells[number])
      } else if RowBlock.isLeft(cells[number]) {
        let (start, end) = row.range(of: Int(operations[number].column), fields)
        emitSlowly(
          operations[number], number, &codes, start, end, row, chunk, flags, into: &output)
      }
    }
  }

  /// Emits a value that is blank, quoted, not in the model's form, or to be reported.
  private func emitSlowly(
    _ operation: TableReadPlan.Operation, _ number: Int, _ codes: inout CodeMemory, _ start: Int,
    _ end: Int,
    _ row: TableRow, _ chunk: Chunk, _ flags: Cell.Flags, into output: inout ParseOutput
  ) {
    var (start, end) = (start, end)
    var flags = flags
    if start == end {
      let offset = Int(operation.column) < row.width ? start : row.textEnd
      blank(operation, at: offset, row, chunk, into: &output)
      return
    }
    if chunk.padded.byte(at: start) == 0x22 {
      flags = []
      let raw = chunk.bytes.extracting(start..<end)
      guard let inner = FieldText.plainRange(raw) else {
        decoded.removeAll()
        FieldText.decode(raw, into: &decoded)
        if decoded.span.isBlank {
          blank(operation, at: start, row, chunk, into: &output)
        } else {
          let site = ValueSite(offset: start, row: row, isInPlace: false)
          var text = ByteBuffer()
          swap(&text, &decoded)
          value(operation, text.span, site, [], chunk, into: &output)
          swap(&text, &decoded)
          reportUnexpected(operation, at: start, row, chunk, into: &output)
        }
        return
      }
      end = start + inner.upperBound
      start += inner.lowerBound
    }
    let text = chunk.bytes.extracting(start..<end)
    if text.isBlank {
      blank(operation, at: start, row, chunk, into: &output)
      return
    }
    let site = ValueSite(offset: start, row: row, isInPlace: true)
    if operation.action == .verbatim {
      output.records.value(operation.field, source: start, count: end &- start, flags: flags)
      output.ledger.mapped(Int(operation.column))
    } else {
      let (cells, listings) = (output.records.cells.count, output.findings.additions)
      value(operation, text, site, flags, chunk, into: &output)
      // Only what is found without a word may be repeated without one.
      if operation.action == .code, output.records.cells.count == cells + 1,
        output.findings.additions == listings, let cell = output.records.cells.last
      {
        codes.remember(
          number, chunk.padded, at: start, count: end &- start, cell: cell,
          scratch: output.records.scratch.span)
      }
    }
    reportUnexpected(operation, at: start, row, chunk, into: &output)
  }

  private func reportUnexpected(
    _ operation: TableReadPlan.Operation, at offset: Int, _ row: TableRow, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    if operation.requirement == TableReadPlan.forbidden {
      report(.unexpectedValue, operation, at: offset, row, chunk, into: &output)
    }
  }

  /// Where a value stands, for its cell and for findings about it.
  struct ValueSite {
    var offset: Int
    var row: TableRow
    /// Whether the text stands in the chunk as it is.
    var isInPlace: Bool
  }

  @inline(__always)
  private func blank(
    _ operation: TableReadPlan.Operation, at offset: Int, _ row: TableRow, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    if operation.isRepeat { return }
    output.ledger.blank(Int(operation.column))
    if operation.requirement == TableReadPlan.required {
      report(.requiredValue, operation, at: offset, row, chunk, into: &output)
    }
  }
}
