import Bytes
import Findings
import FormatKit
import LearnerModel

/// Brings reference records that are too many for the memory to those who ask for them: both are
/// sorted by key, so that each record meets its requests.
struct ReferenceJoin {
  let store: GroupStore
  let results: WriteResults
  /// The kinds that are not held in memory, in the order of dependence.
  let kinds: [Kind]

  /// A chain of records of one kind longer than this is a circle.
  static let hopLimit = 64

  func run() throws(Failure) {
    // A kind refers to earlier ones only, or to itself: the last one first.
    for kind in kinds.reversed() {
      var requests: SortedRuns? = nil
      for hop in 0..<Self.hopLimit {
        let more = SortedRuns()
        try join(kind, requests: requests, more: more, isFirst: hop == 0)
        if more.itemCount == 0 { break }
        requests = more
      }
    }
  }

  /// Joins the records of a kind with the requests for them.
  ///
  /// After the first hop, requests come from records of the same kind; the records themselves are
  /// read again beside them.
  private func join(
    _ kind: Kind, requests: SortedRuns?, more: SortedRuns, isFirst: Bool
  ) throws(Failure) {
    let memory = store.shares.references
    let source: SortedRuns
    if let requests {
      source = requests
      try copyDefinitions(of: kind, to: source)
    } else {
      source = store.references
    }
    let groups = SpillSorter(store.groups, memory: memory)
    let lower = SpillSorter(store.references, memory: memory / 2)
    let same = SpillSorter(more, memory: memory / 2)
    let ofKind = ReferenceTargets.targets(of: kind)
    let rank = kind == .person ? ProfileOrder.contact : ProfileOrder.rank(of: kind)
    var builder = RecordBuilder()
    var packed = ByteBuffer()
    var keyLength = 0
    var key: (UInt64, UInt64)?
    var isWritten = false
    var lastOwner: UInt64?
    // How many learners ask for what is not there, and whether there is any record of the kind.
    var missingCount = 0
    var hasRecords = false
    // A person's own group counts the cells, but for contacts who are no learners.
    let isPerson = kind == .person
    var person: UInt64 = 0

    func closeRecord() {
      guard isFirst, builder.records.count > 0, !isWritten, !isPerson else { return }
      results.ledger.count(builder.view(0), .notSelected)
    }
    var merger = try source.merger(of: GroupStore.range(of: kind), memory: memory)
    try merger.forEach { (itemKey, bytes, range, _) throws(Failure) in
      if key.map({ $0 != (itemKey.first, itemKey.second) }) ?? true {
        closeRecord()
        key = (itemKey.first, itemKey.second)
        builder.removeAll()
        packed.removeAll()
        isWritten = false
        lastOwner = nil
      }
      if itemKey.third & GroupStore.requestBit == 0 {
        if builder.records.count > 0 {
          guard isFirst, !isPerson else { return }
          var other = RecordBuilder()
          RecordPacking.unpack(bytes, at: range.lowerBound, into: &other)
          let first = keyLength..<packed.count
          let isSame = RecordPacking.isSame(packed, first, bytes, range)
          Duplicates.count(other.view(0), isSame: isSame, results)
          return
        }
        RecordPacking.unpack(bytes, at: range.lowerBound, into: &builder)
        hasRecords = true
        person = itemKey.third
        let record = builder.view(0)
        if let cell = RecordKeys.cell(KindSchema.Common.key, of: record) {
          packed.append(copying: record.bytes(of: cell))
        }
        keyLength = packed.count
        packed.append(bytes, from: range.lowerBound, count: range.count)
        return
      }
      let owner = store.matches.root(of: itemKey.third & ~GroupStore.requestBit)
      guard owner != lastOwner, store.owners.isLearner(owner) else { return }
      lastOwner = owner
      guard builder.records.count > 0 else {
        missingCount += 1
        return
      }
      // The first copy counts the cells.
      let isRepeat = isWritten || !isFirst || (isPerson && store.owners.isLearner(person))
      if isPerson { store.owners.note(person, .contact) }
      isWritten = true
      // Behind the key, which it is sorted by, a byte tells whether it is a further copy.
      try groups.add(SortKey(owner, UInt64(rank)), sortLength: keyLength) { bytes in
        bytes.append(packed.span.raw, from: 0, count: keyLength)
        bytes.append(isRepeat ? 1 : 0)
        bytes.append(packed.span.raw, from: keyLength, count: packed.count - keyLength)
      }
      let record = builder.view(0)
      try Requests.add(record, owner: owner, of: ofKind, to: lower) {
        $0 != kind && kinds.contains($0)
      }
      try Requests.add(record, owner: owner, of: ofKind, to: same) { $0 == kind && kind != .person }
    }
    closeRecord()
    report(missingCount, of: kind, isKindThere: hasRecords)
    try groups.finish()
    try lower.finish()
    try same.finish()
  }

  /// Reports what learners' records refer to in vain.
  private func report(_ count: Int, of kind: Kind, isKindThere: Bool) {
    guard count > 0 else { return }
    results.findings.add(
      Finding(
        isKindThere ? .targetNotFound : .targetsNotFound,
        isKindThere
          ? "learners' records refer to records of kind \(field: kind.name) that are not there"
          : "learners' records refer to records of kind \(field: kind.name), of which there are none",
        at: Location(), count: count),
      cause: .init(stream: -1, field: Int(kind.rawValue)))
  }

  private func copyDefinitions(of kind: Kind, to runs: SortedRuns) throws(Failure) {
    let sorter = SpillSorter(runs, memory: store.shares.references)
    var merger = try store.references.merger(
      of: GroupStore.range(of: kind), memory: store.shares.references)
    try merger.forEach { (key, bytes, range, _) throws(Failure) in
      if key.third & GroupStore.requestBit != 0 { return }
      try sorter.add(key) { $0.append(bytes, from: range.lowerBound, count: range.count) }
    }
    try sorter.finish()
  }
}
