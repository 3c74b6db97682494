import ByteIO
import Bytes
import Findings

/// Reads the items of a range of keys in order, merging all runs.
struct RunMerger: ~Copyable {
  /// Reads one run from block to block.
  private final class Cursor {
    let source: SortedRuns.Source
    let end: Int
    let upper: UInt64
    let readSize: Int
    var offset: Int
    var buffer = ByteBuffer()
    var place = 0
    /// The item that stands at the cursor.
    var key = SortKey(0)
    var length = 0
    var sortLength = 0

    init(_ run: SortedRuns.Run, from lower: UInt64, to upper: UInt64, readSize: Int) {
      source = run.source
      end = run.end
      self.upper = upper
      self.readSize = readSize
      // The last block that starts before the range; the range may start inside it.
      var low = 0
      var high = run.blocks.count
      while low < high {
        let middle = (low + high) / 2
        if run.blocks[middle].key.first < lower { low = middle + 1 } else { high = middle }
      }
      offset = run.blocks.isEmpty ? run.end : run.blocks[max(0, low - 1)].offset
    }

    /// Steps to the next item that is not below `lower`; false at the end of the range.
    func advance(from lower: UInt64) throws(Failure) -> Bool {
      while true {
        guard try load() else { return false }
        if key.first >= upper { return false }
        if key.first >= lower { return true }
        skip()
      }
    }

    /// Lends the buffer that the item at the cursor is in.
    func withBytes(_ body: (RawSpan) throws(Failure) -> Void) throws(Failure) {
      try Self.lend(buffer, body)
    }

    private static func lend(
      _ buffer: borrowing ByteBuffer, _ body: (RawSpan) throws(Failure) -> Void
    ) throws(Failure) {
      try body(buffer.paddedBytes)
    }

    /// Passes over the item at the cursor.
    func skip() { place += SpillSorter.overhead + length }

    /// Whether the sorting part of this item stands before that of another with the same key.
    func sortingPartPrecedes(_ other: Cursor) -> Bool {
      let (mine, theirs) = (place + SpillSorter.overhead, other.place + SpillSorter.overhead)
      for index in 0..<min(sortLength, other.sortLength) {
        let (a, b) = (buffer[mine + index], other.buffer[theirs + index])
        if a != b { return a < b }
      }
      return sortLength < other.sortLength
    }

    /// Makes sure that the item at the cursor is in the buffer, and reads its key.
    private func load() throws(Failure) -> Bool {
      guard try ensure(SpillSorter.overhead) else { return false }
      key = buffer.load(SortKey.self, at: place)
      length = Int(buffer.load(UInt32.self, at: place + 24))
      sortLength = Int(buffer.load(UInt32.self, at: place + 28))
      return try ensure(SpillSorter.overhead + length)
    }

    private func ensure(_ count: Int) throws(Failure) -> Bool {
      if buffer.count - place >= count { return true }
      buffer.dropFirst(place)
      place = 0
      while buffer.count < count {
        let wanted = min(max(readSize, count - buffer.count), end - offset)
        guard wanted > 0 else { return false }
        try source.read(into: &buffer, count: wanted, at: offset)
        offset += wanted
      }
      return true
    }
  }

  private var cursors: [Cursor] = []
  private let lower: UInt64
  private var isStarted = false

  /// Prepares to read all items whose first number is in `range`, with about `memory` bytes.
  init(_ runs: SortedRuns, range: Range<UInt64> = 0..<UInt64.max, memory: Int) {
    self.init(runs.all, range: range, memory: memory)
  }

  /// Prepares to read the items of some runs.
  init(_ all: [SortedRuns.Run], range: Range<UInt64> = 0..<UInt64.max, memory: Int) {
    lower = range.lowerBound
    // A buffer holds what is read and the rest of what was.
    let readSize = max(1 << 13, min(1 << 18, memory / 2 / max(1, all.count)))
    cursors = all.map {
      Cursor($0, from: range.lowerBound, to: range.upperBound, readSize: readSize)
    }
  }

  /// Calls `body` with each item in order: its key, its payload within a buffer, and how many of the
  /// payload's bytes are its sorting part.
  mutating func forEach(
    _ body: (SortKey, RawSpan, Range<Int>, Int) throws(Failure) -> Void
  ) throws(Failure) {
    var heap: [Cursor] = []
    for cursor in cursors where try cursor.advance(from: lower) { heap.append(cursor) }
    for position in stride(from: heap.count / 2 - 1, through: 0, by: -1) {
      Self.sink(&heap, position)
    }
    while let least = heap.first {
      let start = least.place + SpillSorter.overhead
      try least.withBytes { (bytes) throws(Failure) in
        try body(least.key, bytes, start..<start + least.length, least.sortLength)
      }
      least.skip()
      if try least.advance(from: lower) {
        Self.sink(&heap, 0)
      } else {
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        if !heap.isEmpty { Self.sink(&heap, 0) }
      }
    }
    cursors = []
  }

  /// Lets a cursor sink to its place among those below it.
  private static func sink(_ heap: inout [Cursor], _ start: Int) {
    var position = start
    while true {
      var least = position
      for child in [2 * position + 1, 2 * position + 2] where child < heap.count {
        if precedes(heap[child], heap[least]) { least = child }
      }
      if least == position { return }
      heap.swapAt(least, position)
      position = least
    }
  }

  private static func precedes(_ one: Cursor, _ other: Cursor) -> Bool {
    if one.key != other.key { return one.key < other.key }
    return one.sortingPartPrecedes(other)
  }
}
