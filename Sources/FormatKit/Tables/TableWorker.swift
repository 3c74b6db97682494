import Bytes
import CSVSyntax
import Findings
import LearnerModel

/// Turns the rows of a chunk into records, one operation a column.
final class TableWorker: ChunkWorker {
  let plan: TableReadPlan
  private var ends = FieldEnds()
  /// The text of a field that has to be decoded.
  var decoded = ByteBuffer()
  /// A canonical form while it is being made.
  var canonical = ByteBuffer()
  /// By operation: the code that its column had last.
  private var codes: Buffer<CodeMemory>

  init(_ plan: TableReadPlan) {
    self.plan = plan
    codes = Buffer()
    codes.append(repeating: CodeMemory(), count: plan.operations.count)
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
    var codes = Buffer<CodeMemory>()
    swap(&codes, &self.codes)
    defer { swap(&codes, &self.codes) }
    for number in 0..<codes.count { codes[number].forget() }
    var walker = RowWalker(chunk, ends, problems, into: &output)
    let fields = ends.ends.span
    let lastFields = ends.lastFields.span
    let hasBreaks = ends.quotedBreakCount > 0 && plan.mapping.forbidsLineBreaks
    while walker.next(fields, lastFields, chunk, problems, into: &output) {
      emit(
        walker.row, in: chunk, fields, operations.span, &codes, flags: flags, into: &output)
      if hasBreaks { reportBreaks(walker.row, chunk, fields, into: &output) }
    }
  }

  private func emit(
    _ row: TableRow, in chunk: Chunk, _ fields: Span<UInt32>,
    _ operations: Span<TableReadPlan.Operation>, _ codes: inout Buffer<CodeMemory>,
    flags: Cell.Flags, into output: inout ParseOutput
  ) {
    let firstCell = output.records.cells.count
    output.records.beginRecord(
      plan.mapping.kind, stream: plan.context.number, line: UInt64(truncatingIfNeeded: row.line),
      byte: UInt64(truncatingIfNeeded: row.byte))
    let system = plan.context.system
    var number = 0
    while number < operations.count {
      let operation = operations[number]
      number &+= 1
      let (start, end) = row.range(of: Int(operation.column), fields)
      // A space, a tab or a quote: blank, quoted, or just so.
      if start == end || chunk.padded.byte(at: start) <= 0x22
        || operation.requirement == TableReadPlan.forbidden
      {
        emitSlowly(
          operation, &codes[number &- 1], start, end, row, chunk, flags, into: &output)
        continue
      }
      switch operation.action {
      case .verbatim:
        output.records.value(operation.field, source: start, count: end &- start, flags: flags)
      case .key
      where flags.contains(.plain) && !operation.isRepeat
        && (operation.check == .none
          || IdentifierCharacters.areAllowed(chunk.bytes.extracting(start..<end))):
        output.records.value(
          operation.field, source: start, count: end &- start, flags: flags, system: system)
      case .typed where operation.type.isCanonical(chunk.bytes.extracting(start..<end)):
        output.records.value(operation.field, source: start, count: end &- start, flags: flags)
      case .code:
        guard
          let cell = codes[number &- 1].cell(
            for: chunk.padded, at: start, count: end &- start, flags: flags)
        else { fallthrough }
        output.records.append(cell)
      default:
        emitSlowly(
          operation, &codes[number &- 1], start, end, row, chunk, flags, into: &output)
        continue
      }
      output.ledger.mapped(Int(operation.column))
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

  /// Emits a value that is blank, quoted, not in the model's form, or to be reported.
  @inline(never)
  private func emitSlowly(
    _ operation: TableReadPlan.Operation, _ codes: inout CodeMemory, _ start: Int, _ end: Int,
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
        codes.remember(chunk.padded, at: start, count: end &- start, cell: cell)
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
