public import Bytes
import CSVSyntax
import LearnerModel

// What is clever here
//   Cells are in the order of fields, and so are columns: a row is written from cell to cell, with
//   as many delimiters in between as there are columns. Nearly all cells are bytes that no CSV has
//   to quote, which are copied sixteen at a time; whatever else there is goes through functions of
//   its own, so that the loop stays small.
// If you change this
//   The layout is looked up once for a run of records of one kind and source.

/// Records as rows of tables: one cell a field.
extension RecordEncoder {
  /// Appends records of a batch as rows of the table of their kind, and counts their cells: from
  /// `first` on until one is of another kind or source, whose number is returned.
  ///
  /// `refresh` has been called for the batch.
  public func encodeRows(
    of batch: BatchView, from first: Int, into bytes: inout ByteBuffer, ledger: inout CellLedger
  ) -> Int {
    let (kind, source) = (batch.records[first].kind, batch.records[first].source)
    guard isSelected[Int(kind.rawValue)] else {
      return leaveOut(of: batch, from: first, ledger: &ledger)
    }
    let layout = layout(of: kind)
    let (slots, delimiters) = (layout.slots, layout.delimiters)
    let row = RowForm(
      slots: slots.span, delimiters: delimiters.span, fieldColumns: layout.fieldColumns,
      origin: origin(of: batch.record(first)), counts: ledger.start(of: kind))
    var shape = RowShape()
    let memory = rowShape(of: kind)
    swap(&shape, &memory.shape)
    defer { swap(&shape, &memory.shape) }
    if memory.source != source {
      shape.forget()
      memory.source = source
    }
    let noCodes = WrittenCodes(columns: 0)
    var index = first
    repeat {
      if shape.write(batch.records[index], of: batch, noCodes, to: &bytes) {
        shape.noteWritten()
      } else {
        shape.count(kind, into: &ledger)
        encodeRow(index, of: batch, row, into: &bytes, ledger: &ledger)
        learn(&shape, batch.record(index), row, layout)
      }
      index &+= 1
    } while index < batch.records.count && batch.records[index].kind == kind
      && batch.records[index].source == source
    shape.count(kind, into: &ledger)
    return index
  }

  /// Learns the shape of a record's row, where each cell is a text or a key with a column of its own.
  private func learn(
    _ shape: inout RowShape, _ record: RecordView, _ row: RowForm, _ layout: RowLayout
  ) {
    shape.forget()
    guard row.origin.index == 0 else { return }
    var written = 0
    for index in record.cells.indices {
      let cell = record.cells[index]
      guard Int(cell.field) < row.slots.count else { return }
      let slot = row.slots[Int(cell.field)]
      let column = Int(slot.column)
      guard slot.form <= 1, index == 0 || column > written,
        shape.learn(
          cell, numbered: index, in: column, as: slot.form == 1 ? .key : .text,
          delimiters: column - written)
      else { return }
      written = column
    }
    let lineEnd = layout.lineEnd
    shape.learnEnd(
      of: record, delimiters: row.fieldColumns + 2 - written, lineEnd: lineEnd.span,
      system: row.origin.system)
  }

  /// What the rows of some records have in common.
  struct RowForm: ~Escapable {
    let slots: Span<RowSlot>
    let delimiters: Span<UInt8>
    let fieldColumns: Int
    let origin: RecordOrigins.Origin
    /// Where the kind's counts start.
    let counts: Int

    @_lifetime(copy slots, copy delimiters)
    init(
      slots: Span<RowSlot>, delimiters: Span<UInt8>, fieldColumns: Int,
      origin: RecordOrigins.Origin, counts: Int
    ) {
      self.slots = slots
      self.delimiters = delimiters
      self.fieldColumns = fieldColumns
      self.origin = origin
      self.counts = counts
    }
  }

