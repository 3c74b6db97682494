import Bytes
import CSVSyntax
public import Findings
import LearnerModel

/// Columns for which the record has no cell: gathered, supplied, minted, or blank.
extension TableWriteWorker {
  func writeWithoutCell(
    _ column: CompiledTable.WriteColumn, _ row: RowParts, _ table: CompiledTable,
    to bytes: inout ByteBuffer, _ output: inout WriteOutput
  ) {
    switch column.action {
    case .gathered:
      writeGathered(column, row, to: &bytes, &output)
      return
    case .key where column.field == KindSchema.Common.key && plan.settings.mintsKeys:
      let isMinted = joined.edit { joined in
        joined.removeAll()
        KeyMint.mint(row.record, into: &joined)
        FieldText.append(joined.span, delimiter: plan.settings.delimiter, to: &bytes)
        return !joined.isEmpty
      }
      if isMinted {
        output.ledger.supplied += 1
        output.ledger.count(row.record.header.kind, column.field, .written)
        return
      }
    default: break
    }
    if let supplied = column.supplied {
      FieldText.append(supplied.span, delimiter: plan.settings.delimiter, to: &bytes)
      output.ledger.supplied += 1
      output.ledger.count(row.record.header.kind, column.field, .written)
      return
    }
    if row.needs(column) { reportBlank(column, row, table, hasValue: false, &output) }
  }

  /// Reports that a required column is left blank, for want of a value or of a form for it.
  func reportBlank(
    _ column: CompiledTable.WriteColumn, _ row: RowParts, _ table: CompiledTable, hasValue: Bool,
    _ output: inout WriteOutput
  ) {
    let name = "\(table.mapping.name).\(column.name)"
    output.findings.add(
      .missingInTarget,
      // Columns of one table may hold fields of several kinds: the name tells them apart.
      cause: .init(
        stream: -2, field: hasValue ? 1 : 0, subject: Hash128(name.utf8Span.span, space: 0).low),
      message: hasValue
        ? "\(plan.settings.format) requires \(field: name), and cannot say what the record says; it is left blank"
        : "\(plan.settings.format) requires \(field: name), which the record lacks; it is left blank",
      at: plan.context.locate(row.record.header))
  }

  /// Reports a value that is written although it is not quite what the standard allows.
  func checkForm(
    _ cell: Cell, _ column: CompiledTable.WriteColumn, _ record: RecordView,
    _ table: CompiledTable, _ output: inout WriteOutput
  ) {
    var text = ByteBuffer()
    let value = record.bytes(of: cell)
    switch column.check {
    case .none: break
    case .oneRosterIdentifier:
      if IdentifierCharacters.areAllowed(value) { return }
      appendKey(value, to: &text)
      if IdentifierCharacters.areAllowed(text.span) { return }
      report(
        .forbiddenIdentifier, column, record, table,
        "allows letters, digits and .-_/@ in",
        "value has others, or more than 255, and is written as it is", &output)
    case .utcMilliseconds:
      guard TimeStamp.appendUTCMilliseconds(value, to: &text) == .cut else { return }
      report(
        .coarserValue, column, record, table,
        "has milliseconds in", "moment is finer, and is cut", &output)
    case .wholeNumber:
      if value.firstIndex(of: UInt8(ascii: ".")) == nil { return }
      report(
        .forbiddenDecimals, column, record, table,
        "has whole numbers in", "value has decimals, and is written as it is", &output)
    }
  }

  private func report(
    _ code: FindingCode, _ column: CompiledTable.WriteColumn, _ record: RecordView,
    _ table: CompiledTable, _ rule: StaticString, _ fault: StaticString,
    _ output: inout WriteOutput
  ) {
    let name = "\(table.mapping.name).\(column.name)"
    output.findings.add(
      code, cause: .init(stream: -2, subject: Hash128(name.utf8Span.span, space: 0).low),
      message:
        "\(plan.settings.format) \(rule) \(field: name); this record's \(fault)",
      at: plan.context.locate(record.header))
  }

