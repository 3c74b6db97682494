import ConversionKit
import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Needs and preferences become statements about learners, and come back as they were.
struct AccessForAllTests {
  private static let sample = "\(PackageRoot.path)/Samples/AccessForAll/good/records.xml"
  private static let single = "\(PackageRoot.path)/Samples/AccessForAll/good/single.xml"

  private static var schema: String {
    "\(PackageRoot.corpus ?? "")/xml/accessforall-pnp/xsd/imsqtiv3p0_afa3p0pnp_v1p0.xsd"
  }

  @Test(arguments: [sample, single])
  func `the samples are recognized, and nothing is lost`(_ path: String) throws {
    let read = try convert(path, to: "records", in: try TestFolder())
    #expect(read.result.inputs.map(\.job.format) == ["access-for-all"])
    #expect(read.findings == [])
    #expect(read.count(.dropped) + read.count(.rejected) == 0)
    #expect(read.result.reading.inputs.map(\.valuesRead) == [try PlainCount(path).values])
  }

  @Test func `a feature is a statement with its measure, language and access modes`() throws {
    let lines = try convert(Self.sample, to: "records", in: try TestFolder()).lines
    func line(_ feature: String) -> String {
      lines.first { $0.contains("\"feature\":\"\(feature)\"") && !$0.contains("activation") } ?? ""
    }
    #expect(line("additionalTestingTime").contains("\"value\":\"1.5\""))
    #expect(line("signLanguage").contains("\"accessModes\":[\"auditory\"],\"language\":\"ase\""))
    #expect(line("calculator").contains("\"value\":\"basic\""))
    #expect(line("environment").contains("\"description\":\"A quiet room with few people\""))
    let sets = lines.filter { $0.contains("\"activation\":") }
    #expect(sets.count == 4)
    #expect(sets.contains { $0.contains("\"spellChecker\",\"activation\":\"prohibited\"") })
    let owned = lines.filter { $0.contains("\"kind\":\"trait\"") }
    #expect(owned.allSatisfy { $0.contains("\"owner\":[\"https://sis.maple.example\",\"S-100") })
  }

  @Test(arguments: ["records", "profile"])
  func `what is read comes back`(by way: String) throws {
    let folder = try TestFolder()
    try convert(Self.sample, to: way, in: folder, output: "between")
    let written = try convert(
      folder.path("between"), from: way, to: "access-for-all", in: folder, output: "output.xml")
    #expect(written.result.writing.ledger.losses.filter { $0.outcome.isLoss } == [])
    let before = [UInt8](try Data(contentsOf: URL(filePath: Self.sample)))
    #expect(firstDifference(PlainTree(written.bytes).text, PlainTree(before).text) == "none")
  }

  @Test(arguments: 1...24)
  func `random documents are conserved, and come back`(seed: UInt64) throws {
    let folder = try TestFolder()
    var random = RandomNeeds(seed: seed)
    let text = random.document()
    let path = try folder.write("in.xml", text)
    let read = try convert(path, to: "records", in: folder, output: "records.ndjson")
    #expect(read.result.inputs.map(\.job.format) == ["access-for-all"])
    #expect(read.count(.dropped) + read.count(.rejected) == 0)
    #expect(read.result.reading.inputs.map(\.valuesRead) == [try PlainCount(path).values])
    let written = try convert(
      folder.path("records.ndjson"), to: "access-for-all", in: folder, output: "output.xml")
    #expect(written.result.writing.ledger.losses.filter { $0.outcome.isLoss } == [])
    #expect(
      firstDifference(PlainTree(written.bytes).text, PlainTree(Array(text.utf8)).text) == "none")
    let again = try convert(
      folder.path("output.xml"), to: "access-for-all", in: folder, output: "again.xml")
    #expect(firstDifference(again.text, written.text) == "none")
    let chunked = try convert(
      path, to: "access-for-all", in: folder, output: "chunked.xml", jobs: 3, chunkSize: 1 << 12)
    #expect(firstDifference(chunked.text, written.text) == "none")
  }

  @Test(.enabled(if: PackageRoot.corpus != nil && SchemaCheck.isPossible), arguments: 1...12)
  func `what is drawn and what is written is valid`(seed: UInt64) throws {
    let folder = try TestFolder()
    var random = RandomNeeds(seed: seed)
    let path = try folder.write("in.xml", random.document())
    #expect(try SchemaCheck.complaints(about: path, schema: Self.schema) == "")
    try convert(path, to: "access-for-all", in: folder, output: "output.xml")
    let complaints = try SchemaCheck.complaints(
      about: folder.path("output.xml"), schema: Self.schema)
    #expect(complaints == "")
  }

  @Test(.enabled(if: PackageRoot.corpus != nil && SchemaCheck.isPossible))
  func `what is written of any records is valid`() throws {
    let folder = try TestFolder()
    let text = EveryField.text.replacing(
      "\"type\":\"strength\"", with: "\"type\":\"accessNeed\"")
    let path = try folder.write("in.ndjson", text)
    let written = try convert(
      path, to: "access-for-all:source-system=sis", in: folder, output: "output.xml")
    #expect(written.result.writing.ledger.recordCount(.trait) == 1)
    let complaints = try SchemaCheck.complaints(
      about: folder.path("output.xml"), schema: Self.schema)
    #expect(complaints == "")
  }

  @Test func `learners without needs are left out`() throws {
    let folder = try TestFolder()
    let written = try convert(
      "\(PackageRoot.path)/Samples/OneRoster/good/district-1.2",
      to: "access-for-all:source-system=sis", in: folder)
    #expect(written.text.isEmpty)
    #expect(written.result.writing.ledger.losses.contains { $0.outcome == .incomplete })
  }
}
