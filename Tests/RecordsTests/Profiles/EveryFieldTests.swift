import ConversionKit
import Findings
import FormatKit
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

struct EveryFieldTests {
  /// Kinds that refer to others, and that no record refers to: no learner leads to them.
  static let unreferenced: Set<Kind> = [
    .calendarDay, .alignment, .codeDefinition, .resourceLink, .scaleUse,
  ]

  @Test func `every field of every kind comes through a profile`() throws {
    let folder = try TestFolder()
    try folder.write("records.ndjson", EveryField.text)
    let first = try convert(
      folder.path("records.ndjson"), from: "records", to: "profile", in: folder, output: "a.json")
    for kind in Kind.allCases where kind.schema.place != .exchange {
      let count = first.result.writing.ledger.recordCount(kind)
      #expect(count == (Self.unreferenced.contains(kind) ? 0 : 1), "\(kind.name)")
    }
    for loss in first.result.writing.ledger.losses {
      #expect(
        Self.unreferenced.contains(loss.kind) || loss.kind.schema.place == .exchange,
        "\(loss.kind.name).\(loss.fieldPath)")
      #expect(!loss.outcome.isLoss)
    }
    let records = try convert(
      folder.path("a.json"), to: "records", in: folder, output: "b.ndjson")
    #expect(records.findings == [])
    let expected = EveryField.text.split(separator: "\n").map(String.init)
    for (kind, line) in zip(Kind.allCases, expected.dropFirst())
    where first.result.writing.ledger.recordCount(kind) == 1 {
      #expect(records.lines.contains(line))
    }
    let second = try convert(
      folder.path("b.ndjson"), to: "profile", in: folder, output: "c.json")
    #expect(firstDifference(second.text, first.text) == "none")
  }
}
