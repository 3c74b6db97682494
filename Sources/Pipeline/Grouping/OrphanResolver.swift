import Bytes
import Findings
import FormatKit
import LearnerModel

/// Finds the owners of records that name none, by what they hang on: a result's learner is the
/// learner of what was mastered by it.
struct OrphanResolver {
  let store: GroupStore
  let results: WriteResults
  let locate: (RecordHeader) -> Location

  /// The kinds that records without an owner hang on.
  func anchors() throws(Failure) -> Set<Kind> {
    var kinds: Set<Kind> = []
    for run in store.orphans.all {
      for block in run.blocks {
        if let kind = Kind(rawValue: UInt8(block.key.first >> 56)) { kinds.insert(kind) }
      }
    }
    // A block may hold several kinds; those in between are found by looking.
    if kinds.count > 1 {
      var merger = try store.orphans.merger(memory: store.shares.others)
      try merger.forEach { (key, _, _, _) throws(Failure) in
        if let kind = Kind(rawValue: UInt8(key.first >> 56)) { kinds.insert(kind) }
      }
    }
    return kinds
  }

  /// Moves every record whose owner shows to that owner's group.
  func run(requested: Set<Kind>) throws(Failure) {
    guard store.orphans.itemCount > 0 else { return }
    let groups = SpillSorter(store.groups, memory: store.shares.references)
    let references = SpillSorter(store.references, memory: store.shares.references)
    var builder = RecordBuilder()
    var anchor: (first: UInt64, second: UInt64, owner: UInt64)?
    var merger = try store.orphans.merger(memory: store.shares.others)
    try merger.forEach { (key, bytes, range, _) throws(Failure) in
      if key.third == 0 {
        let owner = unsafe bytes.unsafeLoadUnaligned(
          fromByteOffset: range.lowerBound, as: UInt64.self)
        anchor = (key.first, key.second, owner)
        return
      }
      builder.removeAll()
      RecordPacking.unpack(bytes, at: range.lowerBound, into: &builder)
      let record = builder.view(0)
      guard let anchor, anchor.first == key.first, anchor.second == key.second else {
        results.ledger.count(record, .unresolved)
        let kind = record.header.kind
        results.unordered.add(
          .ownerNotFound, kind,
          message:
            "a record of kind \(field: kind.name) hangs on a record that is not there, so that its learner is not known",
          at: record.header)
        return
      }
      let rank = UInt64(ProfileOrder.rank(of: record.header.kind))
      try groups.add(SortKey(anchor.owner, rank, key.third - 1)) {
        $0.append(bytes, from: range.lowerBound, count: range.count)
      }
      store.owners.note(anchor.owner, CollectStage.traits(of: record))
      try Requests.add(
        record, owner: anchor.owner, of: ReferenceTargets.targets(of: record.header.kind),
        to: references, requested.contains)
    }
    try groups.finish()
    try references.finish()
  }
}

extension FindingCode {
  static let ownerNotFound = FindingCode(
    "reference.owner-not-found", .error, "A record's learner is not known.",
    explanation: """
      The record names no learner itself, and the record that it hangs on, such as a result, is not \
      in the data set. It cannot become part of a profile.
      """,
    hint: "add the file that holds the record it hangs on")
}
