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

  init(_ plan: TableWritePlan) {
    self.plan = plan
    tables = plan.tables
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
    var slots = Buffer<Int32>(capacity: table.columns.count)
    slots.append(repeating: 0, count: table.columns.count)
    var codes = Buffer<WrittenCode>(capacity: table.columns.count)
    codes.append(repeating: WrittenCode(), count: table.columns.count)
    let shortcuts = table.shortcuts
    return output.page(number).edit { bytes in
      var index = first
      while index < batch.records.count {
        let record = batch.record(index)
        guard record.header.kind == kind, !table.hasSelector || self.table(for: record) == number
        else { break }
        let gathered =
          table.gatheredKinds.isEmpty ? index &+ 1..<index &+ 1 : gather(index, table, batch)
        let row = RowParts(
          record: record, batch: batch, gathered: gathered, kinds: table.gatheredKinds,
          isOwn: isOwn(record.header.source))
        if RowParts.isChange(record) { plan.changes[number].set() }
        write(row, table, shortcuts.span, &slots, &codes, to: &bytes, &output)
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

  /// The code that a column was given last, and where its text was written.
  ///
  /// Readers put a code's canonical form into a batch once, so that the same position is the same
  /// code.
  struct WrittenCode: BitwiseCopyable {
    var position = UInt32.max
    var start = 0
    var count = 0
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

    /// Whether a record says that it is a change, or to be deleted.
    @inline(__always)
    static func isChange(_ record: RecordView) -> Bool {
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
