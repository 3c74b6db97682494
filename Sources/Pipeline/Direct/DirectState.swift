import Bytes
import Findings
import FormatKit
import LearnerModel

/// What a run that writes records in input order shares between its threads.
final class DirectState: @unchecked Sendable {
  /// Whether reference records are written once for each key.
  let removesRepeats: Bool
  /// Whether people, their roles and relationships are brought together.
  let gathersPeople: Bool
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

  init(removesRepeats: Bool, gathersPeople: Bool, isDeferred: Bool, memory: Int, jobs: Int) {
    self.removesRepeats = removesRepeats
    self.gathersPeople = gathersPeople
    seen = SeenKeys(memory: memory / 2)
    defersFrom = isDeferred ? 0 : .max
    owners = OwnerTable(memory: gathersPeople ? memory / 4 : 0)
    sorterMemory = memory / 8 / jobs
  }

  /// The place of a record in the order of the input.
  static func place(_ sequence: Int, _ index: Int) -> UInt64 {
    UInt64(sequence) << 24 | UInt64(index)
  }

  /// The place of a record with its person.
  static func rank(of kind: Kind) -> UInt8 { kind == .person ? 0 : kind == .role ? 1 : 2 }

  /// Whether a record goes with its person.
  static func isPersonal(_ kind: Kind) -> Bool {
    kind == .person || kind == .role || kind == .relationship
  }
}
