import Bytes
import Findings
import LearnerModel

// What is clever here
//   Values by which people are known are sorted by their fingerprint, so that those who share one
//   stand together. That order differs from run to run; so the pairs are sorted once more, by their
//   places in the input, before any two people are made one.
// If you change this
//   Two people of one input and one system are two, whatever they share: that system knows them
//   apart. A value that would make them one makes nobody one.

/// Finds out which people are one, by what their records say.
struct PeopleMatcher {
  let rules: [MatchRule]
  /// What people's records say: (value, value, place in the input).
  let claims: SortedRuns
  let memory: Int
  let results: WriteResults
  /// The number of the input that a stream belongs to.
  let inputOfStream: @Sendable (UInt32) -> Int

  /// Two records of people who share a value.
  private struct Pair: BitwiseCopyable {
    var first: PersonClaim
    var second: PersonClaim
    /// Whether two people of one input and system share the value, so that it tells nobody.
    var isAmbiguous: Bool
  }

  /// Returns who is one with others.
  func run() throws(Failure) -> PeopleMatches {
    let pairs = SortedRuns()
    try collect(into: pairs)
    var matches = PeopleMatches(limit: max(1 << 12, memory / 128))
    var merger = try pairs.merger(memory: memory)
    try merger.forEach { (_, bytes, range, _) throws(Failure) in
      let pair = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: Pair.self)
      let (first, second) = (pair.first, pair.second)
      if matches.root(of: first.owner) == matches.root(of: second.owner) { return }
      guard !pair.isAmbiguous,
        try matches.unite(first.owner, origin(first), second.owner, origin(second))
      else {
        tell(.ambiguousMatch, pair, "people whom their own system knows apart share a value of")
        return
      }
      tell(.matchedPeople, pair, "people are one by")
      results.matches.add(
        rule: rules[Int(first.rule)].text, results.locate(second.header),
        with: results.locate(first.header))
    }
    return matches
  }

  private func tell(_ code: FindingCode, _ pair: Pair, _ text: String) {
    let rule = rules[Int(pair.first.rule)].text
    results.findings.add(
      Finding(
        code, "\(text) \(field: rule)", at: results.locate(pair.second.header),
        related: [.init("the other record", at: results.locate(pair.first.header))]),
      cause: .init(stream: -1, field: Int(pair.first.rule)))
  }

  /// Whose key a person's is: keys of one input and one system name different people.
  private func origin(_ claim: PersonClaim) -> UInt64 {
    UInt64(inputOfStream(claim.header.stream)) << 8 | UInt64(claim.system)
  }

  private func collect(into pairs: SortedRuns) throws(Failure) {
    let sorter = SpillSorter(pairs, memory: memory)
    var sharing = Sharing()
    var value: (UInt64, UInt64)?
    var merger = try claims.merger(memory: memory)
    try merger.forEach { (key, bytes, range, _) throws(Failure) in
      if value.map({ $0 != (key.first, key.second) }) ?? true {
        try add(sharing, to: sorter)
        sharing = Sharing()
        value = (key.first, key.second)
      }
      let claim = unsafe bytes.unsafeLoadUnaligned(
        fromByteOffset: range.lowerBound, as: PersonClaim.self)
      sharing.add(claim, at: key.third, of: origin(claim))
    }
    try add(sharing, to: sorter)
    try sorter.finish()
  }

  /// Those who share a value, by their first records.
  private struct Sharing {
    var claims: [(claim: PersonClaim, place: UInt64)] = []
    var owners: Set<UInt64> = []
    /// Whose keys theirs are; there are no more than inputs and systems.
    var origins: Set<UInt64> = []
    /// Whether two of them have keys of one input and system.
    var isAmbiguous = false

    /// How many of those who share a value that tells nobody are told.
    static let told = 256

    mutating func add(_ claim: PersonClaim, at place: UInt64, of origin: UInt64) {
      if isAmbiguous, claims.count >= Self.told {
        origins.insert(origin)
        return
      }
      guard owners.insert(claim.owner).inserted else { return }
      if !origins.insert(origin).inserted { isAmbiguous = true }
      claims.append((claim, place))
    }
  }

  private func add(_ sharing: Sharing, to sorter: SpillSorter) throws(Failure) {
    // People of one system alone were not meant to be one.
    guard let first = sharing.claims.first, sharing.origins.count > 1 else { return }
    for other in sharing.claims.dropFirst() {
      let pair = Pair(
        first: first.claim, second: other.claim, isAmbiguous: sharing.isAmbiguous)
      try sorter.add(SortKey(other.place, first.place, UInt64(other.claim.rule))) {
        $0.append(bitsOf: pair)
      }
    }
  }
}

