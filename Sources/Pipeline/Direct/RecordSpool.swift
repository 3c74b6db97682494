import ByteIO
import Bytes
import Findings
import FormatKit
import LearnerModel

/// Records put aside in the order of the input, batch by batch, to be read again.
final class RecordSpool: @unchecked Sendable {
  /// One batch: where its records are, and its place in the order of the input.
  struct Block: Sendable {
    var offset: Int
    var count: Int
    var sequence: Int
  }

  private var file: SpillFile?
  /// The batches in order; added to in turn.
  private(set) var blocks: [Block] = []

  /// Whether nothing was put aside.
  var isEmpty: Bool { blocks.isEmpty }

  /// Adds the packed records of a batch; called in turn.
  func append(_ bytes: RawSpan, sequence: Int) throws(Failure) {
    guard bytes.byteCount > 0 else { return }
    let spill: SpillFile
    if let file { spill = file } else { spill = try SpillFile() }
    file = spill
    blocks.append(
      Block(offset: try spill.append(bytes), count: bytes.byteCount, sequence: sequence))
  }

  /// Reads a batch, with the place of each record.
  func read(
    _ block: Block, into builder: inout RecordBuilder, places: inout [UInt32],
    _ buffer: inout ByteBuffer
  ) throws(Failure) {
    buffer.removeAll()
    try file?.read(into: &buffer, count: block.count, at: block.offset)
    var offset = 0
    while offset < buffer.count {
      places.append(buffer.load(UInt32.self, at: offset))
      offset = RecordPacking.unpack(buffer.paddedBytes, at: offset + 4, into: &builder)
    }
  }

  /// The records of a kind, kept in memory.
  func records(of kind: Kind) throws(Failure) -> RecordList {
    var list = RecordBuilder()
    var buffer = ByteBuffer()
    var packed = ByteBuffer()
    for block in blocks {
      var places: [UInt32] = []
      var all = RecordBuilder()
      try read(block, into: &all, places: &places, &buffer)
      for index in 0..<all.records.count where all.records[index].kind == kind {
        packed.removeAll()
        RecordPacking.pack(all.view(index), into: &packed)
        _ = RecordPacking.unpack(packed.paddedBytes, at: 0, into: &list)
      }
    }
    return RecordList(list)
  }

  /// Appends a record with its place in the batch, in the form that `read` takes.
  static func pack(_ record: RecordView, place: UInt32, into bytes: inout ByteBuffer) {
    bytes.append(bitsOf: place)
    RecordPacking.pack(record, into: &bytes)
  }
}
