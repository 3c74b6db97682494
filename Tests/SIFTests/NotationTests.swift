import ConversionKit
import FormatKit
import Foundation
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Objects in JSON say what they say in XML.
struct NotationTests {
  private static let samples = "\(PackageRoot.path)/Samples/SIF/good"
  private static let corpus = "\(PackageRoot.corpus ?? "")/json/sif-au"

  private static let objects: [String] = {
    guard PackageRoot.corpus != nil else { return [] }
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(corpus)/pesc-json-3.4.7")
    return (names ?? []).filter { $0.hasSuffix(".json") }.sorted()
  }()

  /// Records without what each binding keeps in a way of its own.
  private func records(_ converted: Converted) -> [String] {
    converted.lines.dropFirst().filter { !$0.contains(#""kind":"document""#) }.map { line in
      line.replacing(/,\{"ns":"sif","path":"StudentPersonal\/MostRecent.*\]/, with: "]")
    }
  }

  @Test func `a list of objects is read as the collections are`() throws {
    let folder = try TestFolder()
    let json = try convert(
      "\(Self.samples)/australia-json/objects.json", from: "sif-au-json", to: "records", in: folder)
    let xml = try convert(
      "\(Self.samples)/australia", from: "sif-au", to: "records", in: folder)
    #expect(records(json) == records(xml))
    #expect(json.lines.contains { $0.contains(#""path":"WellbeingEvent","json":"#) })
  }

  @Test func `lines and single objects are read, and cut anywhere`() throws {
    let folder = try TestFolder()
    let text = try String(
      contentsOfFile: "\(Self.samples)/australia-json/objects.json", encoding: .utf8)
    let values = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    let lines = try values.map {
      String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self)
    }
    let path = try folder.write("objects.ndjson", lines.joined(separator: "\n"))
    let whole = try convert(path, from: "sif-au-json", to: "records", in: folder)
    let pieces = try convert(
      path, from: "sif-au-json", to: "records", in: folder, chunkSize: 4096)
    #expect(whole.lines.count == 6)
    #expect(whole.text == pieces.text)
  }

  @Test(.enabled(if: PackageRoot.corpus != nil), arguments: NotationTests.objects)
  func `real objects are read as a plain count sees them`(_ name: String) throws {
    let folder = try TestFolder()
    let path = "\(Self.corpus)/pesc-json-3.4.7/\(name)"
    let read = try convert(path, from: nil, to: "records", in: folder)
    let values = try PlainJSON.values(at: path)
    let count = values.reduce(0) { $0 + PlainJSON.count($1) }
    // One repeats a member, of which a plain reader sees the last.
    let repeated = name == "CensusCollection_0.json" ? 13 : 0
    #expect(read.result.reading.inputs.map(\.valuesRead) == [count + repeated])
    #expect(read.count(.dropped) + read.count(.rejected) == 0)
    #expect(read.text.contains(#""format":"sif-au-json""#))
  }

  @Test(.enabled(if: PackageRoot.corpus != nil))
  func `real objects fill the fields that those in XML do`() throws {
    let folder = try TestFolder()
    for name in ["StudentGrade_0", "GradingAssignmentScore_0", "StudentSchoolEnrollment_0"] {
      let json = try convert(
        "\(Self.corpus)/pesc-json-3.4.7/\(name).json", from: "sif-au-json", to: "records",
        in: folder)
      // The converted XML has its line breaks inside the texts.
      let text = try String(contentsOfFile: "\(Self.corpus)/xml/\(name).xml", encoding: .utf8)
      let tidy = text.replacing(/\n\s*</, with: "<")
      let path = try folder.write("\(name).xml", tidy)
      let xml = try convert(path, from: "sif-au", to: "records", in: folder)
      #expect(json.count(.mapped) == xml.count(.mapped), "\(name)")
    }
  }
}
