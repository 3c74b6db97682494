import Bytes
import Findings
import FormatKit
import LearnerModel

/// Reference records that stay in memory while profiles are written, found by key, each with the
/// numbers of those it refers to in turn.
final class ResidentRecords: @unchecked Sendable {
  private struct Entry: BitwiseCopyable {
    var space: UInt64
    var low: UInt64
    var offset: Int
    var firstEdge: Int
    var rank: UInt8
  }

  /// Packed records, one behind the other; each behind the length of its key and the key.
  private var bytes = ByteBuffer()
  private var entries = Buffer<Entry>()
  private var edges = Buffer<UInt32>()
  private var slots = Buffer<UInt32>()
  /// By record: whether it has been written with some learner.
  private let used: Monitor<[Bool]>
  /// References from these records that lead to none of them, in the order of the inputs.
  private(set) var dangling: [MissingTarget] = []

  init() { used = Monitor([]) }

  /// The kinds of which there are records.
  private(set) var kinds: Set<Kind> = []

  /// How many records there are.
  var count: Int { entries.count }

  /// Loads all records of some kinds; a key's first record counts.
  func load(_ kinds: [Kind], from store: GroupStore, results: WriteResults) throws(Failure) {
    var builder = RecordBuilder()
    for kind in kinds {
      var lastKey: (UInt64, UInt64)?
      var merger = try store.references.merger(
        of: GroupStore.range(of: kind), memory: store.shares.references)
      try merger.forEach { (key, packed, range, _) throws(Failure) in
        if key.third & GroupStore.requestBit != 0 { return }
        builder.removeAll()
        RecordPacking.unpack(packed, at: range.lowerBound, into: &builder)
        let record = builder.view(0)
        if let lastKey, lastKey == (key.first, key.second) {
          Duplicates.count(record, isSame: isSame(packed, range), results)
          return
        }
        lastKey = (key.first, key.second)
        add(key, record, packed, range)
        self.kinds.insert(kind)
      }
    }
    index()
    link()
    used.withLock { $0 = Array(repeating: false, count: entries.count) }
  }

  /// Whether a packed record has the cells of the one added last.
  private func isSame(_ packed: RawSpan, _ range: Range<Int>) -> Bool {
    guard let last = entries.last else { return false }
    return RecordPacking.isSame(bytes, last.offset..<bytes.count, packed, range)
  }

  private func add(
    _ key: SortKey, _ record: RecordView, _ packed: RawSpan, _ range: Range<Int>
  ) {
    let rank =
      record.header.kind == .person
      ? ProfileOrder.contact : ProfileOrder.rank(of: record.header.kind)
    let offset = bytes.count
    bytes.append(packed, from: range.lowerBound, count: range.count)
    entries.append(
      Entry(space: key.first, low: key.second, offset: offset, firstEdge: 0, rank: rank))
  }

  private func index() {
    var size = 64
    while size < entries.count * 2 { size *= 2 }
    slots = Buffer(capacity: size)
    slots.append(repeating: 0, count: size)
    for number in 0..<entries.count {
      var slot = Int(truncatingIfNeeded: entries[number].low) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// The number of the record with a key, or `nil`.
  func number(space: UInt64, low: UInt64) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = Int(truncatingIfNeeded: low) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].low == low, entries[number].space == space { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Notes for each record the numbers of those it refers to.
  private func link() {
    var builder = RecordBuilder()
    for number in 0..<entries.count {
      entries[number].firstEdge = edges.count
      builder.removeAll()
      unpack(number, into: &builder, isRepeat: false)
      let record = builder.view(0)
      let ofKind = ReferenceTargets.targets(of: record.header.kind)
      RecordKeys.forEachReference(of: record, ofKind.span) { cell, kind in
        let hash = RecordKeys.hash(cell, of: record, kind: kind)
        if let target = self.number(space: GroupStore.space(kind, hash), low: hash.low) {
          edges.append(UInt32(target))
        } else if kind.isReference {
          dangling.append(
            MissingTarget(kind: kind, key: hash, header: record.header, field: cell.field))
        }
      }
    }
    // The records stand in the order of their keys' hashes, another one in every run.
    dangling.sort { $0.place < $1.place }
  }

  /// Adds a record to a builder.
  func unpack(_ number: Int, into builder: inout RecordBuilder, isRepeat: Bool) {
    Self.unpack(bytes, at: entries[number].offset, into: &builder, isRepeat: isRepeat)
  }

  private static func unpack(
    _ bytes: borrowing ByteBuffer, at offset: Int, into builder: inout RecordBuilder,
    isRepeat: Bool
  ) {
    RecordPacking.unpack(bytes.paddedBytes, at: offset, into: &builder, isRepeat: isRepeat)
  }

  /// Adds to `wanted` all that its records refer to, directly or through others.
  func close(_ wanted: inout Set<Int>) {
    var open = Array(wanted)
    while let number = open.popLast() {
      let end = number + 1 < entries.count ? entries[number + 1].firstEdge : edges.count
      for edge in entries[number].firstEdge..<end where wanted.insert(Int(edges[edge])).inserted {
        open.append(Int(edges[edge]))
      }
    }
  }

  /// Sorts numbers into the order of a profile: by rank, then by key.
  func sorted(_ numbers: Set<Int>) -> [Int] {
    var builder = RecordBuilder()
    let keyed = numbers.map { number -> (rank: UInt8, key: [UInt8], number: Int) in
      builder.removeAll()
      unpack(number, into: &builder, isRepeat: false)
      let record = builder.view(0)
      let key = RecordKeys.cell(KindSchema.Common.key, of: record).map { cell in
        let bytes = record.bytes(of: cell)
        return bytes.indices.map { bytes[$0] }
      }
      return (entries[number].rank, key ?? [], number)
    }
    return keyed.sorted { one, other in
      one.rank != other.rank ? one.rank < other.rank : one.key.lexicographicallyPrecedes(other.key)
    }.map(\.number)
  }

  /// Marks records as written and tells which of them had been before.
  func claim(_ numbers: [Int]) -> [Bool] {
    used.withLock { used in
      numbers.map { number in
        defer { used[number] = true }
        return used[number]
      }
    }
  }

  /// Counts the records that nobody asked for.
  func countUnused(_ results: WriteResults) {
    var builder = RecordBuilder()
    let used = used.withLock { $0 }
    for number in 0..<entries.count where !used[number] {
      builder.removeAll()
      unpack(number, into: &builder, isRepeat: false)
      results.ledger.count(builder.view(0), .notSelected)
    }
  }
}

/// Records with a key that another record had before.
enum Duplicates {
  /// Counts a further record with the same key: one that says the same is left to the first.
  static func count(_ record: RecordView, isSame: Bool, _ results: WriteResults) {
    results.ledger.count(record, isSame ? .notSelected : .duplicate)
    if !isSame {
      results.unordered.add(
        .conflictingRecords, record.header.kind, message: message(record.header.kind),
        at: record.header)
    }
  }

  /// What to say of two records with the same key.
  static func message(_ kind: Kind) -> Message {
    "two records of kind \(field: kind.name) have the same key and differ; the first one counts"
  }
}

extension FindingCode {
  static let conflictingRecords = FindingCode(
    "identity.conflict", .error, "Two records have the same key and different values.",
    explanation: """
      A key names one thing. In a profile, which holds each thing once, the first record in the order \
      of the input is written and the other one is counted as lost; other targets get both.
      """,
    hint: "remove one of the records, or correct its key")
}
