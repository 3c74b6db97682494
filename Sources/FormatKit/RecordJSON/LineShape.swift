import Bytes
import LearnerModel

// If you change this
//   A record may turn out to have other cells when half of its line has been written: then the bytes
//   are taken back, and nothing has been counted. The shape holds for one source and its ending
//   alone: it is forgotten with them.

/// The cells of the records that came last: most records of a table have the same, and need not be
/// looked at one by one to be written.
struct LineShape: ~Copyable {
  /// One cell.
  struct Step: BitwiseCopyable {
    /// What the cell has to be.
    var tag: UInt32
    /// What stands before it, and how long that is.
    var count: Int32
    var text: SIMD32<UInt8>
  }

  private var steps = Buffer<Step>()
  private var opening = ByteBuffer()
  private var closing = ByteBuffer()
  /// How many more records may be of another shape before that is learned: where two shapes take
  /// turns, learning each would cost more than it gives.
  private var patience = 0
  /// How many records of this shape there had been at the last other one.
  private var seen = 0

  /// Writes a record as a line; `false` where it has other cells, and nothing has been written.
  @inline(__always)
  func write(_ cells: Span<Cell>, of batch: BatchView, to bytes: inout ByteBuffer) -> Bool {
    let steps = steps.span
    guard cells.count == steps.count, cells.count > 0 else { return false }
    let before = bytes.count
    bytes.append(opening.paddedBytes, from: 0, count: opening.count)
    for index in steps.indices {
      let (cell, step) = (cells[index], steps[index])
      guard cell.tag == step.tag else {
        bytes.truncate(to: before)
        return false
      }
      bytes.append(
        step.text, count: Int(step.count),
        then: cell.position & Cell.scratchBit == 0 ? batch.source : batch.scratch,
        from: Int(cell.position & ~Cell.scratchBit), count: Int(cell.length))
    }
    bytes.append(closing.paddedBytes, from: 0, count: closing.count)
    return true
  }

  /// Whether a record of another shape is one too many of them.
  ///
  /// `alike` is how many records of this shape have been written since they were counted.
  mutating func isWorthLearning(behind alike: Int) -> Bool {
    if alike > seen { patience = 4 }
    seen = alike
    patience -= 1
    return patience < 0
  }

  /// Learns the cells of a record that has been written by a form.
  mutating func learn(_ cells: Span<Cell>, _ form: borrowing LineForm, closing: Span<UInt8>) {
    forget()
    opening.append(copying: form.opening.span)
    self.closing.append(copying: closing)
    for index in cells.indices {
      let member = form.members[Int(cells[index].field)]
      steps.append(Step(tag: cells[index].tag, count: member.count, text: member.text))
    }
  }

  /// Forgets the shape, when its records have been counted.
  mutating func forget() {
    steps.removeAll()
    opening.removeAll()
    closing.removeAll()
    patience = 0
    seen = 0
  }

  /// Counts records of this shape that have been written.
  mutating func count(_ records: Int, _ kind: Kind, into ledger: inout CellLedger) {
    seen = 0
    guard records > 0 else { return }
    for number in 0..<steps.count {
      let field = FieldIndex(truncatingIfNeeded: steps[number].tag)
      ledger.count(kind, field, .written, times: records)
    }
    ledger.countRecord(kind, times: records)
  }
}
