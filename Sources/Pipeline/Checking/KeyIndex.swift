import ByteIO
import Bytes
import Findings

// What is clever here
//   To find a key's definitions and references nothing has to be sorted: items are dealt into
//   partitions by their fingerprint, and a partition is small enough for a table in memory. Threads
//   collect on their own; a full thread deals its items into one run with all partitions in order.
// If you change this
//   A key is in one partition only, so partitions are judged independently of one another. The runs
//   of one thread are in the order of the input; those of different threads interleave.
//   A partition of more keys than a table may hold is judged in several passes (`KeyTable.Share`).

/// Who has and who names which key, across all files of a data set: runs of items.
final class KeyIndex: Sendable {
  /// How many partitions there are: as many as a byte has values.
  static let partitionCount = 256

  /// The partition of a fingerprint.
  @inline(__always)
  static func partition(of key: Hash128) -> Int { Int(key.high >> 56) }

  /// Items partition by partition.
  private struct Run: Sendable {
    var store: Store
    /// Where each partition begins, in items; the end behind the last.
    var bounds: [Int]
  }

  private enum Store: Sendable {
    case memory(HeldItems)
    case file(SpillFile, start: Int)
  }

  /// A run that stays in memory.
  private final class HeldItems: Sendable {
    let items: Buffer<KeyItem>

    init(_ items: consuming Buffer<KeyItem>) { self.items = items }

    func append(to bytes: inout ByteBuffer, _ range: Range<Int>) {
      let stride = MemoryLayout<KeyItem>.stride
      Self.copy(items, range.lowerBound * stride, range.count * stride, to: &bytes)
    }

    private static func copy(
      _ items: borrowing Buffer<KeyItem>, _ start: Int, _ count: Int, to bytes: inout ByteBuffer
    ) {
      bytes.append(items.paddedBytes, from: start, count: count)
    }
  }

  private struct State {
    var file: SpillFile?
    var runs: [Run] = []
  }

  private let state = Monitor(State())

  /// Takes dealt items; they go to a temporary file unless they may stay in memory.
  func add(
    _ items: consuming Buffer<KeyItem>, bounds: [Int], staysInMemory: Bool
  ) throws(Failure) -> Buffer<KeyItem> {
    if staysInMemory {
      let held = HeldItems(items)
      state.withLock { $0.runs.append(Run(store: .memory(held), bounds: bounds)) }
      return Buffer()
    }
    let file = try ensureFile()
    let start = try file.append(
      items.paddedBytes.extracting(0..<items.count * MemoryLayout<KeyItem>.stride))
    state.withLock { $0.runs.append(Run(store: .file(file, start: start), bounds: bounds)) }
    return items
  }

  /// How many items a partition has.
  func count(of partition: Int) -> Int {
    state.withLock { $0.runs.reduce(0) { $0 + $1.bounds[partition + 1] - $1.bounds[partition] } }
  }

  /// Calls `body` with the items of a partition, block by block.
  func forEachBlock(
    of partition: Int, blockSize: Int, _ block: inout ByteBuffer,
    _ body: (inout ByteBuffer) -> Void
  ) throws(Failure) {
    let stride = MemoryLayout<KeyItem>.stride
    let most = max(1, blockSize / stride)
    for run in state.withLock({ $0.runs }) {
      var first = run.bounds[partition]
      let end = run.bounds[partition + 1]
      while first < end {
        let range = first..<min(first + most, end)
        block.removeAll()
        switch run.store {
        case .memory(let held): held.append(to: &block, range)
        case .file(let file, let start):
          try file.read(
            into: &block, count: range.count * stride, at: start + range.lowerBound * stride)
        }
        body(&block)
        first = range.upperBound
      }
    }
  }

  private func ensureFile() throws(Failure) -> SpillFile {
    if let file = state.withLock({ $0.file }) { return file }
    let made = try SpillFile()
    return state.withLock { state in
      if let file = state.file { return file }
      state.file = made
      return made
    }
  }
}
