import FormatKit
import Foundation
import LearnerModel
import OneRoster
import Testing

struct DirectTests {
  @Test(arguments: [
    DumpWriter(), DumpWriter(order: .peopleTogether), DumpWriter(needs: .columns),
    DumpWriter(needs: .columns, order: [.peopleTogether, .referencesOnce]),
  ])
  func `the output is the same for any memory, jobs and chunk size`(writer: DumpWriter) throws {
    let folder = try InventedDistrict(learners: 60, seed: 3).write()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (expected, outcome) = try run(folder, writer)
    expectBalance(outcome)
    for memory in [1 << 13, 1 << 16, 64 << 20] {
      for (jobs, chunkSize) in [(1, 300), (2, 1 << 19), (3, 5000)] {
        let (bytes, other) = try run(
          folder, writer, jobs: jobs, memory: memory, chunkSize: chunkSize)
        #expect(
          firstDifference(bytes, expected) == "none",
          "memory \(memory), jobs \(jobs), chunks \(chunkSize)")
        expectBalance(other)
      }
    }
  }

  @Test func `people come together with their roles`() throws {
    let folder = try InventedDistrict(isUntidy: false, seed: 4).write()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = String(
      decoding: try run(folder, DumpWriter(order: .peopleTogether)).bytes, as: UTF8.self)
    var person: Substring?
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.first == "person" { person = words.first { $0.hasPrefix("key=") }?.dropFirst(4) }
      if words.first == "role" {
        #expect(words.first { $0.hasPrefix("owner=") }?.dropFirst(6) == person)
      }
    }
  }
}
