import Bytes
import LearnerModel

// What is clever here
//   Rows of a table mostly have the same columns filled. Where the cells of a record belong is found
//   out once, and as long as records have the same fields in the same order they are written by
//   that, without being sorted into columns again.
// If you change this
//   A record may be found to be of another shape when half of its row has been written: then the
//   bytes are taken back, and the row is written from the start in the careful way. Nothing has been
//   counted until then.

/// How the cells of records fill the columns of a table.
struct RowShape: ~Copyable {
  /// One filled column.
  struct Step: BitwiseCopyable {
    /// The number of the cell within its record.
    var cell: Int32
    /// The field that it has to be of.
    var field: FieldIndex
    /// How many delimiters come before it.
    var delimiters: Int16
    var column: Int16
    /// Whether it is a code of the model that is written as one of the format.
    var isCode: Bool
  }

  private(set) var steps = Buffer<Step>()
  /// How many delimiters come behind the last filled column.
  private(set) var delimitersAtEnd = 0
  /// How many cells a record of this shape has; -1 where none is known.
  private(set) var cellCount = -1
  /// How many records have been written and not been counted yet.
  private(set) var uncounted = 0
  /// Whether records of this shape are changes.
  private(set) var isChange = false

  init() {}

  /// Forgets the shape, when its records have been counted.
  mutating func forget() {
    cellCount = -1
    steps.removeAll()
  }

  /// Learns the shape of a record whose cells have been sorted into `slots`, where that is simple:
  /// each cell has a column of its own, and no column without a cell has anything to say.
  mutating func learn(
    _ record: RecordView, _ table: CompiledTable, _ slots: Span<Int32>, isChange: Bool
  ) {
    forget()
    self.isChange = isChange
    guard slots.count < Int(Int16.max) else { return }
    var delimiters = 0
    for column in slots.indices {
      if column > 0 { delimiters += 1 }
      let slot = Int(slots[column]) - 1
      let shortcut = table.shortcuts[column]
      if slot < 0 {
        guard shortcut.contains(.blank) else { return }
        continue
      }
      guard !shortcut.isDisjoint(with: [.copy, .code]), delimiters <= 16 else { return }
      let cell = record.cells[slot]
      guard !cell.isGroup, !cell.isExtension else { return }
      steps.append(
        Step(
          cell: Int32(slot), field: cell.field, delimiters: Int16(delimiters),
          column: Int16(column), isCode: shortcut.contains(.code)))
      delimiters = 0
    }
    delimitersAtEnd = delimiters
    if steps.count == record.cells.count { cellCount = steps.count }
  }

  /// Notes that a record of this shape has been written.
  @inline(__always)
  mutating func noteWritten() { uncounted &+= 1 }

  /// Writes a record as a row without its line end; `false` where it is of another shape, and
  /// nothing has been written.
  @inline(__always)
  func write(
    _ header: RecordHeader, of batch: BatchView, _ codes: borrowing WrittenCodes,
    to bytes: inout ByteBuffer
  ) -> Bool {
    guard Int(header.cellCount) == cellCount, !header.isRepeat else { return false }
    let before = bytes.count
    let steps = steps.span
    for number in steps.indices {
      let step = steps[number]
      let cell = batch.cells[Int(header.firstCell) &+ Int(step.cell)]
      guard cell.field == step.field, cell.flags.intersection(Self.telling) == .bare else {
        bytes.truncate(to: before)
        return false
      }
      let store = cell.position & Cell.scratchBit == 0 ? batch.source : batch.scratch
      let start = Int(cell.position & ~Cell.scratchBit)
      if step.isCode {
        bytes.append(repeating: 0x2C, count: Int(step.delimiters))
        guard codes.append(Int(step.column), store, at: start, count: Int(cell.length), to: &bytes)
        else {
          bytes.truncate(to: before)
          return false
        }
      } else {
        bytes.append(
          0x2C, times: Int(step.delimiters), then: store, from: start, count: Int(cell.length))
      }
    }
    bytes.append(repeating: 0x2C, count: delimitersAtEnd)
    return true
  }

  /// Counts what has been written.
  mutating func count(_ kind: Kind, into ledger: inout CellLedger) {
    let written = uncounted
    uncounted = 0
    guard written > 0 else { return }
    for number in 0..<steps.count {
      ledger.count(kind, steps[number].field, .written, times: written)
    }
    ledger.countRecord(kind, times: written)
  }

  /// What keeps a cell from being copied as it is, and what allows it.
  private static var telling: Cell.Flags { [.bare, .spelled, .unfit, .group] }
}
