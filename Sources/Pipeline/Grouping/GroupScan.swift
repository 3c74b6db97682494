import Bytes
import Findings
import FormatKit
import LearnerModel

/// Reads all groups once more for what was not written down in the first pass: which records others
/// hang on, who asks for which reference record, and people who are somebody's contact.
struct GroupScan {
  let store: GroupStore
  /// Owned kinds that records without an owner hang on.
  let anchors: Set<Kind>
  /// Reference kinds whose requests are missing.
  let requested: Set<Kind>
  /// Whether people are asked for by relationships.
  let wantsContacts: Bool

  /// Whether there is anything to look for.
  var isNeeded: Bool { !anchors.isEmpty || !requested.isEmpty || wantsContacts }

  func run() throws(Failure) {
    let orphans = SpillSorter(store.orphans, memory: store.shares.others * 4)
    let references = SpillSorter(store.references, memory: store.shares.references)
    var builder = RecordBuilder()
    var lastPerson: UInt64?
    var merger = try store.groups.merger(memory: store.shares.merging)
    try merger.forEach { (key, bytes, range, sortLength) throws(Failure) in
      builder.removeAll()
      RecordPacking.unpack(bytes, at: range.lowerBound + sortLength, into: &builder)
      let record = builder.view(0)
      let kind = record.header.kind
      if anchors.contains(kind), let cell = RecordKeys.cell(KindSchema.Common.key, of: record) {
        let hash = RecordKeys.hash(cell, of: record, kind: kind)
        try orphans.add(SortKey(GroupStore.space(kind, hash), hash.low, 0)) {
          $0.append(bitsOf: key.first)
        }
      }
      if wantsContacts, kind == .person,
        key.first != lastPerson || store.matches.hasSeveral(key.first),
        let cell = RecordKeys.cell(KindSchema.Common.key, of: record)
      {
        // A person's first record counts; one who is one with others has a key more for each.
        lastPerson = key.first
        let hash = RecordKeys.hash(cell, of: record, kind: .person)
        try references.add(SortKey(GroupStore.space(.person, hash), hash.low, key.first)) {
          RecordPacking.pack(record, into: &$0)
        }
      }
      try Requests.add(
        record, owner: key.first, of: ReferenceTargets.targets(of: kind), to: references
      ) { requested.contains($0) || ($0 == .person && wantsContacts) }
    }
    try orphans.finish()
    try references.finish()
  }
}

/// Writes down who asks for what.
enum Requests {
  /// Adds a request for every record that `record` leads to and that is `wanted`.
  static func add(
    _ record: RecordView, owner: UInt64, of targets: [UInt8], to sorter: SpillSorter,
    _ isWanted: (Kind) -> Bool
  ) throws(Failure) {
    var failure: Failure?
    RecordKeys.forEachReference(of: record, targets.span) { cell, target in
      guard failure == nil, isWanted(target) else { return }
      let hash = RecordKeys.hash(cell, of: record, kind: target)
      do throws(Failure) {
        try sorter.add(
          SortKey(GroupStore.space(target, hash), hash.low, GroupStore.requestBit | owner)
        ) { _ in }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}
