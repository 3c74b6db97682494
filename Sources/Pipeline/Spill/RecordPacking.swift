import Bytes
import FormatKit
import LearnerModel

// What is clever here
//   A packed record is its header, its cells without their positions, and their bytes one behind the
//   other: positions follow from the lengths. So it can be copied, sorted and spilled as a run of
//   bytes, and unpacking is one pass that appends to a builder's scratch.
// If you change this
//   Pack and unpack are two sides of one layout; the format never leaves the machine or the run.
//   Layout: header (32) · cell count (4) · cells (8 each, 4 more for those with `extra`) · bytes.

/// Records as runs of bytes, to be kept, sorted and spilled.
enum RecordPacking {
  /// A cell without its position.
  private struct PackedCell: BitwiseCopyable {
    var field: FieldIndex
    var flags: Cell.Flags
    var system: UInt8
    var length: UInt32

    /// The flags but for those that only tell how a value may be written.
    var meaning: Cell.Flags { flags.subtracting([.plain, .bare]) }
  }

  /// Appends a packed record.
  static func pack(_ record: RecordView, into bytes: inout ByteBuffer) {
    bytes.append(bitsOf: record.header)
    bytes.append(bitsOf: UInt32(truncatingIfNeeded: record.cells.count))
    for index in record.cells.indices {
      let cell = record.cells[index]
      bytes.append(
        bitsOf: PackedCell(
          field: cell.field, flags: cell.flags, system: cell.system, length: cell.length))
      if hasExtra(cell) { bytes.append(bitsOf: cell.extra) }
    }
    for index in record.cells.indices {
      let cell = record.cells[index]
      let count = byteCount(cell)
      if count == 0 { continue }
      let store = cell.position & Cell.scratchBit == 0 ? record.source : record.scratch
      bytes.append(store, from: Int(cell.position & ~Cell.scratchBit), count: count)
    }
  }

  /// Adds the packed record at `offset` to a builder, and returns the offset behind it.
  @discardableResult
  static func unpack(
    _ bytes: RawSpan, at offset: Int, into builder: inout RecordBuilder, isRepeat: Bool = false
  ) -> Int {
    var header = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: RecordHeader.self)
    let count = Int(
      unsafe bytes.unsafeLoadUnaligned(
        fromByteOffset: offset + MemoryLayout<RecordHeader>.size, as: UInt32.self))
    var place = offset + MemoryLayout<RecordHeader>.size + 4
    let firstCell = builder.cells.count
    header.firstCell = UInt32(firstCell)
    if isRepeat { header.isRepeat = true }
    builder.records.append(header)
    var position = UInt32(builder.scratch.count)
    for _ in 0..<count {
      let packed = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: PackedCell.self)
      place += MemoryLayout<PackedCell>.size
      var cell = Cell(
        field: packed.field, flags: packed.flags, system: packed.system,
        position: position | Cell.scratchBit, length: packed.length)
      if hasExtra(cell) {
        cell.extra = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self)
        place += 4
      }
      position += UInt32(byteCount(cell))
      builder.cells.append(cell)
    }
    let size = Int(position) - builder.scratch.count
    builder.scratch.append(bytes, from: place, count: size)
    return place + size
  }

  /// Appends what a packed record says: its bytes behind the header, without the flags that only tell
  /// how a value may be written.
  static func appendContent(
    of bytes: RawSpan, _ record: Range<Int>, to content: inout ByteBuffer
  ) {
    let start = record.lowerBound + MemoryLayout<RecordHeader>.size
    let base = content.count
    content.append(bytes, from: start, count: record.upperBound - start)
    let count = Int(unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt32.self))
    var place = start + 4
    for _ in 0..<count {
      let packed = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: PackedCell.self)
      content[base + place - start + 2] = packed.meaning.rawValue
      let cell = Cell(field: packed.field, flags: packed.flags, position: 0, length: 0)
      place += MemoryLayout<PackedCell>.size + (hasExtra(cell) ? 4 : 0)
    }
  }

  /// Whether two packed records say the same, whatever their headers and however their values may be
  /// written.
  static func isSame(
    _ buffer: borrowing ByteBuffer, _ record: Range<Int>, _ others: RawSpan, _ other: Range<Int>
  ) -> Bool {
    guard record.count == other.count else { return false }
    let bytes = buffer.span.raw
    let header = MemoryLayout<RecordHeader>.size
    let (start, otherStart) = (record.lowerBound + header, other.lowerBound + header)
    func load<Value: BitwiseCopyable>(_ place: Int, as type: Value.Type) -> (Value, Value) {
      unsafe (
        bytes.unsafeLoadUnaligned(fromByteOffset: start + place, as: type),
        others.unsafeLoadUnaligned(fromByteOffset: otherStart + place, as: type)
      )
    }
    let (count, otherCount) = load(0, as: UInt32.self)
    guard count == otherCount else { return false }
    var place = 4
    for _ in 0..<count {
      let (one, two) = load(place, as: PackedCell.self)
      guard one.field == two.field, one.system == two.system, one.length == two.length,
        one.meaning == two.meaning
      else { return false }
      place += MemoryLayout<PackedCell>.size
      if hasExtra(Cell(field: one.field, flags: one.flags, position: 0, length: 0)) {
        let (extra, otherExtra) = load(place, as: UInt32.self)
        guard extra == otherExtra else { return false }
        place += 4
      }
    }
    let size = record.count - header
    return Span<UInt8>(_bytes: bytes.extracting(start + place..<start + size))
      .isEqual(to: Span(_bytes: others.extracting(otherStart + place..<otherStart + size)))
  }

  @inline(__always)
  private static func hasExtra(_ cell: Cell) -> Bool {
    cell.isGroup || cell.isExtension || cell.flags.contains(.spelled)
  }

  /// How many bytes stand behind a cell's position: its canonical form and its spelling.
  @inline(__always)
  private static func byteCount(_ cell: Cell) -> Int {
    if cell.isGroup { return 0 }
    return Int(cell.length) + (cell.flags.contains(.spelled) ? Int(cell.extra) : 0)
  }
}
