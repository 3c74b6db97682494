import Findings
import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Testing

struct GroupingTests {
  let writer = DumpWriter(needs: [.learners, .references])

  /// The memory that forces everything out of it: tables overflow, sorters spill, joins are needed.
  static let memories = [1 << 14, 1 << 17, 64 << 20]

  @Test(arguments: 1...4)
  func `the output is the same for any memory, jobs and chunk size`(seed: Int) throws {
    let folder = try InventedDistrict(
      learners: 40 * seed, items: 30 * seed, results: 300 * seed, seed: UInt64(seed)
    ).write()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (expected, outcome) = try run(folder, writer)
    expectBalance(outcome)
    #expect(!expected.isEmpty)
    for memory in Self.memories {
      for (jobs, chunkSize) in [(1, 300), (2, 1 << 19), (3, 5000)] {
        let (bytes, other) = try run(
          folder, writer, jobs: jobs, memory: memory, chunkSize: chunkSize)
        #expect(
          firstDifference(bytes, expected) == "none",
          "memory \(memory), jobs \(jobs), chunks \(chunkSize)")
        expectBalance(other)
        for fate in CellOutcome.allCases {
          #expect(other.writing.ledger.total(fate) == outcome.writing.ledger.total(fate), "\(fate)")
        }
        #expect(findings(of: other) == findings(of: outcome), "memory \(memory), jobs \(jobs)")
      }
    }
  }

  /// What a run has found, in its order; what leads to records that are not kept in memory is told
  /// without a place, and is left out.
  private func findings(of outcome: Job.Outcome) -> [String] {
    (outcome.reading.findings.findings + outcome.writing.findings.findings)
      .filter { !$0.code.name.hasPrefix("reference.") }
      .map { "\($0.code.name) \($0.message.text(revealing: true)) \($0.location) \($0.count)" }
  }

  @Test func `each learner comes once with what belongs to them`() throws {
    let folder = try InventedDistrict(isUntidy: false, seed: 9).write()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = String(decoding: try run(folder, writer).bytes, as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    let learners = lines.filter { $0.hasPrefix("person ") && $0.contains(" key=learner-") }
    #expect(learners.count == 30)
    #expect(lines.filter { $0.hasPrefix("result ") }.count == 400)
    #expect(lines.filter { $0.hasPrefix("mastery ") }.count == 100)
    #expect(!lines.contains { $0.hasPrefix("person ") && $0.contains(" key=teacher-") })
    // Every reference of a group is followed within it.
    var group: [String] = []
    func check() {
      let keys = Set(group.compactMap { $0.split(separator: " ").first { $0.hasPrefix("key=") } })
      for line in group where line.hasPrefix("result ") {
        let item = line.split(separator: " ").first { $0.hasPrefix("lineItem=") }
        #expect(keys.contains("key=" + (item?.dropFirst(9) ?? "")))
      }
    }
    for line in lines {
      if line.hasPrefix("person "), line.contains(" key=learner-") {
        check()
        group = []
      }
      group.append(line)
    }
    check()
  }

  @Test func `learners come in the order in which they first appear`() throws {
    let folder = try InventedDistrict(seed: 5).write()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = String(decoding: try run(folder, writer, memory: 1 << 14).bytes, as: UTF8.self)
    let people = text.split(separator: "\n").filter { $0.hasPrefix("person ") }.compactMap {
      $0.split(separator: " ").first { $0.hasPrefix("key=learner-") }?.dropFirst(4)
    }
    // Enrollments are the first file that names people.
    let enrollments = try String(contentsOfFile: folder + "/enrollments.csv", encoding: .utf8)
    let first = enrollments.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[5]
    }.filter { $0.hasPrefix("learner") }
    #expect(people.map(String.init) == first.map(String.init))
  }
}
