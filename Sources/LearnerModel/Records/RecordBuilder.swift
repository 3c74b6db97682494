public import Bytes

/// Collects the records of one batch: cells that point into the source, and a scratch for bytes
/// that do not stand there.
///
/// Cells of one record, and those of a group within it, come in the order of their fields; where a
/// reader adds them in another order, `endRecord` sorts them, values of one field staying in the
/// order they were added.
public struct RecordBuilder: ~Copyable, Sendable {
  /// The records begun so far.
  public var records: Buffer<RecordHeader>
  /// Their cells.
  public var cells: Buffer<Cell>
  /// Bytes that do not stand in the source.
  public var scratch: ByteBuffer
  /// The source of the records begun from now on, numbered by the job's `NameTable`.
  public var source: UInt16 = 0
  @usableFromInline var lastField: FieldIndex = 0
  @usableFromInline var isSorted = true
  @usableFromInline var openGroup = -1

  /// Creates an empty builder.
  public init() {
    records = Buffer()
    cells = Buffer()
    scratch = ByteBuffer()
  }

  /// The record at `index`, to read, where all of its bytes are in the scratch.
  @_lifetime(borrow self)
  public func view(_ index: Int) -> RecordView {
    let header = records[index]
    let start = Int(header.firstCell)
    let bytes = scratch.paddedBytes
    return RecordView(
      header: header, cells: cells.span.extracting(start..<start + Int(header.cellCount)),
      source: bytes, scratch: bytes)
  }

  /// Forgets all records and keeps the memory.
  public mutating func removeAll() {
    records.removeAll()
    cells.removeAll()
    scratch.removeAll()
  }

  /// Begins a record, which ends with `endRecord`.
  @inlinable @inline(__always)
  public mutating func beginRecord(_ kind: Kind, stream: UInt32, line: UInt64, byte: UInt64) {
    records.append(
      RecordHeader(
        kind: kind, source: source, stream: stream,
        firstCell: UInt32(truncatingIfNeeded: cells.count),
        cellCount: 0, line: line, byte: byte))
    lastField = 0
    isSorted = true
  }

  /// Ends the record begun last.
  @inlinable @inline(__always)
  public mutating func endRecord() {
    let last = records.count &- 1
    var header = records[last]
    header.cellCount = UInt32(truncatingIfNeeded: cells.count) &- header.firstCell
    records[last] = header
    if !isSorted { sortCells(from: Int(header.firstCell)) }
  }

  /// Takes back the record begun last.
  public mutating func dropRecord() {
    let last = records.count - 1
    cells.truncate(to: Int(records[last].firstCell))
    records.truncate(to: last)
    openGroup = -1
  }

  /// Adds the header of a record whose `cellCount` cells follow at once, in the order of their fields.
  ///
  /// It does the work of `beginRecord` and `endRecord` where a reader makes very many records of the
  /// same few cells.
  @inlinable @inline(__always)
  public mutating func append(_ header: RecordHeader) {
    var header = header
    header.firstCell = UInt32(truncatingIfNeeded: cells.count)
    records.append(header)
  }

  /// Adds bytes that many cells of the batch share, and returns where they start.
  ///
  /// A reader adds all its constants once a chunk. Cells for them are made beforehand with positions
  /// from zero; the start is added to the position of each when it is used.
  public mutating func shared(_ bytes: Span<UInt8>) -> UInt32 {
    let position = UInt32(scratch.count) | Cell.scratchBit
    scratch.append(copying: bytes)
    return position
  }

  /// Adds a cell as it is.
  @inlinable @inline(__always)
  public mutating func append(_ cell: Cell) {
    if cell.field < lastField { isSorted = false }
    lastField = cell.field
    cells.append(cell)
  }

  /// Adds those of `candidates` that have a value; they are in the order of their fields.
  @inlinable @inline(__always)
  public mutating func append(present candidates: Span<Cell>) {
    guard candidates.count > 0 else { return }
    if candidates[0].field < lastField { isSorted = false }
    lastField = candidates[candidates.count &- 1].field
    cells.append(candidates) { $0.length != 0 }
  }

  /// Adds a value that stands in the source in its canonical form.
  @inlinable @inline(__always)
  public mutating func value(
    _ field: FieldIndex, source offset: Int, count: Int, flags: Cell.Flags = [], system: UInt8 = 0
  ) {
    append(
      Cell(
        field: field, flags: flags, system: system, position: UInt32(truncatingIfNeeded: offset),
        length: UInt32(truncatingIfNeeded: count)))
  }

