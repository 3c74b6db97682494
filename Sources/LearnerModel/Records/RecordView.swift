import Bytes

/// One record of a batch, to read: its cells and the bytes they point to.
public struct RecordView: ~Escapable {
  /// The record's kind and place.
  public let header: RecordHeader
  /// The record's cells in field order, those of a group behind the group's own.
  public let cells: Span<Cell>
  /// The bytes of the source.
  public let source: RawSpan
  /// The bytes that do not stand in the source.
  public let scratch: RawSpan

  /// Creates a view of cells whose bytes are in `source` and `scratch`.
  @inlinable @inline(__always)
  @_lifetime(copy cells, copy source, copy scratch)
  public init(header: RecordHeader, cells: Span<Cell>, source: RawSpan, scratch: RawSpan) {
    self.header = header
    self.cells = cells
    self.source = source
    self.scratch = scratch
  }

  /// The canonical bytes of a cell.
  @inlinable @inline(__always)
  @_lifetime(copy self)
  public func bytes(of cell: Cell) -> Span<UInt8> {
    let start = Int(cell.position & ~Cell.scratchBit)
    let store = cell.position & Cell.scratchBit == 0 ? source : scratch
    let found = store.extracting(start..<start &+ Int(cell.length))
    return Span(_bytes: found)
  }

  /// Where the bytes of a cell stand, with more behind them.
  @inlinable
  @_lifetime(copy self)
  public func store(of cell: Cell) -> RawSpan {
    cell.position & Cell.scratchBit == 0 ? source : scratch
  }

  /// The source's own spelling of a cell, or its canonical bytes where it was spelled so.
  @inlinable
  @_lifetime(copy self)
  public func spelling(of cell: Cell) -> Span<UInt8> {
    guard cell.flags.contains(.spelled) else { return bytes(of: cell) }
    let start = Int(cell.position & ~Cell.scratchBit) &+ Int(cell.length)
    let store = cell.position & Cell.scratchBit == 0 ? source : scratch
    let found = store.extracting(start..<start &+ Int(cell.extra))
    return Span(_bytes: found)
  }

  /// The position of the first cell of `field` on the record itself, or `nil`.
  @inlinable
  public func firstCell(of field: FieldIndex) -> Int? {
    var index = 0
    while index < cells.count {
      let cell = cells[index]
      if cell.field == field { return index }
      if cell.field > field { return nil }
      index &+= cell.isGroup ? 1 &+ Int(cell.extra) : 1
    }
    return nil
  }
}
