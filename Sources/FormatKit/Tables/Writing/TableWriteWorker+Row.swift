import Bytes
import CSVSyntax
import Findings
import LearnerModel

/// One row: the record's cells are sorted into the columns, then the columns are written.
extension TableWriteWorker {
  /// Writes a row whose record's cells have been sorted into `slots`, and empties them.
  func write(
    _ row: RowParts, _ table: CompiledTable, _ slots: inout Buffer<Int32>,
    _ codes: inout WrittenCodes, to bytes: inout ByteBuffer, _ output: inout WriteOutput
  ) {
    let record = row.record
    let delimiter = plan.settings.delimiter
    let isCounted = !record.header.isRepeat
    for column in 0..<slots.count {
      if column > 0 { bytes.append(delimiter) }
      let slot = Int(slots[column]) &- 1
      let shortcut = table.shortcuts[column]
      if slot < 0 {
        if !shortcut.contains(.blank) || (row.isChange && shortcut.contains(.neededByChanges)) {
          writeWithoutCell(table.columns[column], row, table, to: &bytes, &output)
        }
        continue
      }
      slots[column] = 0
      let cell = record.cells[slot]
      let store = cell.position & Cell.scratchBit == 0 ? record.source : record.scratch
      let (start, count) = (Int(cell.position & ~Cell.scratchBit), Int(cell.length))
      let isSpelled = cell.flags.contains(.spelled)
      // The common cases first: a value that stands in the source just as it is to be written, and
      // a code that the column had before.
      if cell.flags.contains(.bare), !isSpelled, delimiter == 0x2C, shortcut.contains(.copy),
        row.isOwn || !shortcut.contains(.checked)
      {
        bytes.append(store, from: start, count: count)
        if isCounted { output.ledger.count(record.header.kind, cell.field, .written) }
      } else if shortcut.contains(.code), !isSpelled,
        codes.append(column, store, at: start, count: count, to: &bytes)
      {
        if isCounted { output.ledger.count(record.header.kind, cell.field, .written) }
      } else {
        let (before, lost) = (bytes.count, output.ledger.lostCount)
        write(slot, table.columns[column], row, table, to: &bytes, &output)
        if shortcut.contains(.code), !isSpelled, output.ledger.lostCount == lost {
          codes.remember(
            column, store, at: start, count: count, as: bytes.span.extracting(before..<bytes.count))
        }
      }
    }
    let lineEnd = lineEnd
    bytes.append(copying: lineEnd.span)
    if isCounted { output.ledger.countRecord(record.header.kind) }
    for index in row.gathered where row.kinds.contains(row.batch.records[index].kind) {
      let part = row.batch.record(index)
      countGathered(part, table, &output)
      output.ledger.countRecord(part.header.kind)
    }
  }

  /// Notes for each column the first cell that belongs to it, and the outcome of cells that find no
  /// column.
  func sort(
    _ row: RowParts, _ table: CompiledTable, _ slots: inout Buffer<Int32>,
    _ output: inout WriteOutput
  ) {
    var index = 0
    let record = row.record
    let kind = record.header.kind
    let hidesDate = table.mapping.datesChangesOnly && !row.isOwn && !row.isChange
    while index < record.cells.count {
      let cell = record.cells[index]
      if cell.isExtension {
        if let column = table.columnOfPath[cell.extra] {
          if slots[column] == 0 {
            slots[column] = Int32(truncatingIfNeeded: index &+ 1)
          } else {
            output.ledger.count(kind, cell.field, .tooMany)
          }
        } else {
          output.ledger.count(kind, cell.field, table.keepsExtensions ? .kept : .noPlace)
        }
        index &+= 1
        continue
      }
      if cell.isGroup {
        sortGroup(at: index, record, table, &slots, &output)
        index &+= 1 &+ Int(cell.extra)
        continue
      }
      let column = Int(table.columnOfField[Int(cell.field)])
      if hidesDate, cell.field == KindSchema.Common.modified {
        output.ledger.count(kind, cell.field, .noPlace)
      } else if column < 0 {
        sortSubstitute(at: index, record, table, &slots, &output)
      } else if slots[column] == 0 {
        slots[column] = Int32(truncatingIfNeeded: index &+ 1)
      } else if !table.isManyColumn[column] {
        // Key and owner of a record that has its owner's key share a column.
        let first = record.cells[Int(slots[column]) &- 1]
        let isSame = record.bytes(of: first).isEqual(to: record.bytes(of: cell))
        output.ledger.count(
          kind, cell.field, isSame && first.field != cell.field ? .written : .tooMany)
      }
      index &+= 1
    }
  }

