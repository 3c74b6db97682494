import Bytes
import LearnerModel

// What is clever here
//   Rows of a table mostly have the same columns filled. Where the cells of a record belong is found
//   out once, and as long as records have the same fields in the same order they are written by
//   that, without being sorted into columns again. Rows that stand in the source just as they are to
//   be written are copied as they are.
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
    /// What the cell has to be.
    var tag: UInt32
    /// How many delimiters come before it, at most sixteen.
    var delimiters: Int16
    var column: Int16
    var value: Value
  }

  /// As many delimiters as may come before a column.
  private static var delimiterText: SIMD32<UInt8> { SIMD32(repeating: 0x2C) }

  /// How a value is written.
  enum Value: UInt8, BitwiseCopyable {
    /// As it is.
    case text
    /// As it is, where it is of the source's own system and does not look like JSON.
    case key
    /// As the format's code for it.
    case code
    /// As it is, where it has the characters of a OneRoster GUID.
    case identifier
    /// As it is, where it is a moment in UTC with milliseconds.
    case moment

    /// Whether a text may be written as it is.
    @inline(__always)
    func allows(_ store: RawSpan, at start: Int, count: Int) -> Bool {
      switch self {
      case .text, .code: true
      case .key: !RecordEncoder.startsLikeJSON(store.byte(at: start))
      case .identifier:
        IdentifierCharacters.areAllowed(
          Span(_bytes: store.extracting(start..<start &+ count)))
      case .moment:
        TimeStamp.isUTCMilliseconds(Span(_bytes: store.extracting(start..<start &+ count)))
      }
    }
  }

  private(set) var steps = Buffer<Step>()
  /// What comes behind the last filled column: delimiters and the line end.
  private var ending = ByteBuffer()
  /// How many cells a record of this shape has; -1 where none is known.
  private var cellCount = -1
  /// The source of the record that the shape was learned from: of others not the same is known.
  private var source: UInt16 = 0
  /// How many records have been written and not been counted yet.
  private var uncounted = 0
  /// Whether the rows of such records may stand in the source just as they are to be written.
  private var isVerbatim = false
  /// Whether records of this shape are changes.
  private(set) var isChange = false

  init() {}

  /// Forgets the shape, when its records have been counted.
  mutating func forget() {
    cellCount = -1
    steps.removeAll()
  }

  /// Learns that the next filled column takes a cell; `false` where that is not simple.
  mutating func learn(
    _ cell: Cell, numbered number: Int, in column: Int, as value: Value, delimiters: Int
  ) -> Bool {
    guard !cell.isExtension, cell.flags.intersection(Self.telling) == .bare, delimiters <= 16,
      column < Int(Int16.max)
    else { return false }
    steps.append(
      Step(
        cell: Int32(number), tag: cell.tag, delimiters: Int16(delimiters),
        column: Int16(column), value: value))
    return true
  }

  /// Learns how a row ends, which makes the shape known if each cell of the record has a column.
  mutating func learnEnd(
    of record: RecordView, delimiters: Int, lineEnd: Span<UInt8>, system: UInt8 = 0,
    isChange: Bool = false
  ) {
    ending.removeAll()
    ending.append(repeating: 0x2C, count: delimiters)
    ending.append(copying: lineEnd)
    self.isChange = isChange
    source = record.header.source
    for number in 0..<steps.count where steps[number].value == .key {
      let cell = record.cells[Int(steps[number].cell)]
      if cell.system != system { return }
    }
    guard steps.count == record.cells.count else { return }
    cellCount = steps.count
    isVerbatim = cellCount > 0 && steps[0].delimiters == 0
    for number in 0..<steps.count {
      if steps[number].value != .text, steps[number].value != .code { isVerbatim = false }
    }
  }

  /// Writes a record as a row; `false` where it is of another shape, and nothing has been written.
  @inline(__always)
  mutating func write(
    _ header: RecordHeader, of batch: BatchView, _ codes: borrowing WrittenCodes,
    to bytes: inout ByteBuffer
  ) -> Bool {
    guard Int(header.cellCount) == cellCount, !header.isRepeat, header.source == source else {
      return false
    }
    if isVerbatim, writeVerbatim(header, of: batch, codes, to: &bytes) { return true }
    let before = bytes.count
    let steps = steps.span
    let first = Int(header.firstCell)
    let cells = batch.cells.extracting(first..<first &+ cellCount)
    for number in steps.indices {
      let step = steps[number]
      let cell = cells[Int(step.cell)]
      let store = cell.position & Cell.scratchBit == 0 ? batch.source : batch.scratch
      let start = Int(cell.position & ~Cell.scratchBit)
      guard cell.tag == step.tag, cell.length > 0 else {
        bytes.truncate(to: before)
        return false
      }
      if step.value == .code {
        bytes.append(Self.delimiterText, count: Int(step.delimiters))
        guard codes.append(Int(step.column), store, at: start, count: Int(cell.length), to: &bytes)
        else {
          bytes.truncate(to: before)
          return false
        }
        continue
      }
      guard step.value.allows(store, at: start, count: Int(cell.length)) else {
        bytes.truncate(to: before)
        return false
      }
      bytes.append(
        Self.delimiterText, count: Int(step.delimiters), then: store, from: start,
        count: Int(cell.length))
    }
    bytes.append(ending.paddedBytes, from: 0, count: ending.count)
    return true
  }

  /// Writes a record whose row stands in the source just as it is to be written, with one copy;
  /// `false` where it does not, and then none of this shape is taken to.
  @inline(__always)
  private mutating func writeVerbatim(
    _ header: RecordHeader, of batch: BatchView, _ codes: borrowing WrittenCodes,
    to bytes: inout ByteBuffer
  ) -> Bool {
    let first = Int(header.firstCell)
    let cells = batch.cells.extracting(first..<first &+ cellCount)
    let source = batch.source
    guard let (start, end) = verbatimRange(cells, source, batch.scratch, codes) else {
      isVerbatim = false
      return false
    }
    bytes.append(source, from: start, count: end &- start)
    bytes.append(ending.paddedBytes, from: 0, count: ending.count)
    return true
  }

  /// Where the row of some cells stands in the source just as it is to be written, but for its end;
  /// `nil` where it does not.
  @inline(__always)
  private borrowing func verbatimRange(
    _ cells: Span<Cell>, _ source: RawSpan, _ scratch: RawSpan, _ codes: borrowing WrittenCodes
  ) -> (start: Int, end: Int)? {
    let steps = steps.span
    let first = cells[Int(steps[0].cell)].position
    guard first & Cell.scratchBit == 0 else { return nil }
    var end = Int(first)
    for number in steps.indices {
      let step = steps[number]
      let cell = cells[Int(step.cell)]
      guard cell.tag == step.tag, cell.length > 0 else { return nil }
      if step.delimiters == 1 {
        guard source.byte(at: end) == 0x2C else { return nil }
        end &+= 1
      } else {
        for _ in 0..<Int(step.delimiters) {
          guard source.byte(at: end) == 0x2C else { return nil }
          end &+= 1
        }
      }
      if step.value == .text {
        guard Int(cell.position) == end else { return nil }
        end &+= Int(cell.length)
      } else {
        let place = codes.place(
          step.column, cell.position & Cell.scratchBit == 0 ? source : scratch,
          at: Int(cell.position & ~Cell.scratchBit), count: Int(cell.length))
        guard let place, let count = codes.count(of: place, in: source, at: end) else {
          return nil
        }
        end &+= count
      }
    }
    return (Int(first), end)
  }

  /// Notes that a record of this shape has been written.
  @inline(__always)
  mutating func noteWritten() { uncounted &+= 1 }

  /// Counts what has been written.
  mutating func count(_ kind: Kind, into ledger: inout CellLedger) {
    let written = uncounted
    uncounted = 0
    guard written > 0 else { return }
    for number in 0..<steps.count {
      ledger.count(
        kind, FieldIndex(truncatingIfNeeded: steps[number].tag), .written, times: written)
    }
    ledger.countRecord(kind, times: written)
  }

  /// What keeps a cell from being copied as it is, and what allows it; groups have no column.
  private static var telling: Cell.Flags { [.bare, .spelled, .unfit, .group] }
}
