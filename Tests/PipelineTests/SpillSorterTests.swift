import Bytes
import Findings
import TestKit
import Testing

@testable import Pipeline

struct SpillSorterTests {
  @Test(arguments: 0..<12)
  func `items come back in the order of their keys`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let runs = SortedRuns()
    // Several sorters, as several threads have, with little memory.
    let sorters = (0..<3).map { _ in SpillSorter(runs, memory: seed % 2 == 0 ? 1 << 12 : 1 << 20) }
    var expected: [(key: SortKey, payload: [UInt8])] = []
    for number in 0..<3000 {
      let key = SortKey(
        UInt64.random(in: 0..<50, using: &generator), UInt64.random(in: 0..<3, using: &generator),
        UInt64(number))
      let payload = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      expected.append((key, payload))
      try sorters[number % 3].add(key) { bytes in for byte in payload { bytes.append(byte) } }
    }
    for sorter in sorters { try sorter.finish() }
    expected.sort { $0.key < $1.key }
    #expect(
      try read(runs, 0..<UInt64.max).elementsEqual(expected) {
        $0.0 == $1.key && $0.1 == $1.payload
      })
    // Any range of keys gives the items of that range.
    for _ in 0..<10 {
      let lower = UInt64.random(in: 0..<50, using: &generator)
      let upper = UInt64.random(in: lower...60, using: &generator)
      let wanted = expected.filter { $0.key.first >= lower && $0.key.first < upper }
      #expect(
        try read(runs, lower..<upper).elementsEqual(wanted) { $0.0 == $1.key && $0.1 == $1.payload }
      )
    }
  }

  @Test func `equal keys are ordered by the sorting part of the payload`() throws {
    let runs = SortedRuns()
    let sorters = (0..<2).map { _ in SpillSorter(runs, memory: 1 << 12) }
    let names = (0..<500).map { "name-\($0 * 7919 % 500)" }
    for (number, name) in names.enumerated() {
      try sorters[number % 2].add(SortKey(1, 1, 1), sortLength: name.utf8.count) { bytes in
        bytes.append(name)
        bytes.append(bitsOf: UInt32(number))
      }
    }
    for sorter in sorters { try sorter.finish() }
    let found = try read(runs, 0..<10).map { String(decoding: $0.1.dropLast(4), as: UTF8.self) }
    #expect(found == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
  }

  @Test(arguments: [1, 2]) func `runs that were merged beforehand hold the same`(jobs: Int) throws {
    let runs = SortedRuns()
    for number in 0..<100 {
      let sorter = SpillSorter(runs, memory: 1 << 16)
      for item in 0..<5 {
        try sorter.add(SortKey(UInt64(item), UInt64(number))) { $0.append(bitsOf: number * item) }
      }
      try sorter.finish()
    }
    let before = try read(runs, 0..<UInt64.max)
    try runs.condense(memory: 1 << 16, jobs: jobs)
    #expect(runs.all.count <= 8)
    #expect(runs.itemCount == 500)
    let after = try read(runs, 0..<UInt64.max)
    #expect(before.elementsEqual(after) { $0.0 == $1.0 && $0.1 == $1.1 })
  }

  private func read(
    _ runs: SortedRuns, _ range: Range<UInt64>
  ) throws(Failure) -> [(SortKey, [UInt8])] {
    var items: [(SortKey, [UInt8])] = []
    var merger = RunMerger(runs, range: range, memory: 1 << 14)
    try merger.forEach { (key, bytes, range, _) throws(Failure) in
      items.append((key, range.map { bytes.byte(at: $0) }))
    }
    return items
  }
}