  /// Notes a cell without a column of its own for the one that it stands in for, if that is free.
  private func sortSubstitute(
    at index: Int, _ record: RecordView, _ table: CompiledTable, _ slots: inout Buffer<Int32>,
    _ output: inout WriteOutput
  ) {
    let cell = record.cells[index]
    guard let column = table.columnOfSubstitute[cell.field] else {
      output.ledger.count(record.header.kind, cell.field, .noPlace)
      return
    }
    guard let own = record.firstCell(of: table.columns[column].field) else {
      slots[column] = Int32(truncatingIfNeeded: index &+ 1)
      return
    }
    let isSame = record.bytes(of: record.cells[own]).isEqual(to: record.bytes(of: cell))
    output.ledger.count(record.header.kind, cell.field, isSame ? .written : .tooMany)
  }

  /// Finds the column for a group: the first free one whose constants the group has.
  private func sortGroup(
    at index: Int, _ record: RecordView, _ table: CompiledTable, _ slots: inout Buffer<Int32>,
    _ output: inout WriteOutput
  ) {
    let group = record.cells[index]
    let kind = record.header.kind
    let members = index + 1..<index + 1 + Int(group.extra)
    if let many = table.manyColumnOfGroup(group.field) {
      if slots[many] == 0 { slots[many] = Int32(index + 1) }
      return
    }
    var isTaken = false
    for number in table.columnsOfGroup[group.field] ?? [] {
      let column = table.columns[number]
      guard
        column.constants.allSatisfy({ constant in
          members.contains { member in
            record.cells[member].field == constant.field
              && record.bytes(of: record.cells[member]).isEqual(to: constant.value)
          }
        }), let value = members.first(where: { record.cells[$0].field == column.group })
      else { continue }
      if slots[number] != 0 {
        isTaken = true
        continue
      }
      slots[number] = Int32(value + 1)
      for member in members where member != value {
        let field = record.cells[member].field
        let isImplied = column.constants.contains { $0.field == field }
        output.ledger.count(kind, field, isImplied ? .written : .noPlace)
      }
      return
    }
    for member in members {
      let field = record.cells[member].field
      let hasColumn = isTaken && hasColumn(for: field, in: table.columnsOfGroup[group.field], table)
      output.ledger.count(kind, field, hasColumn ? .tooMany : .noPlace)
    }
  }

  /// Whether any of some columns says something about a group's field.
  private func hasColumn(
    for field: FieldIndex, in columns: [Int]?, _ table: CompiledTable
  ) -> Bool {
    (columns ?? []).contains { number in
      let column = table.columns[number]
      return column.group == field || column.constants.contains { $0.field == field }
    }
  }

  /// Writes the value of the cell at `slot`.
  private func write(
    _ slot: Int, _ column: CompiledTable.WriteColumn, _ row: RowParts, _ table: CompiledTable,
    to bytes: inout ByteBuffer, _ output: inout WriteOutput
  ) {
    let record = row.record
    let cell = record.cells[slot]
    switch column.action {
    case .list: writeList(from: slot, column, row, table, to: &bytes, &output)
    case .pairs: writePairs(from: slot, column, row, to: &bytes, &output)
    default:
      let outcome = append(cell, column, record, isOwn: row.isOwn, to: &bytes)
      output.ledger.count(record.header.kind, cell.field, outcome)
      if outcome.isLoss {
        if row.needs(column) { reportBlank(column, row, table, hasValue: true, &output) }
      } else if !row.isOwn {
        checkForm(cell, column, record, table, &output)
      }
    }
  }

  /// Appends one value in the form of its column, quoted where it has to be.
  func append(
    _ cell: Cell, _ column: CompiledTable.WriteColumn, _ record: RecordView, isOwn: Bool,
    to bytes: inout ByteBuffer
  ) -> CellOutcome {
    joined.edit { joined in
      joined.removeAll()
      let outcome = form(cell, column, record, isOwn: isOwn, into: &joined)
      if outcome == .written || outcome == .kept {
        let start = bytes.count
        FieldText.append(joined.span, delimiter: plan.settings.delimiter, to: &bytes)
        // What needs no quotes has no line break.
        if bytes.count - start != joined.count, !isOwn, isBroken(joined.span) {
          bytes.truncate(to: start)
          return .invalid
        }
      }
      return outcome
    }
  }

  /// Whether a text has line breaks although the format wants none.
  ///
  /// Those of the format's own files are written back: whoever reads them has been told.
  func isBroken(_ text: Span<UInt8>) -> Bool {
    plan.forbidsLineBreaks
      && (text.firstIndex(of: 0x0A) != nil || text.firstIndex(of: 0x0D) != nil)
  }

