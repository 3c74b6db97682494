import ByteIO
import Bytes
import Findings
import Foundation
import TestKit
import Testing

struct GzipSourceTests {
  private let text = Array("sourcedId,score\n0007,054.10\n".utf8)

  private func read(
    _ bytes: [UInt8], step: Int = .max, limits: DecompressionLimits = DecompressionLimits()
  ) throws(Failure) -> (bytes: [UInt8], notes: [Finding]) {
    let source = GzipSource(MemorySource(bytes, step: step), limits: limits)
    return (try contents(of: source), source.notes)
  }

  @Test(arguments: [1, 2, 3, 7, 100])
  func `data come back whatever the steps`(step: Int) throws {
    var generator = SeededGenerator(seed: 11)
    let data = (0..<3000).map { _ in UInt8.random(in: 0x20...0x40, using: &generator) }
    let result = try read(try gzip(data), step: step)
    #expect(result.bytes == data)
    #expect(result.notes.isEmpty)
    let source = GzipSource(MemorySource(try gzip(data), step: step))
    #expect(try contents(of: source, step: step) == data)
  }

  @Test(arguments: [1, 2, 5, Int.max])
  func `several members are one text`(step: Int) throws {
    let members = try gzip(text) + gzip([]) + gzip(text, level: 1)
    #expect(try read(members, step: step).bytes == text + text)
  }

  @Test func `no cut of two members passes for complete data`() throws {
    let one = try gzip(text)
    let both = try one + gzip(text)
    for length in 0..<both.count where length != one.count {
      for step in [1, Int.max] {
        #expect(
          failureCode { () throws(Failure) in
            _ = try read(Array(both.prefix(length)), step: step)
          } == "gzip.truncated",
          "cut to \(length) bytes")
      }
    }
  }

  @Test(arguments: [1, Int.max])
  func `bytes behind the data are reported and padding is not`(step: Int) throws {
    let data = try gzip(text)
    let padded = try read(data + [UInt8](repeating: 0, count: 600), step: step)
    #expect(padded.bytes == text && padded.notes.isEmpty)
    let garbage = try read(data + Array("see you".utf8), step: step)
    #expect(garbage.bytes == text)
    #expect(garbage.notes.map(\.code.name) == ["gzip.trailing-garbage"])
    #expect(garbage.notes.first?.message.text(revealing: false).contains("\(data.count)") == true)
    let mixed = try read(data + [0, 0, 0, 0x31], step: step)
    #expect(mixed.notes.count == 1)
  }

  @Test func `a changed byte never passes`() throws {
    let data = try gzip(text)
    var missed: [Int] = []
    // Time, extra flags and system (4 to 9) are not part of the data.
    for index in data.indices where !(4...9).contains(index) {
      var changed = data
      changed[index] ^= 0x10
      let code = failureCode { () throws(Failure) in
        let result = try read(changed)
        if result.bytes != text { missed.append(index) }
      }
      if let code { #expect(code.hasPrefix("gzip."), "byte \(index)") }
    }
    #expect(missed.isEmpty)
    var checksum = data
    checksum[data.count - 8] ^= 1
    #expect(failureCode { () throws(Failure) in _ = try read(checksum) } == "gzip.bad-checksum")
    var length = data
    length[data.count - 4] ^= 1
    #expect(failureCode { () throws(Failure) in _ = try read(length) } == "gzip.bad-checksum")
  }

  @Test func `other bytes are no gzip data`() {
    #expect(failureCode { () throws(Failure) in _ = try read([]) } == "gzip.truncated")
    #expect(failureCode { () throws(Failure) in _ = try read(text) } == "gzip.corrupt")
  }

  @Test func `a bomb is stopped before it has unfolded`() throws {
    let bomb = try gzip([UInt8](repeating: 0, count: 40_000_000))
    var seen = 0
    let source = GzipSource(MemorySource(bomb))
    let code = failureCode { () throws(Failure) in
      var buffer = ByteBuffer()
      while try source.read(into: &buffer, atMost: 1 << 16) > 0 {
        seen += buffer.count
        buffer.removeAll()
      }
    }
    #expect(code == "gzip.bomb")
    #expect(seen <= 11_000_000)
    let roomy = DecompressionLimits(ratio: 2000)
    #expect(try read(bomb, limits: roomy).bytes.count == 40_000_000)
    let tight = DecompressionLimits(entryBytes: text.count - 1)
    let small = try gzip(text)
    #expect(
      failureCode { () throws(Failure) in _ = try read(small, limits: tight) } == "gzip.bomb")
  }

  @Test func `equal bytes give equal files that carry no time and no name`() throws {
    let one = try gzip(text)
    #expect(try gzip(text) == one)
    #expect(Array(one[4..<8]) == [0, 0, 0, 0])
    #expect(one[3] == 0)
  }

  @Test(.enabled(if: Program("gzip") != nil))
  func `the system's gzip reads what is written`() throws {
    let program = try #require(Program("gzip"))
    let folder = try TemporaryFolder()
    let file = try folder.write("text.gz", try gzip(text))
    let result = try program.run(["-dc", file])
    #expect(result.status == 0 && result.output == text)
  }
}
