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

  /// Where the fields of one row are.
  struct Row {
    /// The number of the row's first field.
    var base: Int
    /// How many fields it has.
    var width: Int
    /// The offset of its first byte.
    var start: Int
    /// The offset behind the text of its last field.
    var textEnd: Int
    /// The line on which it starts.
    var line: Int
  }

  func parse(_ chunk: Chunk, into output: inout ParseOutput) {
    var ends = FieldEnds()
    swap(&ends, &self.ends)
    defer { swap(&ends, &self.ends) }
    ends.index(chunk.padded, count: chunk.count, delimiter: plan.delimiter)
    output.ledger.extend(toPaths: plan.paths.count)
    output.records.source = plan.context.source
    output.ledger.valuesRead += ends.valueCount
    let hasBadBytes = findBadBytes(chunk, isASCII: ends.isASCII, isPlain: ends.isPlain)
    reportStrays(chunk, ends, into: &output)

    var flags: Cell.Flags = []
    if ends.isPlain { flags = plan.delimiter == 0x2C ? [.plain, .bare] : [.plain] }
    let fields = ends.ends.span
    let operations = plan.operations
    var codes = Buffer<CodeMemory>()
    swap(&codes, &self.codes)
    defer { swap(&codes, &self.codes) }
    for number in 0..<codes.count { codes[number].forget() }
    let lastFields = ends.lastFields.span
    var row = Row(base: 0, width: 0, start: 0, textEnd: 0, line: chunk.firstLine)
    for number in lastFields.indices {
      let last = Int(lastFields[number])
      row.width = last &- row.base &+ 1
      let end = Int(fields[last] & ~FieldEnds.rowFlag)
      row.textEnd = FieldEnds.textEnd(chunk.padded, start: row.start, end: end)
      let isOpen = ends.openQuote != nil && last == fields.count &- 1
      if hasBadBytes || isOpen {
        if let code = badness(of: row, in: chunk, isOpen: isOpen) {
          reject(row, end: end, code, in: chunk, fields, into: &output)
          if output.hasStopped { return }
          advance(&row, past: end, in: chunk, hasQuotedBreaks: ends.quotedBreakCount > 0)
          continue
        }
      }
      // A row of nothing but delimiters is blank, and so is one of spaces.
      if row.textEnd &- row.start > row.width &- 1, !isBlank(row, in: chunk) {
        emit(row, in: chunk, fields, operations.span, &codes, flags: flags, into: &output)
      }
      advance(&row, past: end, in: chunk, hasQuotedBreaks: ends.quotedBreakCount > 0)
    }
  }

  @inline(__always)
  private func advance(_ row: inout Row, past end: Int, in chunk: Chunk, hasQuotedBreaks: Bool) {
    if hasQuotedBreaks { row.line += lineBreaks(chunk.padded, from: row.start, to: row.textEnd) }
    row.base &+= row.width
    row.start = end &+ 1
    row.line &+= 1
  }

  /// Whether a row has nothing but spaces, tabs and delimiters.
  @inline(__always)
  private func isBlank(_ row: Row, in chunk: Chunk) -> Bool {
    let first = chunk.padded.byte(at: row.start)
    if first > 0x20, first != plan.delimiter { return false }
    for index in row.start..<row.textEnd {
      let byte = chunk.padded.byte(at: index)
      if byte != 0x20, byte != 0x09, byte != plan.delimiter { return false }
    }
    return true
  }

  /// Where the text of a field stands.
  @inline(__always)
  func range(of column: Int, in row: Row, _ fields: Span<UInt32>) -> (start: Int, end: Int) {
    if column >= row.width { return (0, 0) }
    let position = row.base &+ column
    let start = column == 0 ? row.start : Int(fields[position &- 1]) &+ 1
    let end =
      column == row.width &- 1 ? row.textEnd : Int(fields[position])
    return (start, end)
  }

  private func emit(
    _ row: Row, in chunk: Chunk, _ fields: Span<UInt32>,
    _ operations: Span<TableReadPlan.Operation>, _ codes: inout Buffer<CodeMemory>,
    flags: Cell.Flags, into output: inout ParseOutput
  ) {
    let firstCell = output.records.cells.count
    output.records.beginRecord(
      plan.mapping.kind, stream: plan.context.number, line: UInt64(truncatingIfNeeded: row.line),
      byte: UInt64(truncatingIfNeeded: chunk.sourceOffset(of: row.start)))
    let system = plan.context.system
    var number = 0
    while number < operations.count {
      let operation = operations[number]
      number &+= 1
      let (start, end) = range(of: Int(operation.column), in: row, fields)
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
    if row.width != plan.width { reportWidth(row, chunk, fields, into: &output) }
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
    _ row: Row, _ chunk: Chunk, _ flags: Cell.Flags, into output: inout ParseOutput
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
    _ operation: TableReadPlan.Operation, at offset: Int, _ row: Row, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    if operation.requirement == TableReadPlan.forbidden {
      report(.unexpectedValue, operation, at: offset, row, chunk, into: &output)
    }
  }

  /// Where a value stands, for its cell and for findings about it.
  struct ValueSite {
    var offset: Int
    var row: Row
    /// Whether the text stands in the chunk as it is.
    var isInPlace: Bool
  }

  @inline(__always)
  private func blank(
    _ operation: TableReadPlan.Operation, at offset: Int, _ row: Row, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    if operation.isRepeat { return }
    output.ledger.blank(Int(operation.column))
    if operation.requirement == TableReadPlan.required {
      report(.requiredValue, operation, at: offset, row, chunk, into: &output)
    }
  }
}