  /// The text of one value in the form of its column, unquoted.
  func form(
    _ cell: Cell, _ column: CompiledTable.WriteColumn, _ record: RecordView, isOwn: Bool,
    into text: inout ByteBuffer
  ) -> CellOutcome {
    if cell.flags.contains(.spelled), isOwn {
      text.append(copying: record.spelling(of: cell))
      return .written
    }
    if cell.isUnfit { return .invalid }
    let value = record.bytes(of: cell)
    if cell.isExtension {
      text.append(copying: value)
      return .kept
    }
    if let codes = column.codes {
      if let entry = codes.index(ofCanonical: value) {
        let theirs = codes.entries[entry].theirs
        text.append(copying: theirs.span)
        return .written
      }
      guard codes.allows(value) else { return .outsideCodeSet }
      text.append(copying: value)
      return .written
    }
    if column.type == .reference || column.action == .key {
      appendKey(value, to: &text)
    } else if column.check == .utcMilliseconds, !isOwn {
      // A moment of which the offset is unknown may not be written as one in UTC.
      return TimeStamp.appendUTCMilliseconds(value, to: &text) == .unknown ? .invalid : .written
    } else {
      text.append(copying: value)
    }
    return .written
  }

  /// A key of several parts becomes one, its parts joined by points.
  func appendKey(_ value: Span<UInt8>, to text: inout ByteBuffer) {
    guard !KeyForm.isOneText(value) else {
      text.append(copying: value)
      return
    }
    let parts = KeyForm.decode(value).parts
    text.append(parts.joined(separator: "."))
  }

  private func writeList(
    from slot: Int, _ column: CompiledTable.WriteColumn, _ row: RowParts, _ table: CompiledTable,
    to bytes: inout ByteBuffer, _ output: inout WriteOutput
  ) {
    let record = row.record
    var list = ByteBuffer()
    var index = slot
    while index < record.cells.count, record.cells[index].field == column.field {
      let start = list.count
      if start > 0 { list.append(column.separator) }
      var outcome = form(record.cells[index], column, record, isOwn: row.isOwn, into: &list)
      if !row.isOwn, isBroken(list.span.extracting(start..<list.count)) { outcome = .invalid }
      if outcome != .written {
        list.truncate(to: start)
      } else if !row.isOwn {
        checkForm(record.cells[index], column, record, table, &output)
      }
      output.ledger.count(record.header.kind, column.field, outcome)
      index += 1
    }
    if list.isEmpty, column.isRequired {
      reportBlank(column, row, table, hasValue: true, &output)
    }
    FieldText.append(list.span, delimiter: plan.settings.delimiter, to: &bytes)
  }

  private func writePairs(
    from slot: Int, _ column: CompiledTable.WriteColumn, _ row: RowParts,
    to bytes: inout ByteBuffer, _ output: inout WriteOutput
  ) {
    let record = row.record
    let kind = record.header.kind
    var list = ByteBuffer()
    var index = slot
    while index < record.cells.count, record.cells[index].field == column.field {
      let end = index + 1 + Int(record.cells[index].extra)
      let members = index + 1..<end
      func isUnfit(_ member: Int) -> Bool {
        !row.isOwn
          && (record.cells[member].isUnfit || isBroken(record.bytes(of: record.cells[member])))
      }
      let start = list.count
      var hasValue = false
      if start > 0 { list.append(0x2C) }
      list.append(0x7B)
      for wanted in [column.group, column.second] {
        if wanted == column.second { list.append(0x3A) }
        for member in members where record.cells[member].field == wanted && !isUnfit(member) {
          list.append(copying: record.bytes(of: record.cells[member]))
          hasValue = true
        }
      }
      list.append(0x7D)
      if !hasValue { list.truncate(to: start) }
      for member in members {
        let field = record.cells[member].field
        let hasPlace = field == column.group || field == column.second
        output.ledger.count(
          kind, field, !hasPlace ? .noPlace : isUnfit(member) ? .invalid : .written)
      }
      index = end
    }
    // What was in another form has the whole text as the spelling of its first value.
    let spelled = row.isOwn ? spelling(ofGroupsFrom: slot, record) : -1
    if spelled >= 0 {
      list.removeAll()
      list.append(copying: record.spelling(of: record.cells[spelled]))
    }
    FieldText.append(list.span, delimiter: plan.settings.delimiter, to: &bytes)
  }

  /// The first member of a group, the first of its field, if it has a spelling of its own; else -1.
  private func spelling(ofGroupsFrom slot: Int, _ record: RecordView) -> Int {
    let member = slot + 1
    guard record.cells[slot].extra > 0, record.cells[member].flags.contains(.spelled) else {
      return -1
    }
    return member
  }
}
