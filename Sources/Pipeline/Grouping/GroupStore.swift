import Bytes
import Findings
import FormatKit
import LearnerModel
import Synchronization

/// What a grouping run keeps between its passes: sorted items of several sorts, and who is who.
final class GroupStore: @unchecked Sendable {
  /// A number a kind that all threads add to.
  final class Counters: Sendable {
    private let values = InlineArray<64, Atomic<Int>> { _ in Atomic(0) }

    func total(of kind: Kind) -> Int { values[Int(kind.rawValue)].load(ordering: .relaxed) }

    func add(_ amount: Int, of kind: Kind) {
      values[Int(kind.rawValue)].add(amount, ordering: .relaxed)
    }
  }

  /// How the memory of a run is shared out.
  struct Shares {
    let owners: Int
    let groups: Int
    let references: Int
    let others: Int
    /// What a thread holds of people for whom the table has no room, before it is spilled.
    let overflow: Int
    let residents: Int
    /// What a thread holds of the learners whom it writes; their text takes several times as much.
    let range: Int
    /// What a thread holds of the runs that it merges.
    let merging: Int

    init(memory: Int, jobs: Int) {
      owners = memory / 4
      groups = memory * 3 / 8 / jobs
      references = memory / 8 / jobs
      others = memory / 64 / jobs
      overflow = memory / 16 / jobs
      residents = memory / 3
      range = max(1 << 18, memory / 32 / jobs)
      merging = memory / 8 / jobs
    }
  }

  let shares: Shares
  /// Records by owner: (owner's number, rank, place in the input).
  private(set) var groups = SortedRuns()
  /// Reference records by key, each with the owners who ask for it behind it: (kind and key, key,
  /// place in the input), and (kind and key, key, `requestBit` and owner's number).
  let references = SortedRuns()
  /// Owned records without an owner: (what they hang on, its key, place in the input plus one), and
  /// what they hang on: (kind and key, key, zero) with its owner's number.
  let orphans = SortedRuns()
  /// Records of people for whom the table has no room: (person, person, place in the input plus
  /// one), and the numbers that they get in the end: (person, person, zero).
  let overflow = SortedRuns()
  /// What tells of a gradebook's columns, where the writer wants it first: (zero, zero, place in the
  /// input).
  let items = SortedRuns()
  /// What people's records say that others may say too: (value, value, place in the input).
  let claims = SortedRuns()
  /// What finds that, where people are to be matched.
  let claimFinder: ClaimFinder?
  /// Who is one with others.
  private(set) var matches = PeopleMatches.none
  /// Who is who; changed in turn.
  let owners: OwnerTable
  /// By kind: how many bytes the reference records have; added to by all threads.
  let referenceBytes = Counters()
  /// By kind: whether some requests were not written down, and have to be found again.
  var lacksRequests = [Bool](repeating: false, count: Kind.allCases.count)
  /// Whether any relationship leads to another person.
  var hasContacts = false

  init(memory: Int, jobs: Int, claimFinder: ClaimFinder? = nil) {
    self.claimFinder = claimFinder
    shares = Shares(memory: memory, jobs: jobs)
    owners = OwnerTable(memory: shares.owners)
  }

  /// Makes people one: all that belongs to any of their numbers goes to the first.
  func take(_ matches: PeopleMatches) throws(Failure) {
    guard !matches.isEmpty else { return }
    self.matches = matches
    for (number, root) in matches.united { owners.unite(number, into: root) }
    let united = SortedRuns()
    let sorter = SpillSorter(united, memory: shares.groups)
    var merger = try groups.merger(memory: shares.merging)
    try merger.forEach { (key, bytes, range, sortLength) throws(Failure) in
      let key = SortKey(matches.root(of: key.first), key.second, key.third)
      try sorter.add(key, sortLength: sortLength) {
        $0.append(bytes, from: range.lowerBound, count: range.count)
      }
    }
    try sorter.finish()
    groups = united
  }

  /// Tells a request from a record: requests sort behind.
  static let requestBit: UInt64 = 1 << 63

  /// The first number of the sort key of a kind's key.
  @inline(__always)
  static func space(_ kind: Kind, _ hash: Hash128) -> UInt64 {
    UInt64(kind.rawValue) << 56 | hash.high >> 8
  }

  /// All sort keys of a kind.
  static func range(of kind: Kind) -> Range<UInt64> {
    let start = UInt64(kind.rawValue) << 56
    return start..<start + 1 << 56
  }

  /// The sort key of a record in its owner's group.
  @inline(__always)
  static func groupKey(_ owner: UInt64, rank: UInt8, sequence: Int, index: Int) -> SortKey {
    SortKey(owner, UInt64(rank), UInt64(sequence) << 24 | UInt64(index))
  }

  /// Whether reference records of a kind are usually many, so that requests are written down at once.
  static func areOftenMany(_ kind: Kind) -> Bool {
    kind == .lineItem || kind == .competency || kind == .assessment
  }
}

/// What one thread adds to a store.
final class GroupSorters {
  let groups: SpillSorter
  let references: SpillSorter
  let orphans: SpillSorter
  let overflow: SpillSorter
  let items: SpillSorter
  let claims: ClaimSorter?

  init(_ store: GroupStore) {
    claims = store.claimFinder.map {
      ClaimSorter($0, store.claims, memory: store.shares.others)
    }
    groups = SpillSorter(store.groups, memory: store.shares.groups)
    references = SpillSorter(store.references, memory: store.shares.references)
    orphans = SpillSorter(store.orphans, memory: store.shares.others)
    overflow = SpillSorter(store.overflow, memory: store.shares.overflow)
    items = SpillSorter(store.items, memory: store.shares.others)
  }

  /// Hands everything over.
  func finish() throws(Failure) {
    try groups.finish()
    try references.finish()
    try orphans.finish()
    try overflow.finish()
    try items.finish()
    try claims?.finish()
  }
}
