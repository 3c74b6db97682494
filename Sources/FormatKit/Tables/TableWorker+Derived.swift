import Bytes
import CSVSyntax
import Findings
import LearnerModel

/// Records that a row stands for besides its own, such as a user's roles.
extension TableWorker {
  func derive(
    _ derivation: TableReadPlan.Derivation, of parent: RowIdentity, _ row: TableRow,
    _ chunk: Chunk, _ fields: Span<UInt32>, into output: inout ParseOutput
  ) {
    var items: [[UInt8]] = []
    if let column = derivation.eachColumn {
      let text = text(of: column, row, chunk, fields)
      for item in text.split(separator: derivation.separator) {
        let span = item.span
        let range = span.trimmedRange
        if !range.isEmpty {
          items.append(
            Array(item[item.startIndex + range.lowerBound..<item.startIndex + range.upperBound]))
        }
      }
      if !text.isEmpty { output.ledger.mapped(column) }
    }
    var shared: [(Int, [UInt8])] = []
    for (number, part) in derivation.shared.enumerated() {
      let text = text(of: part.column, row, chunk, fields)
      guard !text.isEmpty else { continue }
      shared.append((number, text))
      output.ledger.mapped(part.column)
    }
    guard !items.isEmpty || !shared.isEmpty else { return }
    for item in items.isEmpty ? [nil] : items.map(Optional.some) {
      output.records.beginRecord(
        derivation.kind, stream: plan.context.number, line: UInt64(row.line),
        byte: UInt64(row.byte))
      if let key = parent.key {
        output.records.append(key)
      }
      if let lifecycle = parent.lifecycle { output.records.append(lifecycle) }
      for (number, text) in shared where derivation.shared[number].field < derivation.itemField {
        addShared(derivation.shared[number], text, row, chunk, fields, into: &output)
      }
      if let item {
        output.records.value(
          derivation.itemField, copying: item.span, system: plan.context.system)
      }
      for (number, text) in shared where derivation.shared[number].field >= derivation.itemField {
        addShared(derivation.shared[number], text, row, chunk, fields, into: &output)
      }
      output.records.endRecord()
    }
  }

  /// What derived records take over from the row's own.
  struct RowIdentity {
    var key: Cell?
    var lifecycle: Cell?

    init() {}

    /// Takes them from the last record.
    init(_ records: borrowing RecordBuilder) {
      guard let header = records.records.last else { return }
      for position in Int(header.firstCell)..<Int(header.firstCell + header.cellCount) {
        var cell = records.cells[position]
        switch cell.field {
        case KindSchema.Common.key:
          cell.field = KindSchema.Common.owner
          cell.flags.insert(.supplied)
          key = cell
        case KindSchema.Common.lifecycle:
          cell.flags.insert(.supplied)
          lifecycle = cell
        default: return
        }
      }
    }
  }

  private func addShared(
    _ part: (field: FieldIndex, column: Int, type: ValueType, codes: CodeTable?), _ text: [UInt8],
    _ row: TableRow, _ chunk: Chunk, _ fields: Span<UInt32>, into output: inout ParseOutput
  ) {
    let start = row.range(of: part.column, fields).start
    let name = plan.columnNames[part.column]
    func note(_ code: FindingCode) {
      output.findings.add(
        code, cause: .init(stream: Int(plan.context.number), field: part.column),
        message: Self.message(code, name, part.type, part.codes),
        at: plan.problems.location(start, row, chunk, path: name))
    }
    guard let codes = part.codes else {
      output.records.value(part.field, copying: text.span)
      return
    }
    if let found = codes.index(ofTheirs: text.span) {
      place(
        part.field, codes.entries[found], text.span,
        ValueSite(offset: start, row: row, isInPlace: false), [], into: &output)
    } else if let found = codes.index(ofTheirsLoosely: text.span) {
      let canonical = codes.entries[found].canonical
      output.records.value(part.field, canonical: canonical.span, spelling: text.span)
      note(.respelled)
    } else if codes.allows(text.span) {
      output.records.value(part.field, copying: text.span)
    } else {
      output.records.unfit(part.field, spelling: text.span)
      note(.unknownCode)
    }
  }

  /// A field's text, without quotes; empty where it is blank.
  private func text(
    of column: Int, _ row: TableRow, _ chunk: Chunk, _ fields: Span<UInt32>
  ) -> [UInt8] {
    let (start, end) = row.range(of: column, fields)
    guard start < end else { return [] }
    decoded.removeAll()
    FieldText.decode(chunk.bytes.extracting(start..<end), into: &decoded)
    return decoded.span.isBlank ? [] : decoded.bytes
  }
}
