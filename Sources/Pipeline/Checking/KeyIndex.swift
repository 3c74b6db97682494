import Bytes
import Findings
import FormatKit
import LearnerModel

// What is clever here
//   A key is mostly defined once and referred to many times. References are counted in a table, so
//   that a key's million references are one entry; definitions are handed on one by one. What does
//   not fit goes to sorted runs, and the runs are merged: each key's definitions, then its references
//   by field. Counts add up and first places are least places, so that it does not matter which
//   thread saw what.
// If you change this
//   An item's sort key is (kind and key, key, role and place): role zero is a definition. It starts
//   with the number of references, or with the fingerprint of a record that may be said again.

/// Who has and who names which key, across all files of a data set.
final class KeyIndex: Sendable {
  /// All items of all threads.
  let runs = SortedRuns()

  /// Where something stands, in the order of the input.
  struct Site: BitwiseCopyable {
    /// The place in the order of the input.
    var place: UInt64
    var line: UInt64
    var byte: UInt64
    var stream: UInt32
    var column: UInt32
  }

  /// The last number of a sort key: definitions first, then references by kind and field.
  static func role(_ kind: Kind, _ field: FieldIndex) -> UInt64 {
    (UInt64(kind.rawValue) << 16 | UInt64(field) + 1) << 32
  }
}

/// What one thread adds to a key index.
final class KeyCollector {
  private struct Entry: BitwiseCopyable {
    var space: UInt64
    var low: UInt64
    var role: UInt64
    var count: UInt64
    var site: KeyIndex.Site
  }

  private let sorter: SpillSorter
  private var slots: Buffer<UInt32>
  private var entries: Buffer<Entry>
  private let limit: Int
  private var targets = ReferenceTargets()
  /// By kind: the place of its first record with a key.
  private(set) var firstSites: [KeyIndex.Site?] = Array(repeating: nil, count: Kind.allCases.count)
  /// Records with parents of their own kind: child, parent, place.
  private(set) var parents: [(kind: Kind, child: Hash128, parent: Hash128, site: KeyIndex.Site)] =
    []
  private(set) var parentCount = 0
  private let parentFields: [FieldIndex?]
  /// Whether people and what is shared may be said again, as documents do that hold all they need.
  private let allowsRepeats: Bool

  init(
    _ index: KeyIndex, memory: Int, allowsRepeats: Bool, parents: [(kind: Kind, field: FieldIndex)]
  ) {
    self.allowsRepeats = allowsRepeats
    sorter = SpillSorter(index.runs, memory: memory / 2)
    limit = max(1 << 10, memory / 2 / (MemoryLayout<Entry>.stride + 8))
    entries = Buffer()
    slots = Buffer(capacity: 1 << 12)
    slots.append(repeating: 0, count: 1 << 12)
    var fields = [FieldIndex?](repeating: nil, count: Kind.allCases.count)
    for (kind, field) in parents { fields[Int(kind.rawValue)] = field }
    parentFields = fields
  }

  /// Adds the keys and references of a batch.
  func add(_ batch: BatchView, sequence: Int, parentLimit: Int) throws(Failure) {
    for index in 0..<batch.records.count {
      let record = batch.record(index)
      let place = UInt64(sequence) << 24 | UInt64(index)
      let kind = record.header.kind
      let ofKind = targets.targets(of: kind)
      let ownerField = KindSchema.Common.owner
      var position = 0
      while position < record.cells.count {
        let cell = record.cells[position]
        position &+= 1
        if cell.isExtension { break }
        if cell.field == KindSchema.Common.key {
          try define(cell, record, place, batch)
          continue
        }
        let target =
          cell.field == ownerField ? Kind.person.rawValue : ofKind[Int(cell.field)]
        guard target != 255, !cell.isUnfit, let targetKind = Kind(rawValue: target) else {
          continue
        }
        try refer(cell, to: targetKind, record, place, batch)
        if parentFields[Int(kind.rawValue)] == cell.field {
          addParent(cell, record, place, batch, limit: parentLimit)
        }
      }
    }
  }

