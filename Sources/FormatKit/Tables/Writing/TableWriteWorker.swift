import Bytes
import CSVSyntax
import Findings
import LearnerModel

/// Writes the records of a batch into the tables of their kinds.
final class TableWriteWorker: WriteWorker {
  let plan: TableWritePlan
  let tables: [CompiledTable]
  /// A value that is put together before it is written.
  let joined = OutputPage()
  /// By source: whether its spellings are those of this format.
  var ownSources: [Bool] = []
  /// Records of the batch that were gathered ahead of their turn.
  private var taken: Set<Int> = []
  let lineEnd: [UInt8]
  /// By table: what is remembered from batch to batch.
  private let memories: [TableMemory]

  init(_ plan: TableWritePlan) {
    self.plan = plan
    tables = plan.tables
    memories = tables.map { TableMemory(columns: $0.columns.count) }
    var end = ByteBuffer()
    end.append(plan.settings.lineEnd)
    lineEnd = end.bytes
  }

  func write(_ batch: BatchView, into output: inout WriteOutput) {
    refreshSources()
    taken.removeAll(keepingCapacity: true)
    var index = 0
    while index < batch.records.count {
      if !taken.isEmpty, taken.contains(index) {
        index += 1
        continue
      }
      let record = batch.record(index)
      guard let table = table(for: record) else {
        countHomeless(record, &output)
        index += 1
        continue
      }
      index = writeRun(of: table, from: index, batch, into: &output)
    }
  }

  /// Writes records for one table from `first` on, until one is for another table.
  private func writeRun(
    of number: Int, from first: Int, _ batch: BatchView, into output: inout WriteOutput
  ) -> Int {
    let table = tables[number]
    let kind = table.mapping.kind
    let gathers = !table.gatheredKinds.isEmpty
    let copies = plan.settings.delimiter == 0x2C && !gathers
    let memory = memories[number]
    var shape = RowShape()
    var codes = WrittenCodes(columns: 0)
    swap(&shape, &memory.shape)
    swap(&codes, &memory.codes)
    defer {
      swap(&shape, &memory.shape)
      swap(&codes, &memory.codes)
    }
    var hasChanges = false
    var hasOthers = false
    let next = output.page(number).edit { bytes in
      var index = first
      while index < batch.records.count {
        let header = batch.records[index]
        guard header.kind == kind,
          !table.hasSelector || self.table(for: batch.record(index)) == number
        else { break }
        if copies, shape.write(header, of: batch, codes, to: &bytes) {
          shape.noteWritten()
          if shape.isChange { hasChanges = true } else { hasOthers = true }
          index &+= 1
          continue
        }
        shape.count(kind, into: &output.ledger)
        let record = batch.record(index)
        let gathered = gathers ? gather(index, table, batch) : index &+ 1..<index &+ 1
        let row = RowParts(
          record: record, batch: batch, gathered: gathered, kinds: table.gatheredKinds,
          isOwn: isOwn(record.header.source))
        let isChange = row.isChange
        if isChange { hasChanges = true } else { hasOthers = true }
        var slots = Buffer<Int32>()
        swap(&slots, &memory.slots)
        sort(row, table, &slots, &output)
        if copies { learn(&shape, record, table, slots.span, isChange: isChange) }
        write(row, table, &slots, &codes, to: &bytes, &output)
        swap(&slots, &memory.slots)
        index &+= 1
        while index < gathered.upperBound, table.gatheredKinds.contains(batch.records[index].kind) {
          index &+= 1
        }
        // Records in between have a table of their own, and are written next.
        if index < gathered.upperBound {
          for later in index..<gathered.upperBound
          where table.gatheredKinds.contains(batch.records[later].kind) {
            taken.insert(later)
          }
          break
        }
      }
      return index
    }
    shape.count(kind, into: &output.ledger)
    if hasChanges { plan.changes[number].set() }
    if hasOthers { plan.noChanges[number].set() }
    return next
  }

