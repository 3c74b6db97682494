import ConversionKit
import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Documents that are written say what those said that were read, and the schema allows them.
struct WritingTests {
  private static let samples = ["transcript", "two-reports"].map {
    "\(PackageRoot.path)/Samples/ELMO/good/\($0).xml"
  }
  private static let real = PackageRoot.corpus.map { ["\($0)/xml/elmo-emrex/example.xml"] } ?? []

  /// What a document says: each text and attribute by its path, in order.
  private func leaves(_ bytes: [UInt8]) -> [String] { PlainElements(bytes).leaves }

  @Test(arguments: samples + real)
  func `document to records to document: the same values in the same places`(
    _ path: String
  ) throws {
    let folder = try TestFolder()
    try convert(path, to: "records", in: folder, output: "records.ndjson")
    let written = try convert(
      folder.path("records.ndjson"), to: "elmo", in: folder, output: "output.xml")
    #expect(written.result.writing.ledger.losses.filter { $0.outcome.isLoss } == [])
    let before = leaves([UInt8](try Data(contentsOf: URL(filePath: path))))
    // Grading schemes, which stand beside each other, come in the order of their keys.
    func unordered(_ leaves: [String]) -> [String] {
      leaves.map { $0.replacing(/gradingScheme\[\d+\]/, with: "gradingScheme") }.sorted()
    }
    #expect(
      unordered(leaves(written.bytes))
        == unordered(before.filter { !$0.contains("@schemaLocation") }))
    let direct = try convert(path, to: "elmo", in: folder, output: "direct.xml")
    #expect(firstDifference(written.text, direct.text) == "none")
  }

  /// A profile has no envelope: document and reports are of today.
  @Test(arguments: samples)
  func `document to profile to document: the same but for the envelope`(_ path: String) throws {
    let folder = try TestFolder()
    try convert(path, to: "profile", in: folder, output: "profile.json")
    let written = try convert(
      folder.path("profile.json"), to: "elmo", in: folder, output: "output.xml")
    func plain(_ bytes: [UInt8]) -> [String] {
      leaves(bytes).filter {
        !$0.contains("generatedDate") && !$0.contains("issueDate") && !$0.contains("gradingScheme/")
      }
    }
    let before = plain([UInt8](try Data(contentsOf: URL(filePath: path))))
    #expect(plain(written.bytes) == before)
  }

  @Test(.enabled(if: PackageRoot.corpus != nil), arguments: samples + real)
  func `what is written is valid`(_ path: String) throws {
    let folder = try TestFolder()
    try convert(path, to: "elmo", in: folder, output: "output.xml")
    let corpus = try #require(PackageRoot.corpus) + "/xml"
    try folder.write("catalog.xml", Self.catalog(corpus))
    let complaints = try SchemaCheck.complaints(
      about: folder.path("output.xml"), schema: "\(corpus)/elmo-emrex/schema.xsd",
      catalog: folder.path("catalog.xml"))
    #expect(complaints == "")
  }

  /// Where the schemas are that the schema imports from the network.
  private static func catalog(_ corpus: String) -> String {
    let elmo = "\(corpus)/elmo-emrex"
    let raw = "https://raw.githubusercontent.com"
    let places = [
      ("http://www.w3.org/2001/03/xml.xsd", "\(corpus)/w3/xml.xsd"),
      ("http://www.w3.org/2001/xml.xsd", "\(corpus)/w3/xml.xsd"),
      (
        "\(raw)/emrex-eu/elmo-schemas/v1/references/xmldsig-core-schema.xsd",
        "\(elmo)/references/xmldsig-core-schema.xsd"
      ),
      (
        "\(raw)/emrex-eu/elmo-schemas/v1/references/EUROPASS_ISOCountries_V1.1.xsd",
        "\(elmo)/references/EUROPASS_ISOCountries_V1.1.xsd"
      ),
      (
        "\(raw)/erasmus-without-paper/ewp-specs-types-address/stable-v1/schema.xsd",
        "\(elmo)/ewp-address/schema.xsd"
      ),
      (
        "\(raw)/erasmus-without-paper/ewp-specs-architecture/stable-v1/common-types.xsd",
        "\(elmo)/ewp-address/common-types.xsd"
      ),
    ]
    let entries =
      places.map { "<system systemId=\"\($0)\" uri=\"file://\($1)\"/>" }
      + places.map { "<uri name=\"\($0)\" uri=\"file://\($1)\"/>" }
    return """
      <catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
      \(entries.joined(separator: "\n"))
      </catalog>
      """
  }

  @Test func `several learners are refused`() throws {
    #expect(throws: (any Error).self) {
      try convert(
        "\(PackageRoot.path)/Samples/OneRoster/good/district-1.2", to: "elmo",
        in: try TestFolder())
    }
  }
}
