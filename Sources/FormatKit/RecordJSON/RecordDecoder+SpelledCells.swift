import Bytes
import LearnerModel

/// Cells that change by the spelling in `other`.
extension RecordDecoder {
  /// Adds a value of which there is nothing but a spelling; false where a value stands there.
  mutating func insertUnfit(
    at place: SpellingPlace, _ records: inout RecordBuilder
  ) -> Bool {
    guard place.isNext, place.isList || !place.exists else { return false }
    let position = UInt32(records.scratch.count) | Cell.scratchBit
    records.scratch.append(copying: other.span)
    let cell = Cell(
      field: place.field, flags: [.spelled, .unfit], system: place.action == .key ? system : 0,
      position: position, length: 0, extra: UInt32(other.count))
    insert(cell, at: place, &records)
    return true
  }

  /// Adds an empty text, which has no cell in a row; its spelling may be another.
  private mutating func insertEmpty(
    at place: SpellingPlace, _ records: inout RecordBuilder
  ) -> Bool {
    guard place.action == .text else { return false }
    let position = UInt32(records.scratch.count) | Cell.scratchBit
    records.scratch.append(copying: other.span)
    let cell = Cell(
      field: place.field, flags: other.isEmpty ? [] : .spelled, position: position, length: 0,
      extra: UInt32(other.count))
    insert(cell, at: place, &records)
    return true
  }

  /// Gives a value the source's spelling; false where it has one, or there is no value.
  ///
  /// `source` are the bytes of the chunk, where cells may stand.
  mutating func spell(
    at place: SpellingPlace, _ source: RawSpan, _ records: inout RecordBuilder
  ) -> Bool {
    guard place.exists else {
      return copies && !place.isList && place.isNext && insertEmpty(at: place, &records)
    }
    var cell = records.cells[place.cell]
    guard !cell.flags.contains(.spelled), !cell.isGroup else { return false }
    let position = UInt32(records.scratch.count)
    let start = Int(cell.position & ~Cell.scratchBit)
    if cell.position & Cell.scratchBit == 0 {
      records.scratch.append(source, from: start, count: Int(cell.length))
    } else {
      for index in start..<start + Int(cell.length) {
        records.scratch.append(records.scratch[index])
      }
    }
    records.scratch.append(copying: other.span)
    cell.position = position | Cell.scratchBit
    cell.extra = UInt32(other.count)
    cell.flags = cell.flags.subtracting([.plain, .bare]).union(.spelled)
    records.cells[place.cell] = cell
    return true
  }

  /// Puts a cell into the record read last.
  private mutating func insert(
    _ cell: Cell, at place: SpellingPlace, _ records: inout RecordBuilder
  ) {
    records.cells.append(cell)
    var index = records.cells.count - 1
    while index > place.cell {
      records.cells[index] = records.cells[index - 1]
      index -= 1
    }
    records.cells[place.cell] = cell
    if let group = place.group { records.cells[group].extra += 1 }
    let last = records.records.count - 1
    var header = records.records[last]
    header.cellCount += 1
    records.records[last] = header
  }
}
