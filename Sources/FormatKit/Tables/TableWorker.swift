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
  /// The code found last in each operation's table.
  var lastCodes: [Int]

  init(_ plan: TableReadPlan) {
    self.plan = plan
    lastCodes = Array(repeating: 0, count: plan.details.count)
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
    let lastWidth = plan.width
    var row = Row(base: 0, width: 0, start: 0, textEnd: 0, line: chunk.firstLine)
    while row.base < fields.count {
      row.width = lastWidth
      let expected = row.base &+ lastWidth &- 1
      if expected >= fields.count || lastWidth == 0
        || fields[expected] & FieldEnds.rowFlag == 0
        || (lastWidth > 1 && hasRowEnd(fields, from: row.base, to: expected))
      {
        row.width = measure(fields, from: row.base)
      }
      let last = row.base &+ row.width &- 1
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
        emit(row, in: chunk, fields, operations.span, flags: flags, into: &output)
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

  /// Whether a row ends before the field at `last`: rows shorter than the header, several of which
  /// together end where one row of full width would.
  @inline(__always)
  private func hasRowEnd(_ fields: Span<UInt32>, from first: Int, to last: Int) -> Bool {
    var flags: UInt32 = 0
    var position = first
    while position < last {
      flags |= fields[position]
      position &+= 1
    }
    return flags & FieldEnds.rowFlag != 0
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

  private func measure(_ fields: Span<UInt32>, from first: Int) -> Int {
    var position = first
    while position < fields.count - 1, fields[position] & FieldEnds.rowFlag == 0 { position += 1 }
    return position - first + 1
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
    _ operations: Span<TableReadPlan.Operation>, flags: Cell.Flags, into output: inout ParseOutput
  ) {
    let firstCell = output.records.cells.count
    output.records.beginRecord(
      plan.mapping.kind, stream: plan.context.number, line: UInt64(truncatingIfNeeded: row.line),
      byte: UInt64(truncatingIfNeeded: chunk.sourceOffset(of: row.start)))
    var number = 0
    while number < operations.count {
      let operation = operations[number]
      number &+= 1
      var (start, end) = range(of: Int(operation.column), in: row, fields)
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
      let text = chunk.bytes.extracting(start..<end)
      switch operation.action {
      case .verbatim:
        output.records.value(operation.field, source: start, count: end &- start, flags: cellFlags)
        output.ledger.mapped(Int(operation.column))
      case .key where cellFlags.contains(.plain)
        && (operation.check == .none || IdentifierCharacters.areAllowed(text)):
        output.records.value(
          operation.field, source: start, count: end &- start, flags: cellFlags,
          system: plan.context.system)
        if !operation.isRepeat { output.ledger.mapped(Int(operation.column)) }
      case .typed where operation.type.isCanonical(text):
        output.records.value(operation.field, source: start, count: end &- start, flags: cellFlags)
        output.ledger.mapped(Int(operation.column))
      default:
        value(
          operation, text, ValueSite(offset: start, row: row, isInPlace: true), cellFlags, chunk,
          into: &output)
      }
      if operation.requirement == TableReadPlan.forbidden {
        report(.unexpectedValue, operation, at: start, row, chunk, into: &output)
      }
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
