import Bytes
import Findings
import Foundation
import TestKit
import Testing

@testable import ByteIO

struct OutputArchiveTests {
  /// Keeps what is written where a test can see it.
  private final class Shelf: ByteSink, @unchecked Sendable {
    // Only the archive's `commit` writes here, under its lock.
    var bytes: [UInt8] = []
    var isCommitted = false
    func write(_ span: RawSpan) throws(Failure) {
      let memory = MemorySink()
      try memory.write(span)
      bytes += memory.bytes
    }
    func commit() throws(Failure) { isCommitted = true }
  }

  @Test(arguments: 0..<8)
  func `whatever is written in whatever order is read`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let names = (0..<Int.random(in: 0...9, using: &generator)).map { number in
      ["", "ä/", "data/"][number % 3] + "\(UInt8.random(in: 0...255, using: &generator))-\(number)"
    }
    var texts: [String: [UInt8]] = [:]
    for name in names {
      let count = [0, 1, 100, 70_000, 150_000].randomElement(using: &generator) ?? 0
      let top = UInt8.random(in: 0...255, using: &generator)
      texts[name] = (0..<count).map { _ in UInt8.random(in: 0...top, using: &generator) }
    }
    var archives: [[UInt8]] = []
    for round in 0..<2 {
      let shelf = Shelf()
      let output = try OutputArchive(
        shelf, level: 1, thresholds: .init(bytes: seed % 2 == 0 ? 0xFFFF_FFFF : 1000))
      // The order in which entries are begun and written does not show.
      var open: [(sink: any ByteSink, left: ArraySlice<UInt8>)] = []
      for name in round == 0 ? names : names.reversed() {
        open.append((try output.file(name), texts[name, default: []][...]))
      }
      while !open.isEmpty {
        let index = Int.random(in: open.indices, using: &generator)
        let piece = open[index].left.prefix(Int.random(in: 1...50_000, using: &generator))
        try open[index].sink.write(Array(piece))
        open[index].left = open[index].left.dropFirst(piece.count)
        if open[index].left.isEmpty { try open.remove(at: index).sink.commit() }
      }
      #expect(!shelf.isCommitted && shelf.bytes.isEmpty)
      try output.commit()
      #expect(shelf.isCommitted)
      archives.append(shelf.bytes)
    }
    // Compared before `expect`, which would look for the differences of long arrays for ever.
    let isSame = archives[0] == archives[1]
    #expect(isSame, "seed \(seed)")
    let whole = try archive(archives[0])
    #expect(whole.entries.map(\.name).sorted() == names.sorted())
    for entry in whole.entries {
      let isRight = try contents(of: whole.open(entry)) == texts[entry.name]
      #expect(isRight, "seed \(seed)")
    }
    let starts = whole.entries.map(\.dataStart)
    #expect(starts == starts.sorted(), "entries stand in the order of their names")
  }

  @Test func `entries are written by several threads at once`() async throws {
    let shelf = Shelf()
    let output = try OutputArchive(shelf)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let sink = try output.file("\(number).csv")
          for line in 0..<5000 { try sink.write("\(number),\(line)\n") }
          try sink.commit()
        }
      }
      try await group.waitForAll()
    }
    try output.commit()
    let whole = try archive(shelf.bytes)
    #expect(whole.entries.count == 8)
    // Reading, too, may happen at once.
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, entry) in whole.entries.enumerated() {
        group.addTask {
          let text = String(decoding: try contents(of: whole.open(entry)), as: UTF8.self)
          #expect(text == (0..<5000).map { "\(number),\($0)\n" }.joined())
        }
      }
      try await group.waitForAll()
    }
  }

  @Test func `an entry that is not complete keeps the archive from appearing`() throws {
    let shelf = Shelf()
    let output = try OutputArchive(shelf)
    try output.file("a.csv").write("a")
    #expect(failureCode { () throws(Failure) in try output.commit() } == "output.unfinished")
    #expect(shelf.bytes.isEmpty && !shelf.isCommitted)
  }

  @Test func `two entries cannot have one name`() throws {
    let output = try OutputArchive(Shelf())
    _ = try output.file("a/b.csv")
    for name in ["a/b.csv", "a", "a/b.csv/c"] {
      #expect(
        failureCode { () throws(Failure) in _ = try output.file(name) } == "output.name-twice")
    }
  }
}
