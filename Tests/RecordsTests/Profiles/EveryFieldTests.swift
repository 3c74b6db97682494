import ConversionKit
import Findings
import FormatKit
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

struct EveryFieldTests {
  @Test func `every field of every kind comes through a profile`() throws {
    let folder = try TestFolder()
    try folder.write("records.ndjson", EveryField.text)
    let first = try convert(
      folder.path("records.ndjson"), from: "records", to: "profile", in: folder, output: "a.json")
    for kind in Kind.allCases where kind.schema.place != .exchange {
      #expect(first.result.writing.ledger.recordCount(kind) == 1, "\(kind.name)")
    }
    for loss in first.result.writing.ledger.losses {
      #expect(loss.kind.schema.place == .exchange, "\(loss.kind.name).\(loss.fieldPath)")
    }
    let records = try convert(
      folder.path("a.json"), to: "records", in: folder, output: "b.ndjson")
    #expect(records.findings == [])
    let expected = EveryField.text.split(separator: "\n").map(String.init)
    for line in expected.dropFirst() where !line.hasPrefix(#"{"kind":"document""#) {
      #expect(records.lines.contains(line))
    }
    let second = try convert(
      folder.path("b.ndjson"), to: "profile", in: folder, output: "c.json")
    #expect(firstDifference(second.text, first.text) == "none")
  }
}
