import ConversionKit
import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Transcripts that are written say what those said that were read.
struct WritingTests {
  /// Blank elements do not come back.
  @Test(arguments: Transcripts.all)
  func `transcript to transcript: the same values in the same order`(
    _ file: Transcripts.File
  ) throws {
    let folder = try TestFolder()
    let written = try convert(file.path, to: file.format, in: folder)
    #expect(written.result.writing.ledger.losses.filter { $0.outcome.isLoss } == [])
    let (before, after) = (try PlainTranscript(file.path), PlainTranscript(Data(written.bytes)))
    #expect(after.leaves == before.leaves)
  }

  @Test(arguments: Transcripts.all)
  func `transcript to records to transcript: the same bytes as without records between`(
    _ file: Transcripts.File
  ) throws {
    let folder = try TestFolder()
    let direct = try convert(file.path, to: file.format, in: folder)
    try convert(file.path, to: "records", in: folder, output: "records.ndjson")
    let by = try convert(folder.path("records.ndjson"), to: file.format, in: folder)
    #expect(firstDifference(by.text, direct.text) == "none")
  }

  /// Profiles have no envelope.
  ///
  /// What it says has to be supplied, and what was kept with it is lost, remarks and extensions of
  /// the whole transcript or of `Student` among it. A key of which the sender is a part is lost with
  /// the sender.
  @Test(arguments: Transcripts.all, ["profile", "profile-xml"])
  func `transcript to profile to transcript: the same but for the envelope`(
    _ file: Transcripts.File, _ profile: String
  ) throws {
    let folder = try TestFolder()
    let first = try convert(file.path, to: profile, in: folder, output: "profile")
    let lost = Set(first.result.writing.ledger.losses.filter { $0.outcome.isLoss }.map(\.kind))
    #expect(lost == [.document])
    var conversion = Conversion(
      [InputChoice(folder.path("profile"))],
      to: "\(file.format):sender=Larkspur High School,receiver=Ferndale University",
      destination: .file(folder.path("output.xml"), isCompressed: false))
    conversion.supplied = [
      ("document.type", "studentRequest"), ("document.transmission", "original"),
    ]
    conversion.now = "2026-06-12T09:30:00"
    let result = try conversion.run()
    #expect(result.isBalanced)
    let losses = Set(
      result.writing.ledger.losses.filter { $0.outcome.isLoss }.map { loss in
        loss.fieldPath == "owner" ? "owner" : "\(loss.kind.name).\(loss.fieldPath)"
      })
    #expect(losses.isSubset(of: ["person.key", "owner"]))
    func leaves(_ plain: PlainTranscript) -> [String] {
      plain.leaves.filter {
        !$0.hasPrefix("TransmissionData/") && !$0.hasPrefix("Student/UserDefinedExtensions")
      }
    }
    let after = leaves(PlainTranscript(Data(folder.bytes("output.xml"))))
    #expect(after == leaves(try PlainTranscript(file.path)))
    if Transcripts.canValidate, file.isValid, let schemas = Transcripts.schemas {
      let complaints = try Transcripts.complaints(
        about: folder.path("output.xml"), schema: "\(schemas)/\(file.schema).xsd")
      #expect(complaints == "")
    }
  }

  @Test(.enabled(if: Transcripts.canValidate), arguments: Transcripts.all)
  func `what is written is valid where what was read is`(_ file: Transcripts.File) throws {
    let schemas = try #require(Transcripts.schemas)
    let folder = try TestFolder()
    try convert(file.path, to: file.format, in: folder, output: "output.xml")
    let complaints = try Transcripts.complaints(
      about: folder.path("output.xml"), schema: "\(schemas)/\(file.schema).xsd")
    let other = complaints.split(separator: "\n").filter { line in
      line.contains("validity error") && !line.contains("CourseAcademicSupplementalGradeStatusCode")
    }
    #expect(other == [], "but for codes with line breaks behind them")
    if file.isValid { #expect(complaints == "") }
  }

  @Test(.enabled(if: Transcripts.canValidate))
  func `several learners make a batch, which is valid`() throws {
    let schemas = try #require(Transcripts.schemas)
    let folder = try TestFolder()
    let sample = String(
      decoding: try Data(contentsOf: URL(filePath: Transcripts.invented[0].path)), as: UTF8.self)
    try folder.makeFolder("in")
    for number in 1...3 {
      let text = sample.replacing("0041700", with: "004170\(number)")
        .replacing("LH-2026-000417", with: "LH-\(number)")
      try folder.write("in/\(number).xml", text)
    }
    let written = try convert(
      folder.path("in"), to: "pesc-hs-transcript", in: folder, output: "output.xml")
    #expect(written.result.writing.ledger.losses.filter { $0.outcome.isLoss } == [])
    #expect(PlainTranscript(Data(written.bytes)).count("Student/Person") == 3)
    let xsd = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:import namespace="urn:org:pesc:message:AcademicRecordBatch:v2.1.0"
        schemaLocation="\(schemas)/AcademicRecordBatch_v2.1.0.xsd"/>
      <xs:import namespace="urn:org:pesc:message:HighSchoolTranscript:v1.5.0"
        schemaLocation="\(schemas)/HighSchoolTranscript_v1.5.0.xsd"/></xs:schema>
      """
    try folder.write("batch.xsd", xsd)
    let complaints = try Transcripts.complaints(
      about: folder.path("output.xml"), schema: folder.path("batch.xsd"))
    #expect(complaints == "")
    let again = try convert(
      folder.path("output.xml"), to: "pesc-hs-transcript", in: folder, output: "again.xml")
    let (one, other) = (PlainTranscript(Data(written.bytes)), PlainTranscript(Data(again.bytes)))
    #expect(other.leaves == one.leaves)
  }

  @Test func `a document of several learners is refused`() throws {
    let folder = try TestFolder()
    #expect(throws: (any Error).self) {
      try convert(
        "\(PackageRoot.path)/Samples/OneRoster/good/district-1.2",
        to: "pesc-hs-transcript:form=document", in: folder)
    }
  }

  @Test func `what a transcript requires and records lack is told, and nothing made up`() throws {
    let folder = try TestFolder()
    let written = try convert(
      Bundles.samples[1], to: "pesc-hs-transcript", in: folder)
    #expect(written.findings.contains { $0.hasPrefix("output.required-missing") })
    #expect(!written.text.contains("<HSTrn:"))
  }
}
