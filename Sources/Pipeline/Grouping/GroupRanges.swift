import Findings

/// Cuts the groups into ranges of owners that fit into the memory.
struct GroupRanges {
  private(set) var ranges: [Range<UInt64>] = []

  /// Cuts at about `size` bytes a range; an owner is never cut.
  init(_ runs: SortedRuns, size: Int) {
    var starts: [UInt64] = []
    for run in runs.all { starts += run.blocks.map(\.key.first) }
    starts.sort()
    let blocksPerRange = max(1, size / SpillSorter.blockSize)
    var lower: UInt64 = 0
    var taken = 0
    for (position, start) in starts.enumerated() {
      taken += 1
      // The range ends before an owner who begins a block, once there is enough of it.
      if taken > blocksPerRange, start > lower, position > 0 {
        ranges.append(lower..<start)
        lower = start
        taken = 1
      }
    }
    ranges.append(lower..<UInt64.max)
  }
}