  @inline(__always)
  private func encodeRow(
    _ number: Int, of batch: BatchView, _ row: RowForm, into bytes: inout ByteBuffer,
    ledger: inout CellLedger
  ) {
    let header = batch.records[number]
    let cells = batch.cells
    let slots = row.slots
    let system = row.origin.system
    let isCounted = !header.isRepeat
    if isCounted { ledger.countRecord(header.kind) }
    // Delimiters written so far, which is the column that the row has come to.
    var column = 0
    // The first column that has not been written.
    var free = 0
    var isEasy = row.origin.index == 0
    var index = Int(header.firstCell)
    let end = index &+ Int(header.cellCount)
    while index < end {
      let cell = cells[index]
      if Int(cell.field) >= slots.count { break }
      let slot = slots[Int(cell.field)]
      let target = Int(slot.column)
      if cell.flags.intersection(Self.rare) == [.plain, .bare], cell.length > 0, target >= free,
        slot.form <= 1
      {
        let store = cell.position & Cell.scratchBit == 0 ? batch.source : batch.scratch
        let start = Int(cell.position & ~Cell.scratchBit)
        if slot.form == 0
          || (cell.system == system && !Self.startsLikeJSON(store.byte(at: start)))
        {
          if isCounted { ledger.countWritten(cell.field, startingAt: row.counts) }
          bytes.append(
            0x2C, times: target &- column, then: store, from: start, count: Int(cell.length))
          column = target
          free = target &+ 1
          index &+= 1
          continue
        }
      }
      isEasy = false
      if target > column {
        bytes.append(repeating: 0x2C, count: target &- column)
        column = target
      }
      let first = index &- Int(header.firstCell)
      let next = encodeRareCell(
        first, batch.record(number), slot, isFree: target >= free, into: &bytes, ledger: &ledger)
      index &+= next &- first
      free = max(free, target &+ 1)
    }
    if !isEasy || index < end {
      column = encodeRowEnd(
        index &- Int(header.firstCell), batch.record(number), row, after: column, into: &bytes,
        ledger: &ledger)
    }
    let width = row.fieldColumns &+ 4
    bytes.append(row.delimiters.raw, from: column, count: width &- column)
  }

  /// What keeps a cell from being copied as it is, and what allows it.
  private static var rare: Cell.Flags { [.plain, .bare, .spelled, .unfit, .group] }

  /// Appends the cell of a row that begins at `index` and is not copied as it is, and returns the
  /// number of what follows.
  @inline(never)
  private func encodeRareCell(
    _ index: Int, _ record: RecordView, _ slot: RowSlot, isFree: Bool,
    into bytes: inout ByteBuffer, ledger: inout CellLedger
  ) -> Int {
    let cells = record.cells
    let cell = cells[index]
    guard isFree else {
      ledger.count(record.header.kind, cell.field, .tooMany)
      return cell.isGroup ? index &+ 1 &+ Int(cell.extra) : index &+ 1
    }
    if slot.form == 0 {
      if !record.header.isRepeat { ledger.count(record.header.kind, cell.field, .written) }
      if !cell.isUnfit { FieldText.append(record.bytes(of: cell), delimiter: 0x2C, to: &bytes) }
      return index &+ 1
    }
    var text = ByteBuffer()
    var next = index &+ 1
    if slot.form == 1 {
      if !record.header.isRepeat { ledger.count(record.header.kind, cell.field, .written) }
      if !cell.isUnfit { encodeTableKey(cell, record, into: &text) }
    } else {
      encodeField(record, from: index, into: &text, ledger: &ledger)
      next = index
      while next < cells.count, cells[next].field == cell.field {
        next &+= cells[next].isGroup ? 1 &+ Int(cells[next].extra) : 1
      }
    }
    FieldText.append(text.span, delimiter: 0x2C, to: &bytes)
    return next
  }

  /// Appends what a row has behind its fields, and returns the column that it has come to.
  @inline(never)
  private func encodeRowEnd(
    _ index: Int, _ record: RecordView, _ row: RowForm, after column: Int,
    into bytes: inout ByteBuffer, ledger: inout CellLedger
  ) -> Int {
    bytes.append(row.delimiters.raw, from: 0, count: row.fieldColumns - column)
    var text = ByteBuffer()
    if index < record.cells.count {
      encodeExtensionList(record, from: index, into: &text, ledger: &ledger)
      FieldText.append(text.span, delimiter: 0x2C, to: &bytes)
    }
    bytes.append(UInt8(ascii: ","))
    if needsSpellings(record) {
      text.removeAll()
      encodeSpellingList(record, isRow: true, into: &text)
      FieldText.append(text.span, delimiter: 0x2C, to: &bytes)
    }
    bytes.append(UInt8(ascii: ","))
    if row.origin.index != 0 {
      text.removeAll()
      encodeSource(of: record, into: &text)
      FieldText.append(text.span, delimiter: 0x2C, to: &bytes)
    }
    return row.fieldColumns + 2
  }

  /// Whether a record's row needs a list of spellings: for a value that the source spelled
  /// otherwise, or for an empty one, which a blank cell cannot tell.
  private func needsSpellings(_ record: RecordView) -> Bool {
    for index in record.cells.indices {
      let cell = record.cells[index]
      if cell.isExtension || cell.isGroup { continue }
      if cell.flags.contains(.spelled) || isBlankInRow(cell, of: record.header.kind) { return true }
    }
    return false
  }

  /// Whether a cell is an empty text with a column of its own.
  func isBlankInRow(_ cell: Cell, of kind: Kind) -> Bool {
    guard cell.length == 0, !cell.isUnfit else { return false }
    let spec = kind.schema[cell.field]
    return !spec.isList && spec.parent == nil
  }
}
