import Bytes
import Findings
import FormatKit
import LearnerModel

/// Writes people with their roles and relationships behind them.
struct PeopleReplay {
  let setting: ReplaySetting

  func run() throws(Failure) {
    let state = setting.state
    try OverflowResolver(
      overflow: state.overflow, groups: state.people, owners: state.owners,
      memory: state.sorterMemory, rank: DirectState.rank(of:)
    ).run()
    let people = state.people
    // Each range is read by itself, and asks every run.
    try people.condense(memory: 1 << 21, jobs: 1)
    let ranges = GroupRanges(people, size: 1 << 20).ranges
    let removesRepeats = state.removesRepeats
    try setting.replay(ranges.count).run { (number, builder, ledger) throws(Failure) in
      var person: (owner: UInt64, content: [UInt8])?
      var merger = RunMerger(people, range: ranges[number], memory: 1 << 21)
      try merger.forEach { (key, bytes, range, _) throws(Failure) in
        RecordPacking.unpack(bytes, at: range.lowerBound, into: &builder)
        guard removesRepeats, key.second == 0 else { return }
        let start = range.lowerBound + MemoryLayout<RecordHeader>.size
        let content = (start..<range.upperBound).map { bytes.byte(at: $0) }
        if let person, person.owner == key.first {
          guard person.content == content else { return }
          ledger.count(builder.view(builder.records.count - 1), .notSelected)
          builder.dropRecord()
        } else {
          person = (key.first, content)
        }
      }
    }
  }
}
