import Bytes
import Findings
import FormatKit
import LearnerModel

/// Gives numbers to the people for whom the table had no room, and moves their records to groups.
///
/// All of them first appeared behind everybody in the table. Sorted by person, the first record of
/// each tells when; sorted by that, they get the numbers that follow; sorted by person once more,
/// every record finds its number.
struct OverflowResolver {
  /// The records: (person, person, place in the input plus one), behind a byte of traits.
  let overflow: SortedRuns
  /// Where they go: (number, rank, place in the input).
  let groups: SortedRuns
  let owners: OwnerTable
  let memory: Int
  /// The place of a kind within its person's records.
  let rank: (Kind) -> UInt8
  /// Takes what people's records say.
  var claims: ClaimSorter?

  func run() throws(Failure) {
    guard overflow.itemCount > 0 else { return }
    let byAppearance = SortedRuns()
    try sortByAppearance(into: byAppearance, memory: memory)
    let numbers = SpillSorter(overflow, memory: memory)
    var merger = try byAppearance.merger(memory: memory)
    try merger.forEach { (key, bytes, range, _) throws(Failure) in
      let traits = OwnerTable.Traits(rawValue: bytes.byte(at: range.lowerBound))
      let number = owners.append(traits)
      try numbers.add(SortKey(key.second, key.third, 0)) { $0.append(bitsOf: number) }
    }
    try numbers.finish()
    try moveToGroups(memory: memory)
  }

  private func sortByAppearance(into runs: SortedRuns, memory: Int) throws(Failure) {
    let sorter = SpillSorter(runs, memory: memory)
    var person: SortKey?
    var traits: OwnerTable.Traits = []
    var merger = try overflow.merger(memory: memory)
    try merger.forEach { (key, bytes, range, _) throws(Failure) in
      if let known = person, known.first != key.first || known.second != key.second {
        try sorter.add(SortKey(known.third, known.first, known.second)) {
          $0.append(traits.rawValue)
        }
        person = nil
      }
      if person == nil {
        person = key
        traits = []
      }
      traits.formUnion(.init(rawValue: bytes.byte(at: range.lowerBound)))
    }
    if let known = person {
      try sorter.add(SortKey(known.third, known.first, known.second)) { $0.append(traits.rawValue) }
    }
    try sorter.finish()
  }

  private func moveToGroups(memory: Int) throws(Failure) {
    let groups = SpillSorter(groups, memory: memory)
    var builder = RecordBuilder()
    var number: UInt64 = 0
    var merger = try overflow.merger(memory: memory)
    try merger.forEach { (key, bytes, range, _) throws(Failure) in
      if key.third == 0 {
        number = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
        return
      }
      // A record: the person's traits, then the packed record, which starts with its kind.
      let start = range.lowerBound + 1
      let header = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: RecordHeader.self)
      let key = SortKey(number, UInt64(rank(header.kind)), key.third - 1)
      try groups.add(key) { $0.append(bytes, from: start, count: range.upperBound - start) }
      guard let claims, header.kind == .person else { return }
      builder.removeAll()
      RecordPacking.unpack(bytes, at: start, into: &builder)
      try claims.add(builder.view(0), owner: number, place: key.third)
    }
    try groups.finish()
  }
}