  /// Learns the shape of a record whose cells have been sorted into `slots`, where that is simple:
  /// each cell has a column of its own, and no column without a cell has anything to say.
  private func learn(
    _ shape: inout RowShape, _ record: RecordView, _ table: CompiledTable, _ slots: Span<Int32>,
    isChange: Bool
  ) {
    shape.forget()
    var written = 0
    for column in slots.indices {
      let slot = Int(slots[column]) - 1
      let shortcut = table.shortcuts[column]
      if slot < 0 {
        if shortcut.contains(.blank), !isChange || !shortcut.contains(.neededByChanges) { continue }
        return
      }
      guard !shortcut.isDisjoint(with: [.copy, .code]),
        table.columns[column].check != .wholeNumber,
        shape.learn(
          record.cells[slot], numbered: slot, in: column,
          as: Self.value(table.columns[column], shortcut, isOwn: isOwn(record.header.source)),
          delimiters: column - written)
      else { return }
      written = column
    }
    let lineEnd = lineEnd
    shape.learnEnd(
      of: record, delimiters: slots.count - 1 - written, lineEnd: lineEnd.span, isChange: isChange)
  }

  private static func value(
    _ column: CompiledTable.WriteColumn, _ shortcut: CompiledTable.Shortcut, isOwn: Bool
  ) -> RowShape.Value {
    if shortcut.contains(.code) { return .code }
    if isOwn { return .text }
    switch column.check {
    case .none, .wholeNumber: return .text
    case .oneRosterIdentifier: return .identifier
    case .utcMilliseconds: return .moment
    }
  }

  /// The records behind a person that are derived from the same row, whichever of them the table
  /// gathers.
  private func gather(_ index: Int, _ table: CompiledTable, _ batch: BatchView) -> Range<Int> {
    let record = batch.record(index)
    var end = index &+ 1
    while end < batch.records.count, table.derivedKinds.contains(batch.records[end].kind),
      isOwned(batch.record(end), by: record)
    { end += 1 }
    return index &+ 1..<end
  }

  private func refreshSources() {
    let sources = plan.context.names.sources
    guard sources.count != ownSources.count else { return }
    ownSources = sources.map { plan.settings.ownFormats.contains($0.format) }
  }

  func isOwn(_ source: UInt16) -> Bool {
    Int(source) < ownSources.count && ownSources[Int(source)]
  }

  /// What is remembered of a table's rows.
  private final class TableMemory {
    var shape = RowShape()
    var codes: WrittenCodes
    /// By column: the number of the cell that it takes, from one; zero between rows.
    var slots: Buffer<Int32>

    init(columns: Int) {
      codes = WrittenCodes(columns: columns)
      slots = Buffer(capacity: columns)
      slots.append(repeating: 0, count: columns)
    }
  }

  /// What a row is written from.
  struct RowParts: ~Escapable {
    let record: RecordView
    let batch: BatchView
    /// The records that belong to it.
    let gathered: Range<Int>
    /// The kinds of those that are gathered into the row.
    let kinds: Set<Kind>
    /// Whether the record's spellings are those of this format.
    let isOwn: Bool
    /// Whether it says that it is a change, or to be deleted.
    let isChange: Bool

    /// Whether it may not be without a value in a column.
    func needs(_ column: CompiledTable.WriteColumn) -> Bool {
      column.isRequired || (isChange && column.isRequiredOfChanges)
    }

    /// Whether a record says that it is a change, or to be deleted.
    @inline(__always)
    private static func isChange(_ record: RecordView) -> Bool {
      var index = 0
      while index < record.cells.count, record.cells[index].field <= KindSchema.Common.lifecycle {
        if record.cells[index].field == KindSchema.Common.lifecycle { return true }
        index &+= 1
      }
      return false
    }

    @_lifetime(copy record, copy batch)
    init(
      record: RecordView, batch: BatchView, gathered: Range<Int>, kinds: Set<Kind>, isOwn: Bool
    ) {
      self.kinds = kinds
      self.record = record
      self.batch = batch
      self.gathered = gathered
      self.isOwn = isOwn
      isChange = Self.isChange(record)
    }
  }

  private func isOwned(_ part: RecordView, by person: RecordView) -> Bool {
    guard let owner = part.firstCell(of: KindSchema.Common.owner),
      let key = person.firstCell(of: KindSchema.Common.key)
    else { return false }
    return part.bytes(of: part.cells[owner]).isEqual(to: person.bytes(of: person.cells[key]))
  }

  /// The number of the table that takes a record.
  private func table(for record: RecordView) -> Int? {
    for number in plan.tablesByKind[Int(record.header.kind.rawValue)] {
      guard let selector = tables[number].mapping.selector else { return number }
      if record.firstCell(of: selector) != nil { return number }
    }
    return nil
  }
}
