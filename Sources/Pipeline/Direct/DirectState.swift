import Bytes
import Findings
import FormatKit
import LearnerModel

/// What a run that writes records in input order shares between its threads.
final class DirectState: @unchecked Sendable {
  /// Whether reference records are written once for each key.
  let removesRepeats: Bool
  /// The kinds of records that are brought together with their people.
  let gathers: Set<Kind>
  /// Whether there are any.
  var gathersPeople: Bool { !gathers.isEmpty }
  /// The keys seen so far; used in turn.
  let seen: SeenKeys
  /// The sequence from which on batches are put aside instead of being written; set in turn.
  var defersFrom: Int
  /// Batches put aside.
  let spool = RecordSpool()
  /// Records of which it is not known yet whether their key is new: (key, key, place).
  let candidates = SortedRuns()
  /// People and what goes with them: (number, rank, place).
  let people = SortedRuns()
  /// The same of people for whom the table has no room: (person, person, place plus one).
  let overflow = SortedRuns()
  /// Who is who; used in turn.
  let owners: OwnerTable
  let sorterMemory: Int

  init(removesRepeats: Bool, gathers: Set<Kind>, isDeferred: Bool, memory: Int, jobs: Int) {
    self.removesRepeats = removesRepeats
    self.gathers = gathers
    seen = SeenKeys(memory: memory / 2)
    defersFrom = isDeferred ? 0 : .max
    owners = OwnerTable(memory: gathers.isEmpty ? 0 : memory / 4)
    sorterMemory = memory / 8 / jobs
  }

  /// The place of a record in the order of the input.
  static func place(_ sequence: Int, _ index: Int) -> UInt64 {
    UInt64(sequence) << 24 | UInt64(index)
  }

  /// The place of a record with its person.
  static func rank(of kind: Kind) -> UInt8 {
    switch kind {
    case .person: 0
    case .demographics: 1
    case .role: 2
    default: 3
    }
  }

  /// The kinds of records that have to be brought together for an order that is not given.
  static func gathered(_ missing: RecordOrder) -> Set<Kind> {
    var kinds: Set<Kind> = []
    if missing.contains(.peopleTogether) { kinds = [.person, .role, .relationship] }
    if missing.contains(.relationsTogether) { kinds.formUnion([.person, .relationship]) }
    // What follows a person already has to follow where the person comes.
    if missing.contains(.accountsTogether) {
      kinds.formUnion([.person, .role, .relationship, .account])
    }
    if missing.contains(.describedTogether) {
      kinds.formUnion([.person, .role, .demographics])
    }
    return kinds
  }
}