  /// Adds a value from elsewhere: its bytes are copied.
  public mutating func value(
    _ field: FieldIndex, copying bytes: Span<UInt8>, flags: Cell.Flags = [], system: UInt8 = 0
  ) {
    let position = UInt32(scratch.count) | Cell.scratchBit
    scratch.append(copying: bytes)
    append(
      Cell(
        field: field, flags: flags, system: system, position: position,
        length: UInt32(bytes.count)))
  }

  /// Adds a value from elsewhere: its bytes are copied.
  public mutating func value(
    _ field: FieldIndex, _ text: String, flags: Cell.Flags = [], system: UInt8 = 0
  ) {
    value(field, copying: text.utf8Span.span, flags: flags, system: system)
  }

  /// Adds a value whose source spells it otherwise than its canonical form.
  public mutating func value(
    _ field: FieldIndex, canonical: Span<UInt8>, spelling: Span<UInt8>, system: UInt8 = 0
  ) {
    let position = UInt32(scratch.count) | Cell.scratchBit
    scratch.append(copying: canonical)
    scratch.append(copying: spelling)
    append(
      Cell(
        field: field, flags: .spelled, system: system, position: position,
        length: UInt32(canonical.count), extra: UInt32(spelling.count)))
  }

  /// Adds a value that does not fit its field's type: only its spelling is kept.
  public mutating func unfit(_ field: FieldIndex, spelling: Span<UInt8>) {
    let position = UInt32(scratch.count) | Cell.scratchBit
    scratch.append(copying: spelling)
    append(
      Cell(
        field: field, flags: [.spelled, .unfit], position: position, length: 0,
        extra: UInt32(spelling.count)))
  }

  /// Adds a value without a home in the model, under the number of its path in the `NameTable`.
  public mutating func extension_(
    path: UInt32, copying bytes: Span<UInt8>, flags: Cell.Flags = []
  ) {
    let position = UInt32(scratch.count) | Cell.scratchBit
    scratch.append(copying: bytes)
    append(
      Cell(
        field: Cell.extensionField, flags: flags, position: position,
        length: UInt32(bytes.count), extra: path))
  }

  /// Opens a group; the cells added until `endGroup` belong to it.
  @inlinable
  public mutating func beginGroup(_ field: FieldIndex) {
    append(Cell(field: field, flags: .group, position: 0, length: 0))
    openGroup = cells.count &- 1
  }

  /// Closes the group opened last; an empty group is taken back.
  @inlinable
  public mutating func endGroup() {
    precondition(openGroup >= 0, "no group is open")
    let members = cells.count &- openGroup &- 1
    if members == 0 {
      cells.truncate(to: openGroup)
    } else {
      var cell = cells[openGroup]
      cell.extra = UInt32(truncatingIfNeeded: members)
      cells[openGroup] = cell
      lastField = cell.field
    }
    openGroup = -1
  }

  /// Brings the cells from `first` on into the order of their fields, groups as a whole and the
  /// cells within each group.
  @inline(never)
  @usableFromInline mutating func sortCells(from first: Int) {
    var runs: [(field: FieldIndex, start: Int, count: Int)] = []
    var index = first
    while index < cells.count {
      let cell = cells[index]
      let count = cell.isGroup ? 1 + Int(cell.extra) : 1
      runs.append((cell.field, index, count))
      index += count
    }
    var sorted: [Cell] = []
    sorted.reserveCapacity(cells.count - first)
    for run in Self.inOrder(runs, by: \.field) {
      sorted.append(cells[run.start])
      let members = (run.start + 1..<run.start + run.count).map { cells[$0] }
      sorted.append(contentsOf: Self.inOrder(members, by: \.field))
    }
    for (offset, cell) in sorted.enumerated() { cells[first + offset] = cell }
  }

  /// Sorts by `field`; what has the same field stays in its order.
  private static func inOrder<Element>(
    _ elements: [Element], by field: (Element) -> FieldIndex
  ) -> [Element] {
    elements.enumerated().sorted { one, other in
      (field(one.element), one.offset) < (field(other.element), other.offset)
    }.map(\.element)
  }
}
