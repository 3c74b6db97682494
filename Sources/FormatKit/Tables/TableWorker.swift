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
    while walker.next(fields, lastFields, chunk, problems, into: &output) {
      emit(
        walker.row, in: chunk, fields, operations.span, &codes, flags: flags, into: &output)
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
      byte: UInt64(truncatingIfNeeded: chunk.sourceOffset(of: row.start)))
    var number = 0
    while number < operations.count {
      let operation = operations[number]
      number &+= 1
      var (start, end) = row.range(of: Int(operation.column), fields)
      if start == end {
        let offset = Int(operation.column) < row.width ? start : row.textEnd
        blank(operation, at: offset, row, chunk, into: &output)
        continue
      }
      let first = chunk.padded.byte(at: start)
      var cellFlags = flags
      if first <= 0x22 {
        // A space, a tab or a quote: blank, quoted, or just so.
        let raw = chunk.bytes.extracting(start..<end)
        if first == 0x22 {
          cellFlags = []
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
            }
            continue
          }
          end = start + inner.upperBound
          start += inner.lowerBound
        }
        if chunk.bytes.extracting(start..<end).isBlank {
          blank(operation, at: start, row, chunk, into: &output)
          continue
        }
      }
      switch operation.action {
      case .verbatim:
        output.records.value(operation.field, source: start, count: end &- start, flags: cellFlags)
        output.ledger.mapped(Int(operation.column))
      case .key where cellFlags.contains(.plain)
        && (operation.check == .none
          || IdentifierCharacters.areAllowed(chunk.bytes.extracting(start..<end))):
        output.records.value(
          operation.field, source: start, count: end &- start, flags: cellFlags,
          system: plan.context.system)
        if !operation.isRepeat { output.ledger.mapped(Int(operation.column)) }
      case .typed where operation.type.isCanonical(chunk.bytes.extracting(start..<end)):
        output.records.value(operation.field, source: start, count: end &- start, flags: cellFlags)
        output.ledger.mapped(Int(operation.column))
      case .code:
        if let cell = codes[number &- 1].cell(
          for: chunk.padded, at: start, count: end &- start, flags: cellFlags)
        {
          output.records.append(cell)
          output.ledger.mapped(Int(operation.column))
          break
        }
        let (cells, listings) = (output.records.cells.count, output.findings.additions)
        value(
          operation, chunk.bytes.extracting(start..<end),
          ValueSite(offset: start, row: row, isInPlace: true), cellFlags, chunk, into: &output)
        // Only what is found without a word may be repeated without one.
        if output.records.cells.count == cells + 1, output.findings.additions == listings,
          let cell = output.records.cells.last
        {
          codes[number &- 1].remember(chunk.padded, at: start, count: end &- start, cell: cell)
        }
      default:
        value(
          operation, chunk.bytes.extracting(start..<end),
          ValueSite(offset: start, row: row, isInPlace: true), cellFlags, chunk, into: &output)
      }
      if operation.requirement == TableReadPlan.forbidden {
        report(.unexpectedValue, operation, at: start, row, chunk, into: &output)
      }
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
