import ByteIO
import Bytes
import Findings

// What is clever here
//   Items pile up in a buffer of fixed size; when it is full they are sorted and written to a
//   temporary file as one run. Reading merges the runs. Each run keeps the key of every 64 KiB, so
//   that a range of keys can be merged without reading what lies before it; several threads can so
//   merge ranges of their own.
//   Nothing depends on which thread's sorter held an item: keys are unique where the order of equal
//   items could show.
// If you change this
//   An item is: key (24), length of the payload (4), length of its sorting part (4), payload.
//   Where keys are equal the sorting parts of the payloads are compared byte by byte.

/// Items of one kind, from all threads: runs that have been spilled, and what is still in memory.
final class SortedRuns: Sendable {
  /// Where a run's bytes are.
  enum Source: Sendable {
    case file(SpillFile)
    case memory(MemoryRun)

    func read(into buffer: inout ByteBuffer, count: Int, at offset: Int) throws(Failure) {
      switch self {
      case .file(let file): try file.read(into: &buffer, count: count, at: offset)
      case .memory(let run): run.read(into: &buffer, count: count, at: offset)
      }
    }
  }

  /// A run that is too small to be written.
  final class MemoryRun: Sendable {
    private let bytes: ByteBuffer

    init(_ bytes: consuming ByteBuffer) { self.bytes = bytes }

    func read(into buffer: inout ByteBuffer, count: Int, at offset: Int) {
      buffer.append(bytes, from: offset, count: count)
    }
  }

  /// A sorted run.
  struct Run: Sendable {
    var source: Source
    var start: Int
    var end: Int
    /// The key and offset of the first item of each block.
    var blocks: [(key: SortKey, offset: Int)]
  }

  fileprivate struct State {
    var file: SpillFile?
    var runs: [Run] = []
    var itemCount = 0
    var byteCount = 0
  }

  private let state = Monitor(State())

  /// How many items there are.
  var itemCount: Int { state.withLock { $0.itemCount } }

  /// How many bytes all items have.
  var byteCount: Int { state.withLock { $0.byteCount } }

  /// The runs.
  var all: [Run] { state.withLock { $0.runs } }

  /// The largest run that stays in memory.
  static let memoryRunLimit = 1 << 20

  /// Begins a run of a known size: small last ones stay in memory, others get their place in the
  /// temporary file.
  func begin(size: Int, staysInMemory: Bool) throws(Failure) -> RunBuilder {
    if staysInMemory { return RunBuilder(file: nil, start: 0, capacity: size, size: size) }
    let file = try ensureFile()
    return RunBuilder(file: file, start: file.reserve(size), capacity: 1 << 20, size: size)
  }

  /// Takes a complete run.
  func add(
    _ builder: consuming RunBuilder, items: Int, byteCount: Int
  ) throws(Failure) {
    try builder.flush(all: true)
    let run = builder.run()
    state.withLock {
      $0.runs.append(run)
      $0.itemCount += items
      $0.byteCount += byteCount
    }
  }

  /// Takes out all runs, for others that hold the same items; what is written next goes into a file
  /// of its own, so that theirs is gone with them.
  func takeRuns() -> [Run] {
    state.withLock { state in
      defer {
        state.runs = []
        state.file = nil
      }
      return state.runs
    }
  }

  /// Puts in runs that hold the items of those taken out.
  func putRuns(_ runs: [Run]) { state.withLock { $0.runs = runs } }

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

/// Collects items on one thread, sorts them, and spills them as runs when its memory is full.
final class SpillSorter {
  /// The size of an item beside its payload.
  static let overhead = 32
  static let blockSize = 1 << 16

  private struct Entry: BitwiseCopyable {
    var key: SortKey
    var offset: UInt32
    var length: UInt32
    var sortLength: UInt32
    var ordinal: UInt32
  }

  private let runs: SortedRuns
  private let memory: Int
  private var entries: Buffer<Entry>
  private var payloads: ByteBuffer

  /// Creates a sorter that keeps up to `memory` bytes.
  init(_ runs: SortedRuns, memory: Int) {
    self.runs = runs
    self.memory = max(1 << 16, min(memory, 1 << 31 - 1))
    entries = Buffer()
    payloads = ByteBuffer()
  }

  /// Adds an item whose payload `fill` appends; its first `sortLength` bytes are part of the key.
  func add(
    _ key: SortKey, sortLength: Int = 0, _ fill: (inout ByteBuffer) -> Void
  ) throws(Failure) {
    let start = payloads.count
    fill(&payloads)
    entries.append(
      Entry(
        key: key, offset: UInt32(start), length: UInt32(payloads.count - start),
        sortLength: UInt32(sortLength), ordinal: UInt32(entries.count)))
    if payloads.count + entries.count * (MemoryLayout<Entry>.stride + Self.overhead) > memory {
      try spill(isLast: false)
    }
  }

  /// Hands over what is left, when nothing more will be added.
  func finish() throws(Failure) { try spill(isLast: true) }

  /// Sorts what is in memory and makes a run of it.
  private func spill(isLast: Bool) throws(Failure) {
    guard !entries.isEmpty else { return }
    sort()
    let size = payloads.count + entries.count * Self.overhead
    var run = try runs.begin(size: size, staysInMemory: isLast && size <= SortedRuns.memoryRunLimit)
    for index in 0..<entries.count {
      let entry = entries[index]
      run.beginItem(entry.key)
      run.bytes.append(bitsOf: entry.key)
      run.bytes.append(bitsOf: entry.length)
      run.bytes.append(bitsOf: entry.sortLength)
      run.bytes.append(
        payloads.paddedBytes, from: Int(entry.offset), count: Int(entry.length))
      try run.flush(all: false)
    }
    try runs.add(run, items: entries.count, byteCount: size)
    entries.removeAll()
    payloads.removeAll()
  }

  private func sort() {
    var sorted = Buffer<Entry>()
    swap(&sorted, &entries)
    var span = sorted.mutableSpan
    unsafe span.withUnsafeMutableBufferPointer { all in
      var all = unsafe all
      unsafe all.sort { one, other in
        if one.key != other.key { return one.key < other.key }
        if one.sortLength > 0 || other.sortLength > 0 {
          let order = compareSortingParts(one, other)
          if order != 0 { return order < 0 }
        }
        return one.ordinal < other.ordinal
      }
    }
    swap(&sorted, &entries)
  }

  private func compareSortingParts(_ one: Entry, _ other: Entry) -> Int {
    let (mine, theirs) = (Int(one.offset), Int(other.offset))
    for index in 0..<Int(min(one.sortLength, other.sortLength)) {
      let difference = Int(payloads[mine + index]) - Int(payloads[theirs + index])
      if difference != 0 { return difference }
    }
    return Int(one.sortLength) - Int(other.sortLength)
  }
}