  /// The values of the records that follow their person.
  private func writeGathered(
    _ column: CompiledTable.WriteColumn, _ row: RowParts, to bytes: inout ByteBuffer,
    _ output: inout WriteOutput
  ) {
    var list = ByteBuffer()
    var first: [UInt8]?
    var written: Set<[UInt8]> = []
    var hasValue = false
    for index in row.gathered {
      let part = row.batch.record(index)
      guard part.header.kind == column.gatheredKind, let slot = part.firstCell(of: column.field)
      else { continue }
      hasValue = true
      let cell = part.cells[slot]
      let outcome = joined.edit { joined in
        joined.removeAll()
        let outcome = form(cell, column, part, isOwn: isOwn(part.header.source), into: &joined)
        guard outcome == .written else { return outcome }
        if !isOwn(part.header.source) {
          if isBroken(joined.span) { return .invalid }
          checkForm(cell, column, part, tables[table(of: row)], &output)
        }
        if column.type == .reference {
          // Several roles at one organization name it once.
          guard written.insert(joined.bytes).inserted else { return .written }
          if !list.isEmpty { list.append(column.separator) }
          list.append(copying: joined.span)
        } else if let first {
          // One value for all: others that differ are lost.
          return joined.span.isEqual(to: first) ? .written : .tooMany
        } else {
          list.append(copying: joined.span)
          first = list.bytes
        }
        return .written
      }
      output.ledger.count(part.header.kind, cell.field, outcome)
    }
    if list.isEmpty, column.isRequired {
      reportBlank(column, row, tables[table(of: row)], hasValue: hasValue, &output)
    }
    FieldText.append(list.span, delimiter: plan.settings.delimiter, to: &bytes)
  }

  private func table(of row: RowParts) -> Int {
    plan.tablesByKind[Int(row.record.header.kind.rawValue)].first ?? 0
  }

  /// Counts the cells of a record that no table takes.
  func countHomeless(_ record: RecordView, _ output: inout WriteOutput) {
    let kind = record.header.kind
    guard plan.tablesByKind[Int(kind.rawValue)].isEmpty else {
      output.ledger.count(record, .noPlace)
      return
    }
    guard let table = tables.first(where: { $0.gatheredKinds.contains(kind) }) else {
      output.ledger.count(record, .noKind)
      return
    }
    // It would stand in the row of its person, who is not there.
    for index in record.cells.indices where !record.cells[index].isGroup {
      let field = record.cells[index].field
      let hasPlace =
        field == KindSchema.Common.owner
        || table.columns.contains { $0.gatheredKind == kind && $0.field == field }
      output.ledger.count(kind, field, hasPlace ? .unresolved : .noPlace)
    }
  }

  /// Counts the cells of a gathered record that no column takes.
  func countGathered(_ part: RecordView, _ table: CompiledTable, _ output: inout WriteOutput) {
    let kind = part.header.kind
    for index in part.cells.indices {
      let cell = part.cells[index]
      if cell.isGroup { continue }
      let isTaken = table.columns.contains { $0.gatheredKind == kind && $0.field == cell.field }
      if isTaken { continue }
      // The owner and the person's own lifecycle are the row they are gathered into.
      let isImplied =
        cell.field == KindSchema.Common.owner || cell.field == KindSchema.Common.lifecycle
      output.ledger.count(kind, cell.field, isImplied ? .written : .noPlace)
    }
  }
}

extension FindingCode {
  /// An identifier whose characters the target's standard forbids.
  public static let forbiddenIdentifier = FindingCode(
    "output.identifier", .warning,
    "An identifier is written that the target's standard does not allow.",
    explanation: """
      The source's identifier has characters, or a length, that the target forbids. It is written as \
      it is: changed identifiers would lead nowhere. Strict readers may refuse the row.
      """,
    hint: "give the records identifiers of 1 to 255 letters, digits and .-_/@ in the source")

  /// A moment that is written with fewer digits than it has.
  public static let coarserValue = FindingCode(
    "output.coarser-value", .warning,
    "A moment is written with fewer decimals than it has.",
    explanation: """
      The target has milliseconds and nothing finer. The digits behind them are cut, not rounded.
      """,
    hint: "nothing, where milliseconds will do; else keep a copy as records")

  /// A number with decimals where the target's standard has whole ones.
  public static let forbiddenDecimals = FindingCode(
    "output.decimals", .warning,
    "A number is written with decimals that the target's standard does not allow.",
    explanation: """
      It is written as it is: rounding it would make up another value. Strict readers may refuse the \
      row.
      """,
    hint: "give whole numbers in the source")

  static let mixedChanges = FindingCode(
    "output.mixed-changes", .warning, "A file of changes has rows that say no change.",
    explanation: """
      A file of OneRoster is either a complete set, whose rows have no status, or one of changes, \
      whose rows have a status and the moment of the change. The records are both.
      """,
    hint: "convert complete sets and changes apart")

  /// A value that the target requires, and that is not there.
  public static let missingInTarget = FindingCode(
    "output.required-missing", .error, "The target requires a value that the source lacks.",
    explanation: """
      CSV targets get a blank, XML and JSON targets leave the record out. Nothing is made up. The \
      output is not conformant where such a value is missing.
      """,
    hint: "supply a value with --set, or add it to the source")
}