  private func define(
    _ cell: Cell, _ record: RecordView, _ place: UInt64, _ batch: BatchView
  ) throws(Failure) {
    let kind = record.header.kind
    let hash = RecordKeys.hash(cell, of: record, kind: kind)
    let site = site(of: cell, record, place, batch)
    if firstSites[Int(kind.rawValue)].map({ place < $0.place }) ?? true {
      firstSites[Int(kind.rawValue)] = site
    }
    let mayRepeat = allowsRepeats && (kind.isReference || kind == .person)
    let content = mayRepeat ? RecordKeys.content(of: record) : 0
    try sorter.add(SortKey(GroupStore.space(kind, hash), hash.low, 0)) { bytes in
      bytes.append(bitsOf: content)
      bytes.append(bitsOf: site)
    }
  }

  private func refer(
    _ cell: Cell, to target: Kind, _ record: RecordView, _ place: UInt64, _ batch: BatchView
  ) throws(Failure) {
    let hash = RecordKeys.hash(cell, of: record, kind: target)
    let space = GroupStore.space(target, hash)
    let role = KeyIndex.role(record.header.kind, cell.field)
    var slot = Int(truncatingIfNeeded: hash.low ^ role >> 20) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].low == hash.low, entries[number].space == space,
        entries[number].role == role
      {
        entries[number].count += 1
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    entries.append(
      Entry(
        space: space, low: hash.low, role: role, count: 1,
        site: site(of: cell, record, place, batch)))
    slots[slot] = UInt32(entries.count)
    if entries.count > limit {
      try flush()
    } else if entries.count * 3 > slots.count * 2 {
      grow()
    }
  }

  private func grow() {
    let size = slots.count * 2
    var larger = Buffer<UInt32>(capacity: size)
    larger.append(repeating: 0, count: size)
    for number in 0..<entries.count {
      let entry = entries[number]
      var slot = Int(truncatingIfNeeded: entry.low ^ entry.role >> 20) & (size - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (size - 1) }
      larger[slot] = UInt32(number + 1)
    }
    swap(&slots, &larger)
  }

  /// Hands the counted references on and starts counting again.
  private func flush() throws(Failure) {
    for number in 0..<entries.count {
      let entry = entries[number]
      try sorter.add(SortKey(entry.space, entry.low, entry.role)) { bytes in
        bytes.append(bitsOf: entry.count)
        bytes.append(bitsOf: entry.site)
      }
    }
    entries.removeAll()
    for slot in 0..<slots.count { slots[slot] = 0 }
  }

  /// Hands everything on.
  func finish() throws(Failure) {
    try flush()
    try sorter.finish()
  }

  private func addParent(
    _ cell: Cell, _ record: RecordView, _ place: UInt64, _ batch: BatchView, limit: Int
  ) {
    parentCount += 1
    guard parents.count < limit, let key = RecordKeys.cell(KindSchema.Common.key, of: record) else {
      return
    }
    let kind = record.header.kind
    parents.append(
      (
        kind, RecordKeys.hash(key, of: record, kind: kind),
        RecordKeys.hash(cell, of: record, kind: kind), site(of: cell, record, place, batch)
      ))
  }

  /// Where a cell stands; where its record does, if the cell is not in the source as it is.
  private func site(
    of cell: Cell, _ record: RecordView, _ place: UInt64, _ batch: BatchView
  ) -> KeyIndex.Site {
    let header = record.header
    var site = KeyIndex.Site(
      place: place, line: header.line, byte: header.byte, stream: header.stream, column: 1)
    guard let first = batch.firstByte, cell.position & Cell.scratchBit == 0 else { return site }
    let start = Int(header.byte) - first
    let offset = Int(cell.position)
    guard start >= 0, offset >= start, offset - start < 1 << 20 else { return site }
    var column = 1
    for index in start..<offset {
      let byte = record.source.byte(at: index)
      if byte == 0x0A || (byte == 0x0D && record.source.byte(at: index + 1) != 0x0A) {
        site.line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    site.column = UInt32(column)
    site.byte = UInt64(first + offset)
    return site
  }
}