/// Who is one with whom, by their numbers.
struct PeopleMatches {
  /// By number: a smaller number of the same person.
  private var parents: [UInt64: UInt64] = [:]
  /// By the smallest number of a person who has several: whose keys those are.
  private var origins: [UInt64: Set<UInt64>] = [:]
  /// How many numbers may be one with others.
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Nobody is one with others.
  static let none = PeopleMatches(limit: 0)

  /// Whether nobody is one with others.
  var isEmpty: Bool { parents.isEmpty }

  /// The numbers that stand for no person any more, and those that stand for theirs.
  var united: [(number: UInt64, root: UInt64)] {
    parents.keys.sorted().map { ($0, root(of: $0)) }
  }

  /// Whether a number stands for several.
  func hasSeveral(_ number: UInt64) -> Bool { origins[number] != nil }

  /// The number that stands for a person: the smallest.
  func root(of number: UInt64) -> UInt64 {
    var number = number
    while let parent = parents[number] { number = parent }
    return number
  }

  /// Makes two people one; `false` where an input and system of theirs knows them apart.
  ///
  /// Fails beyond the limit.
  mutating func unite(
    _ one: UInt64, _ originOfOne: UInt64, _ other: UInt64, _ originOfOther: UInt64
  ) throws(Failure) -> Bool {
    let (one, other) = (root(of: one), root(of: other))
    let mine = origins[one] ?? [originOfOne]
    let theirs = origins[other] ?? [originOfOther]
    guard mine.isDisjoint(with: theirs) else { return false }
    guard parents.count < limit else {
      throw Failure(
        .output, .tooManyMatches,
        "more than \(limit) people are one with others, which is what --memory has room for")
    }
    let (root, child) = (min(one, other), max(one, other))
    parents[child] = root
    origins[child] = nil
    origins[root] = mine.union(theirs)
    return true
  }
}

extension FindingCode {
  static let matchedPeople = FindingCode(
    "match.matched", .note, "Two records of people are about one person, as --match says.",
    explanation: """
      Both people have the same value of an identifier that the rule names. Their records go into \
      one profile: the first of them in the order of the input is the learner, the other's key is \
      kept among the identifiers.
      """,
    hint: "see `matches` in the report for which records were put together")
  static let ambiguousMatch = FindingCode(
    "match.ambiguous", .warning, "A value that --match goes by belongs to several people.",
    explanation: """
      Two people of one input and one system have different keys and share the value, so that it \
      does not tell whom a record of another system is about. Nobody is matched by it.
      """,
    hint: "match by another identifier, or correct the value")
  static let unusedMatch = FindingCode(
    "match.nobody", .warning, "Nobody has the identifier that a rule of --match names.",
    explanation: """
      No record of a person holds a value at the place that this side of the rule names, in the \
      system that it names. `formats` tells what each format reads, `inspect` what the inputs hold.
      """,
    hint: "correct the rule")
  static let tooManyMatches = FindingCode(
    "match.too-many", .error, "More people are one with others than there is memory for.",
    explanation: "The limit `matches` grows with --memory.", hint: "give more --memory")
}
