import Bytes
import LearnerModel

// What is clever here
//   Records of a stream mostly have the same fields filled. What stands between their values is
//   put together once; as long as records have the same fields, a line is its values with those
//   texts in between, each text at most 32 bytes.
// If you change this
//   A record may be found to be of another shape when half of its line has been written: then the
//   bytes are taken back, and it is written from the start in the careful way. Nothing has been
//   counted until then.

/// How the lines of records with the same fields look.
struct LineShape: ~Copyable {
  /// One member whose value is a string.
  struct Step: BitwiseCopyable {
    /// What stands before the value: `","name":"`, or `,"name":"` for the first.
    var text: SIMD32<UInt8>
    var count: Int32
    var field: FieldIndex
    /// Whether the value has to be of the source's own system.
    var isKey: Bool
  }

  private var steps = Buffer<Step>()
  private var opening = ByteBuffer()
  private var closing = ByteBuffer()
  private var kind = Kind.person
  private var source: UInt16 = 0
  private var system: UInt8 = 0
  /// How many cells a record of this shape has; -1 where none is known.
  private var cellCount = -1
  /// How many records have been written and not been counted yet.
  private var uncounted = 0

  init() {}

  /// Learns the shape of a record, where it is simple: a string in each cell.
  mutating func learn(
    _ record: RecordView, _ members: MemberNames, opening: Span<UInt8>,
    _ origin: RecordOrigins.Origin
  ) {
    cellCount = -1
    guard origin.index >= 0, record.cells.count > 0 else { return }
    steps.removeAll()
    for index in record.cells.indices {
      let cell = record.cells[index]
      guard !cell.isExtension, cell.flags.intersection(RecordEncoder.special) == .plain
      else { return }
      let shape = members.shapes[Int(cell.field)]
      guard !shape.isList, shape.scalar != 1, shape.count < 32 else { return }
      var text = SIMD32<UInt8>()
      var count = 0
      if index > 0 {
        text[0] = UInt8(ascii: "\"")
        count = 1
      }
      for offset in 0..<Int(shape.count) {
        text[count] = members.text[Int(shape.start) + offset]
        count += 1
      }
      steps.append(
        Step(text: text, count: Int32(count), field: cell.field, isKey: shape.scalar == 2))
    }
    self.opening.removeAll()
    self.opening.append(copying: opening)
    closing.removeAll()
    closing.append("\"" as StaticString)
    if origin.index != 0 {
      closing.append(#","source":"# as StaticString)
      closing.append(decimal: origin.index)
    }
    closing.append("}\n" as StaticString)
    kind = record.header.kind
    source = record.header.source
    system = origin.system
    cellCount = steps.count
  }

  /// Writes a record as a line; `false` where it is of another shape, and nothing has been written.
  @inline(__always)
  func write(_ header: RecordHeader, of batch: BatchView, to bytes: inout ByteBuffer) -> Bool {
    guard Int(header.cellCount) == cellCount, header.kind == kind, header.source == source,
      !header.isRepeat
    else { return false }
    let before = bytes.count
    bytes.append(copying: opening.span)
    let steps = steps.span
    let cells = batch.cells.extracting(
      Int(header.firstCell)..<Int(header.firstCell) &+ Int(header.cellCount))
    for number in steps.indices {
      let step = steps[number]
      let cell = cells[number]
      guard cell.field == step.field,
        cell.flags.intersection(RecordEncoder.special) == .plain,
        !step.isKey || cell.system == system
      else {
        bytes.truncate(to: before)
        return false
      }
      bytes.append(
        step.text, count: Int(step.count),
        then: cell.position & Cell.scratchBit == 0 ? batch.source : batch.scratch,
        from: Int(cell.position & ~Cell.scratchBit), count: Int(cell.length))
    }
    bytes.append(copying: closing.span)
    return true
  }

  /// Notes that a record of this shape has been written.
  @inline(__always)
  mutating func noteWritten() { uncounted &+= 1 }

  /// Counts what has been written.
  mutating func count(into ledger: inout CellLedger) {
    let written = uncounted
    uncounted = 0
    guard written > 0 else { return }
    for number in 0..<steps.count {
      ledger.count(kind, steps[number].field, .written, times: written)
    }
    ledger.countRecord(kind, times: written)
  }
}
