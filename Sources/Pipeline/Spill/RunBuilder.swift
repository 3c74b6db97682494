import ByteIO
import Bytes
import Findings

/// A run while its items are put one behind the other.
struct RunBuilder: ~Copyable {
  var bytes: ByteBuffer
  private let file: SpillFile?
  private let start: Int
  private var written = 0
  private var blocks: [(key: SortKey, offset: Int)] = []
  private var nextBlock = 0

  init(file: SpillFile?, start: Int, capacity: Int, size: Int) {
    self.file = file
    self.start = start
    blocks.reserveCapacity(size / SpillSorter.blockSize + 1)
    bytes = ByteBuffer(capacity: capacity)
  }

  /// Notes the key of an item where it is the first of a block.
  mutating func beginItem(_ key: SortKey) {
    guard written + bytes.count >= nextBlock else { return }
    blocks.append((key: key, offset: start + written + bytes.count))
    nextBlock = written + bytes.count + SpillSorter.blockSize
  }

  /// Adds an item whose payload stands in `bytes`.
  mutating func add(
    _ key: SortKey, _ payload: RawSpan, _ range: Range<Int>, sortLength: Int
  ) throws(Failure) {
    beginItem(key)
    bytes.append(bitsOf: key)
    bytes.append(bitsOf: UInt32(range.count))
    bytes.append(bitsOf: UInt32(sortLength))
    bytes.append(payload, from: range.lowerBound, count: range.count)
    try flush(all: false)
  }

  /// Writes what has piled up, if it is enough or all is to be written.
  mutating func flush(all: Bool) throws(Failure) {
    guard let file, all || bytes.count >= 1 << 19 else { return }
    try file.write(bytes.span.raw, at: start + written)
    written += bytes.count
    bytes.removeAll()
  }

  /// The run, when everything has been added.
  consuming func run() -> SortedRuns.Run {
    let (file, start, written, blocks) = (file, start, written, blocks)
    if let file {
      return .init(source: .file(file), start: start, end: start + written, blocks: blocks)
    }
    let count = bytes.count
    return .init(source: .memory(.init(bytes)), start: 0, end: count, blocks: blocks)
  }
}
