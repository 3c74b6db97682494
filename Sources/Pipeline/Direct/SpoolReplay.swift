import Bytes
import Findings
import FormatKit
import LearnerModel

/// What a replay of records that were put aside works with.
struct ReplaySetting {
  let state: DirectState
  let settings: RunSettings
  let output: (plan: any WritePlan, target: OutputTarget)
  let results: WriteResults

  /// A replay of so many batches.
  func replay(_ count: Int) -> BatchReplay {
    BatchReplay(count: count, settings: settings, output: output, results: results)
  }
}

/// Writes the records that were put aside, in the order of the input.
struct SpoolReplay {
  let setting: ReplaySetting

  func run() throws(Failure) {
    let dropped = try droppedRecords()
    let state = setting.state
    let blocks = state.spool.blocks
    try setting.replay(blocks.count).run { (number, builder, ledger) throws(Failure) in
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
    let (state, results) = (setting.state, setting.results)
    guard state.candidates.itemCount > 0 else { return dropped }
    let sorter = SpillSorter(dropped, memory: state.sorterMemory)
    var first: (high: UInt64, low: UInt64, content: UInt64)?
    var merger = try state.candidates.merger(memory: state.sorterMemory)
    try merger.forEach { (key, bytes, range, _) throws(Failure) in
      let content = unsafe bytes.unsafeLoadUnaligned(
        fromByteOffset: range.lowerBound, as: UInt64.self)
      if let known = first, known.high == key.first, known.low == key.second {
        if known.content == content {
          try sorter.add(SortKey(key.third)) { _ in }
        } else {
          // Keys come in the order of their fingerprints, which is not that of the input.
          let header = unsafe bytes.unsafeLoadUnaligned(
            fromByteOffset: range.lowerBound + MemoryLayout<UInt64>.size, as: RecordHeader.self)
          results.unordered.addConflict(of: header)
        }
        return
      }
      first = (key.first, key.second, content)
    }
    try sorter.finish()
    try dropped.condense(memory: state.sorterMemory, jobs: 1)
    return dropped
  }
}
