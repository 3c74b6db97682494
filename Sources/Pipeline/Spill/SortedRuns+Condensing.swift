import Findings

// What is clever here
//   Each run that is read needs a buffer, and each range of keys starts in the middle of a block of
//   every run: with hundreds of runs both cost more than to merge some of them beforehand.
// If you change this
//   Runs that stand one after the other are merged, in their order, which equal keys rely on.

extension SortedRuns {
  /// Prepares to read the items in `range` with about `memory` bytes, once there are few enough runs
  /// for that.
  func merger(
    of range: Range<UInt64> = 0..<UInt64.max, memory: Int
  ) throws(Failure) -> RunMerger {
    try condense(memory: memory, jobs: 1)
    return RunMerger(self, range: range, memory: memory)
  }

  /// Merges runs with each other until there are few enough to be read at once with `memory` bytes.
  func condense(memory: Int, jobs: Int) throws(Failure) {
    let most = max(8, memory / SpillSorter.blockSize)
    while all.count > most {
      let runs = takeRuns()
      let groups = stride(from: 0, to: runs.count, by: most).map {
        Array(runs[$0..<min($0 + most, runs.count)])
      }
      let next = Monitor(0)
      let done = Monitor<[Int: Run]>([:])
      let failure = Monitor<Failure?>(nil)
      Crew.run(jobs) { _ in
        while let number = next.withLock({ next in
          defer { next += 1 }
          return next < groups.count ? next : nil
        }) {
          do throws(Failure) {
            try Cancellation.check()
            let run = try self.merged(groups[number], memory: memory)
            done.withLock { $0[number] = run }
          } catch {
            failure.withLock { if $0 == nil { $0 = error } }
            return
          }
        }
      }
      if let failure = failure.withLock({ $0 }) { throw failure }
      let merged = done.withLock { $0 }
      putRuns(groups.indices.compactMap { merged[$0] })
    }
  }

  /// One run with the items of several.
  private func merged(_ runs: [Run], memory: Int) throws(Failure) -> Run {
    guard runs.count > 1 else { return runs[0] }
    let size = runs.reduce(0) { $0 + $1.end - $1.start }
    var builder = try begin(size: size, staysInMemory: false)
    var merger = RunMerger(runs, memory: memory)
    try merger.forEach { (key, bytes, range, sortLength) throws(Failure) in
      try builder.add(key, bytes, range, sortLength: sortLength)
    }
    try builder.flush(all: true)
    return builder.run()
  }
}
