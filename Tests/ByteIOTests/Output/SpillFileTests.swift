import Bytes
import Findings
import Foundation
import Testing

@testable import ByteIO

struct SpillFileTests {
  @Test func `what is appended is read from where it was put`() throws {
    let folder = try TemporaryFolder()
    let spill = try SpillFile(in: folder.path)
    var places: [Int] = []
    for number in 0..<100 {
      let bytes = Array("record \(number)".utf8)
      places.append(try spill.append(bytes.span.raw))
    }
    for number in [99, 0, 50] {
      var buffer = ByteBuffer()
      let expected = Array("record \(number)".utf8)
      try spill.read(into: &buffer, count: expected.count, at: places[number])
      #expect(buffer.bytes == expected)
    }
    #expect(try folder.names() == [], "a spill file has no name")
  }

  @Test func `reading past the end is a failure`() throws {
    let spill = try SpillFile()
    var buffer = ByteBuffer()
    let code = failureCode { () throws(Failure) in
      try spill.read(into: &buffer, count: 1, at: 0)
    }
    #expect(code == "run.spill-failed")
  }

  @Test func `several threads append without losing a byte`() async throws {
    let spill = try SpillFile()
    let places = try await withThrowingTaskGroup(of: [Int].self) { group in
      for number in 0..<8 {
        group.addTask {
          let bytes = [UInt8](repeating: UInt8(number), count: 777)
          var places: [Int] = []
          for _ in 0..<50 { places.append(try spill.append(bytes.span.raw)) }
          return places
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(spill.size == 8 * 50 * 777)
    #expect(Set(places.flatMap { $0 }).count == 400)
    for offsets in places {
      var seen: Set<UInt8> = []
      for offset in offsets {
        var buffer = ByteBuffer()
        try spill.read(into: &buffer, count: 777, at: offset)
        seen.formUnion(buffer.bytes)
      }
      #expect(seen.count == 1)
    }
  }

  @Test func `a pipe that is copied can be read from any position`() throws {
    let bytes = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 / 3) }
    let file = try SpillFile.spool(MemorySource(bytes, step: 777), standingFor: "-")
    #expect(file.isSeekable && file.size == bytes.count && file.path == "-")
    let isSame = try contents(of: FileSource(file)) == bytes
    #expect(isSame)
    #expect(
      try contents(of: FileSource(file, range: 500_000..<500_003))
        == Array(bytes[500_000..<500_003]))
  }

  @Test func `a folder that is not there is a failure`() {
    #expect(
      failureCode { () throws(Failure) in _ = try SpillFile(in: "/none/such") }
        == "run.spill-failed")
  }
}
