import Bytes
import Findings
import FormatKit
import LearnerModel

/// Writes the records that were put aside, in the order of the input.
struct SpoolReplay {
  private let state: DirectState
  private let settings: RunSettings
  private let reading: ReadResults
  private let output: (plan: any WritePlan, target: OutputTarget)
  private let results: WriteResults

  init(
    _ state: DirectState, _ crew: ReadingCrew,
    _ output: (plan: any WritePlan, target: OutputTarget), _ results: WriteResults
  ) {
    self.state = state
    settings = crew.settings
    reading = crew.results
    self.output = output
    self.results = results
  }

  func run() throws(Failure) {
    let dropped = try droppedRecords()
    let blocks = state.spool.blocks
    let replay = BatchReplay(
      count: blocks.count, settings: settings, output: output, results: results)
    let state = state
    try replay.run { (number, builder, ledger) throws(Failure) in
      try Self.load(blocks[number], state, dropped, into: &builder, &ledger)
    }
  }

  /// Reads one batch, without records that are repeats of others.
  private static func load(
    _ block: RecordSpool.Block, _ state: DirectState, _ dropped: SortedRuns,
    into builder: inout RecordBuilder, _ ledger: inout CellLedger
  ) throws(Failure) {
    var places: [UInt32] = []
    var buffer = ByteBuffer()
    if dropped.itemCount == 0 {
      try state.spool.read(block, into: &builder, places: &places, &buffer)
      return
    }
    var repeats: Set<UInt32> = []
    let lower = DirectState.place(block.sequence, 0)
    var merger = RunMerger(
      dropped, range: lower..<DirectState.place(block.sequence + 1, 0), memory: 1 << 18)
    try merger.forEach { (key, _, _, _) throws(Failure) in
      repeats.insert(UInt32(key.first - lower))
    }
    var all = RecordBuilder()
    try state.spool.read(block, into: &all, places: &places, &buffer)
    var packed = ByteBuffer()
    for index in 0..<all.records.count {
      let record = all.view(index)
      if repeats.contains(places[index]) {
        ledger.count(record, .notSelected)
      } else {
        packed.removeAll()
        RecordPacking.pack(record, into: &packed)
        RecordPacking.unpack(packed.paddedBytes, at: 0, into: &builder)
      }
    }
  }

  /// The places of records that say the same as an earlier one with their key.
  private func droppedRecords() throws(Failure) -> SortedRuns {
    let dropped = SortedRuns()
    guard state.candidates.itemCount > 0 else { return dropped }
    let sorter = SpillSorter(dropped, memory: state.sorterMemory)
    var first: (high: UInt64, low: UInt64, content: UInt64)?
    var merger = RunMerger(state.candidates, memory: state.sorterMemory)
    try merger.forEach { (key, bytes, range, _) throws(Failure) in
      let content = unsafe bytes.unsafeLoadUnaligned(
        fromByteOffset: range.lowerBound, as: UInt64.self)
      if let known = first, known.high == key.first, known.low == key.second {
        if known.content == content {
          try sorter.add(SortKey(key.third)) { _ in }
        } else {
          results.findings.add(
            .conflictingRecords, cause: .init(stream: -1),
            message: "two records have the same key and differ", at: Location())
        }
        return
      }
      first = (key.first, key.second, content)
    }
    try sorter.finish()
    return dropped
  }
}

/// Writes people with their roles and relationships behind them.
struct PeopleReplay {
  private let state: DirectState
  private let settings: RunSettings
  private let output: (plan: any WritePlan, target: OutputTarget)
  private let results: WriteResults

  init(
    _ state: DirectState, _ crew: ReadingCrew,
    _ output: (plan: any WritePlan, target: OutputTarget), _ results: WriteResults
  ) {
    self.state = state
    settings = crew.settings
    self.output = output
    self.results = results
  }

  func run() throws(Failure) {
    try OverflowResolver(
      overflow: state.overflow, groups: state.people, owners: state.owners,
      memory: state.sorterMemory, rank: DirectState.rank(of:)
    ).run()
    let people = state.people
    let ranges = GroupRanges(people, size: 1 << 20).ranges
    let replay = BatchReplay(
      count: ranges.count, settings: settings, output: output, results: results)
    let removesRepeats = state.removesRepeats
    try replay.run { (number, builder, ledger) throws(Failure) in
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
