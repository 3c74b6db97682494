import Bytes
import LearnerModel

/// The key of a person who is known by several: what belongs to any of them goes by the first.
struct OwnerKey {
  private let system: UInt8
  private let bytes: [UInt8]

  /// Takes the key of the record added last; `nil` where it has none.
  init?(lastOf builder: borrowing RecordBuilder) {
    let record = builder.view(builder.records.count - 1)
    guard let key = record.firstCell(of: KindSchema.Common.key) else { return nil }
    let cell = record.cells[key]
    system = cell.system
    let bytes = record.bytes(of: cell)
    self.bytes = bytes.indices.map { bytes[$0] }
  }

  /// Lets the record added last belong to this key.
  func replaceOwner(ofLastOf builder: inout RecordBuilder) {
    let header = builder.records[builder.records.count - 1]
    for number in Int(header.firstCell)..<Int(header.firstCell + header.cellCount)
    where builder.cells[number].field == KindSchema.Common.owner {
      var cell = builder.cells[number]
      cell.system = system
      cell.position = UInt32(builder.scratch.count) | Cell.scratchBit
      cell.length = UInt32(bytes.count)
      cell.flags = []
      cell.extra = 0
      builder.scratch.append(copying: bytes.span)
      builder.cells[number] = cell
      return
    }
  }
}
