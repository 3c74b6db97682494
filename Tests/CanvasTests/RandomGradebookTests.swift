import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Gradebooks of any shape: the books balance, and what is written stays as it is.
struct RandomGradebookTests {
  private static let fixed = [
    "Student", "ID", "SIS User ID", "SIS Login ID", "Integration ID", "Root Account", "Section",
  ]
  private static let others = [
    "Essay (7)", "Essay (7)", "Talk, long (8)", "Quiz", "Final Score", "Current Score",
    "Lab Final Score", "Lab Final Score", "Final Score (Q1)", "Notes", "Seat", "Seat", "", " ",
    "Final Score story (9)", "\"quoted\"", "Override Grade", "Unposted Final Grade (Q1)", "ID",
  ]
  private static let names = [
    "Moore, Ann", "Ray, Bo", "Prince", "=cmd", "=\"=x\"", "Student, Test", "", "  ", "a, b, c",
    "Points Possible", "Student", "Ünal, Ö",
  ]
  private static let cells = [
    "", "", "1", "8.50", "8,50", "1,500", "1.234,5", "EX", "ex", "N/A", "-", "A-", "85%", "x\ny",
    "\"", "a;b", " 5 ", "\t", "007", "12345678901234567890", "(read only)", "é", "=1+1", "a:b%",
    "Manual Posting",
  ]

  private func gradebook(_ random: inout SeededGenerator) -> String {
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    let isSound = Bool.random(using: &random)
    var header = Self.fixed.filter {
      ["Student", "ID"].contains($0) || Bool.random(using: &random)
    }
    header += (0..<Int.random(in: 0...8, using: &random)).map { _ in pick(Self.others) }
    if !isSound { header = [header[0]] + header.dropFirst().shuffled(using: &random) }
    var rows = [header]
    if Bool.random(using: &random) {
      rows.append(header.map { $0.hasSuffix(")") ? "Manual Posting" : "" })
    }
    if Int.random(in: 0..<5, using: &random) > 0 {
      rows.append(
        ["    Points Possible"]
          + header.dropFirst().map { _ in pick(["", "10", "10,00", "5.50", "(read only)", "x"]) })
    }
    for number in 0..<Int.random(in: 0...8, using: &random) {
      let width =
        isSound ? header.count : max(1, header.count + Int.random(in: -2...2, using: &random))
      var row = (0..<width).map { _ in pick(Self.cells) }
      row[0] = pick(Self.names)
      if let id = header.firstIndex(of: "ID"), id < width, isSound { row[id] = "\(number)" }
      rows.append(row)
    }
    let delimiter = pick([",", ";"])
    let end = pick(["\n", "\r\n", "\r"])
    return rows.map { row in
      row.map { cell in
        let needsQuotes = cell.contains { $0 == "\"" || $0 == "\n" || delimiter.contains($0) }
        guard needsQuotes || Int.random(in: 0..<10, using: &random) == 0 else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: delimiter)
    }.joined(separator: end) + end
  }

  @Test(arguments: 0..<12)
  func `any gradebook is read in balance, and written the same from then on`(
    _ part: UInt64
  ) throws {
    var random = SeededGenerator(seed: 7_000 + part)
    var total = 0
    for round in 0..<8 {
      let text = gradebook(&random)
      let first = try GradebookRun([text], from: "canvas-gradebook")
      let place: Comment = "seed \(7_000 + part), round \(round): \(text)"
      #expect(first.result.isComplete, place)
      #expect(first.result.isBalanced, place)
      let second = try GradebookRun([first.text], from: "canvas-gradebook")
      #expect(second.text == first.text, place)
      // Everything that was read as a score is a score again.
      let scores = first.result.writing.ledger.recordCount(.result)
      #expect(second.counts["result", default: 0] == scores, place)
      total += scores
      let lines = try GradebookRun([text], to: "records", from: "canvas-gradebook")
      #expect(lines.counts == first.counts, place)
      let small = RunSettings(
        jobs: 2, memory: RunSettings.leastMemory, onError: .skip, chunkSize: 16)
      let other = try GradebookRun([text], from: "canvas-gradebook", settings: small)
      #expect(other.text == first.text, place)
      #expect(other.codes == first.codes, place)
    }
    #expect(total > 10, "the gradebooks have scores")
  }
}
