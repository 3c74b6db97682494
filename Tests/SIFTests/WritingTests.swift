import ConversionKit
import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Objects that are written say what those said that were read, and schemas allow them.
struct WritingTests {
  /// Reading from records shows that nothing but the records is needed.
  @Test(arguments: SIFSamples.all)
  func `a folder comes back by records, the same but for indentation`(
    _ sample: SIFSamples.Folder
  ) throws {
    let folder = try TestFolder()
    try convert(sample.path, to: "records", in: folder, output: "records.ndjson")
    let written = try convert(
      folder.path("records.ndjson"), to: sample.format, in: folder, isFolder: true)
    #expect(written.result.writing.ledger.losses.filter { $0.outcome.isLoss } == [])
    for name in sample.files {
      let text = try String(contentsOfFile: "\(sample.path)/\(name)", encoding: .utf8)
      let before = text.split(separator: "\n").map { $0.drop { $0 == " " } }
      let bytes = folder.bytes("output/\(name)")
      let after = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
        $0.drop { $0 == " " }
      }
      #expect(after == before, "\(name)")
    }
  }

  @Test(.enabled(if: PackageRoot.corpus != nil), arguments: SIFSamples.all)
  func `what is written is valid`(_ sample: SIFSamples.Folder) throws {
    let folder = try TestFolder()
    try convert(sample.path, to: sample.format, in: folder, isFolder: true)
    for name in sample.files {
      let complaints = try SchemaCheck.complaints(
        about: folder.path("output/\(name)"), schema: "\(SIFSamples.root)/\(sample.schema)")
      #expect(complaints == "", "\(name)")
    }
  }

  /// Where objects of the corpus are valid, what is written of them is.
  ///
  /// Only what belongs to a learner is written, and the schools that it leads to.
  @Test(.enabled(if: PackageRoot.corpus != nil), arguments: SIFSamples.corpus)
  func `what is written of the corpus is valid where what was read is`(
    _ path: String, _ format: String
  ) throws {
    let sample = try #require(SIFSamples.all.first { $0.format == format })
    let schema = "\(SIFSamples.root)/\(sample.schema)"
    let folder = try TestFolder()
    let text = try String(contentsOfFile: path, encoding: .utf8)
    // The specification leaves the namespace out.
    let namespace = "http://www.sifassociation.org/datamodel/na/4.x"
    let named = text.replacing("xmlns=\"\"", with: "xmlns=\"\(namespace)\"")
    let source = try folder.write("source.xml", named)
    guard try SchemaCheck.complaints(about: source, schema: schema) == "" else { return }
    let written = try convert(
      source, from: format, to: format, in: folder, isFolder: true, onError: .skip)
    let objects = SIFSamples.kinds.map(\.1).filter { $0.schema.isOwned || $0 == .person }
    for kind in objects {
      let read = written.result.reading.records[Int(kind.rawValue)]
      #expect(written.result.writing.ledger.recordCount(kind) == read, "\(kind.name)")
    }
    // Objects that no map names, and marks of a section, which have no identifiers of their own.
    let others: Set<Kind> =
      path.contains("StudentSectionMarks") ? [.document, .courseGrade] : [.document]
    let losses = written.result.writing.ledger.losses.filter {
      $0.outcome.isLoss && !others.contains($0.kind)
    }
    #expect(losses == [])
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path("output"))) ?? []
    {
      let complaints = try SchemaCheck.complaints(
        about: folder.path("output/\(name)"), schema: schema)
      #expect(complaints == "", "\(name)")
    }
  }

  @Test func `a record whose key is no identifier of SIF is left out, and told`() throws {
    let folder = try TestFolder()
    let written = try convert(
      "\(PackageRoot.path)/Samples/OneRoster/good/district-1.2", to: "sif-na", in: folder,
      isFolder: true)
    #expect(written.findings.contains { $0.hasPrefix("output.required-missing") })
    #expect(written.result.writing.ledger.recordCount(.person) == 0)
  }
}
