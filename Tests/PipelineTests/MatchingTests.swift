import Findings
import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Testing

/// People of several inputs who are one.
struct MatchingTests {
  let writer = DumpWriter(needs: [.learners, .references])

  /// Writes a roster of learners whose keys and identifiers are made of numbers.
  private func roster(
    _ prefix: String, _ numbers: [Int], identifier: (Int) -> String, name: (Int) -> String
  ) throws -> String {
    let folder = NSTemporaryDirectory() + "match-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var users = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,"
    users += "givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,"
    users += "password\r\n"
    var enrollments = "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,"
    enrollments += "userSourcedId,role,primary,beginDate,endDate\r\n"
    for number in numbers {
      users += "\(prefix)\(number),,,true,school,student,u\(number),,\(name(number)),Field,,"
      users += "\(identifier(number)),,,,,05,\r\n"
      enrollments += "\(prefix)e\(number),,,class,school,\(prefix)\(number),student,,,\r\n"
    }
    try users.write(toFile: folder + "/users.csv", atomically: true, encoding: .utf8)
    try enrollments.write(toFile: folder + "/enrollments.csv", atomically: true, encoding: .utf8)
    return folder
  }

  @Test func `matched people are the same for any memory, jobs and chunk size`() throws {
    // Every third learner of the first roster is in the second one, which comes in another order.
    let first = try roster("a", Array(0..<240)) {
      $0 % 3 == 0 ? "id\($0)" : ""
    } name: {
      "N\($0)"
    }
    let second = try roster("b", (0..<240).reversed().filter { $0 % 2 == 0 }) {
      "id\($0)"
    } name: {
      $0 % 4 == 0 ? "N\($0)" : "M\($0)"
    }
    defer {
      for folder in [first, second] { try? FileManager.default.removeItem(atPath: folder) }
    }
    let folders = [first, second]
    let (expected, outcome) = try run(folders, writer, matching: ["identifier"])
    expectBalance(outcome)
    // Every sixth number is in both.
    #expect(outcome.writing.matches.counts.map(\.count) == [40])
    #expect(outcome.writing.ledger.recordCount(.person) == 240 + 120 - 40)
    #expect(outcome.writing.ledger.recordCount(.sectionEnrollment) == 240 + 120)
    let conflicts = outcome.writing.findings.countsByCode.filter {
      $0.code.name == "match.conflicting-value"
    }
    // Of the numbers in both, every second has another given name.
    #expect(conflicts.map(\.count) == [20])
    for memory in GroupingTests.memories {
      for (jobs, chunkSize) in [(1, 300), (2, 1 << 19), (3, 2000)] {
        let (bytes, other) = try run(
          folders, writer, matching: ["identifier"], jobs: jobs, memory: memory,
          chunkSize: chunkSize)
        let difference = firstDifference(bytes, expected)
        #expect(difference == "none", "memory \(memory), jobs \(jobs), chunks \(chunkSize)")
        expectBalance(other)
        let findings = other.writing.findings.findings
        #expect(findings == outcome.writing.findings.findings)
      }
    }
  }

  @Test func `a person of very many inputs is one`() throws {
    let folders = try (0..<300).map { number in
      try roster("k\(number)-", [1]) { _ in
        "same"
      } name: {
        "N\($0)"
      }
    }
    defer { for folder in folders { try? FileManager.default.removeItem(atPath: folder) } }
    let (_, outcome) = try run(folders, writer, matching: ["identifier"])
    expectBalance(outcome)
    #expect(outcome.writing.ledger.recordCount(.person) == 1)
    #expect(outcome.writing.ledger.recordCount(.sectionEnrollment) == 300)
    #expect(outcome.writing.matches.counts.map(\.count) == [299])
  }

  @Test func `people of one input are never one`() throws {
    let first = try roster("a", [1, 2]) { _ in
      "same"
    } name: {
      "N\($0)"
    }
    let second = try roster("b", [3]) { _ in
      "same"
    } name: {
      "N\($0)"
    }
    defer {
      for folder in [first, second] { try? FileManager.default.removeItem(atPath: folder) }
    }
    let (_, outcome) = try run([first, second], writer, matching: ["identifier"])
    #expect(outcome.writing.matches.counts.isEmpty)
    #expect(outcome.writing.ledger.recordCount(.person) == 3)
    #expect(outcome.writing.findings.findings.first?.code.name == "match.ambiguous")
    #expect(outcome.writing.findings.findings.first?.count == 2)
  }

  @Test(arguments: ["", "givenName", "sortName", "otherNames.familyName", "x:", "key=", "emails"])
  func `a rule names identifiers`(text: String) {
    #expect(throws: (any Error).self) { try MatchRule(text) }
  }
}
