import Bytes

/// A value that the user supplies for a field wherever a record lacks it.
public struct SuppliedValue: Sendable, Hashable {
  /// The kind of record.
  public var kind: Kind
  /// The field, which is none of a group's.
  public var field: FieldIndex
  /// The canonical form.
  public var value: String

  /// Creates a value.
  public init(kind: Kind, field: FieldIndex, value: String) {
    self.kind = kind
    self.field = field
    self.value = value
  }
}

extension RecordBuilder {
  /// Adds values to the records that lack them; the cells say that they do not come from the source.
  public mutating func supply(_ values: [SuppliedValue]) {
    let kinds = Set(values.map(\.kind))
    var isNeeded = false
    for index in 0..<records.count where kinds.contains(records[index].kind) { isNeeded = true }
    guard isNeeded else { return }
    // In the order of the fields, each value's bytes once.
    let supplied = values.sorted { $0.field < $1.field }.map { value in
      let position = UInt32(scratch.count) | Cell.scratchBit
      let bytes = value.value.utf8Span.span
      scratch.append(copying: bytes)
      let cell = Cell(
        field: value.field, flags: .supplied, position: position, length: UInt32(bytes.count))
      return (kind: value.kind, cell: cell)
    }
    var headers = Buffer<RecordHeader>(capacity: records.count)
    var all = Buffer<Cell>(capacity: cells.count + records.count)
    for index in 0..<records.count {
      var header = records[index]
      let own = Int(header.firstCell)..<Int(header.firstCell + header.cellCount)
      let present = Set(own.map { cells[$0].field })
      var missing = supplied.filter { $0.kind == header.kind && !present.contains($0.cell.field) }[
        ...]
      header.firstCell = UInt32(all.count)
      var groupEnd = own.lowerBound
      for number in own {
        let cell = cells[number]
        // A group's cells stay together.
        if number >= groupEnd {
          while let next = missing.first, next.cell.field < cell.field {
            all.append(next.cell)
            missing.removeFirst()
          }
          groupEnd = cell.isGroup ? number + 1 + Int(cell.extra) : number + 1
        }
        all.append(cell)
      }
      for rest in missing { all.append(rest.cell) }
      header.cellCount = UInt32(all.count) - header.firstCell
      headers.append(header)
    }
    records = headers
    cells = all
  }
}
