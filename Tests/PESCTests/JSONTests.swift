import ConversionKit
import FormatKit
import Foundation
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Transcripts in JSON say what they say in XML.
struct JSONTests {
  private static let samples = "\(PackageRoot.path)/Samples/PESC"

  /// Records without what each binding keeps in a way of its own.
  private func records(_ converted: Converted) throws -> [NSDictionary] {
    try converted.lines.dropFirst().map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      var record = try #require(value as? [String: Any])
      record["extensions"] = nil
      return record as NSDictionary
    }
  }

  @Test func `a transcript is read as its XML is`() throws {
    let folder = try TestFolder()
    let json = try convert("\(Self.samples)/college.json", to: "records", in: folder)
    let xml = try convert("\(Self.samples)/college.xml", to: "records", in: folder)
    #expect(try records(json) == records(xml))
    for fate in [Fate.mapped, .kept, .dropped, .rejected] {
      #expect(json.count(fate) == xml.count(fate), "\(fate)")
    }
  }

  @Test func `the prefix of the XML may stand in front`() throws {
    let folder = try TestFolder()
    let text = try String(contentsOfFile: "\(Self.samples)/college.json", encoding: .utf8)
    let plain = try convert("\(Self.samples)/college.json", to: "records", in: folder)
    for prefix in ["ColTrn.", "ColTrn:"] {
      let path = try folder.write(
        "prefixed.json",
        text.replacingOccurrences(
          of: #""CollegeTranscript""#, with: "\"\(prefix)CollegeTranscript\""))
      let prefixed = try convert(path, to: "records", in: folder)
      #expect(prefixed.text == plain.text, "\(prefix)")
    }
  }

  private static let real = [
    "xml/pesc/samples/ccc-college-transcript.json",
    "xml/pesc/samples/ccc-mock-college-transcript.json",
    "json/pesc-json-ld/Archive/EdExchange College Transcript Revised.json",
  ]

  @Test(.enabled(if: PackageRoot.corpus != nil), arguments: JSONTests.real)
  func `real transcripts are read as a plain count sees them`(_ name: String) throws {
    let folder = try TestFolder()
    let path = "\(PackageRoot.corpus ?? "")/\(name)"
    let read = try convert(path, to: "records", in: folder)
    let values = try PlainJSON.values(at: path).reduce(0) { $0 + PlainJSON.count($1) }
    // Two repeat a member, of which a plain reader sees the last.
    let repeated = name.contains("ccc-") ? 189 : 0
    #expect(read.result.reading.inputs.map(\.valuesRead) == [values + repeated])
    #expect(read.count(.dropped) + read.count(.rejected) == 0)
    let courses = try String(contentsOfFile: path, encoding: .utf8)
      .matches(of: /"CourseTitle"/).count
    #expect(read.text.matches(of: /"kind":"courseGrade"/).count == courses)
    let pieces = try convert(path, to: "records", in: folder, chunkSize: 4096)
    #expect(pieces.text == read.text)
  }
}
