import ConversionKit
import FormatKit
import Foundation
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Extended Transcripts become grades, masteries and degrees, and every value is accounted for.
struct ExtendedTranscriptTests {
  private static let sample = "\(PackageRoot.path)/Samples/ExtendedTranscript/transcript.json"
  private static let real =
    "\(PackageRoot.corpus ?? "")/json/extended-transcript/my-first-transcript.json"

  private func check(_ path: String, in folder: TestFolder) throws -> Converted {
    let converted = try convert(path, to: "records", in: folder)
    let expected = try PlainJSON.values(at: path).reduce(0) { $0 + PlainJSON.count($1) }
    #expect(converted.result.reading.inputs.map(\.valuesRead) == [expected])
    #expect(converted.count(.dropped) + converted.count(.rejected) == 0)
    let pieces = try convert(path, to: "records", in: folder, chunkSize: 4096)
    #expect(pieces.text == converted.text)
    return converted
  }

  private func kinds(_ converted: Converted) -> [String: Int] {
    converted.lines.reduce(into: [:]) { counts, line in
      guard let kind = line.firstMatch(of: /"kind":"(\w+)"/) else { return }
      counts[String(kind.1), default: 0] += 1
    }
  }

  @Test func `each record is what its link says it is`() throws {
    let converted = try check(Self.sample, in: try TestFolder())
    #expect(
      kinds(converted) == [
        "document": 1, "organization": 1, "person": 1, "demographics": 1, "courseGrade": 1,
        "mastery": 1, "credential": 1, "course": 1, "competency": 1,
      ])
    let grade = try #require(converted.lines.first { $0.contains(#""kind":"courseGrade""#) })
    #expect(grade.contains(#""letterGrade":"A-""#))
    #expect(grade.contains(#""course":"urn:uuid:5fb47663-c052-4e84-8faa-8261708394b5""#))
    let degree = try #require(converted.lines.first { $0.contains(#""kind":"credential""#) })
    #expect(degree.contains(#""name":"Forestry""#))
    #expect(degree.contains(#""level":"Bachelor""#))
    let mastery = try #require(converted.lines.first { $0.contains(#""kind":"mastery""#) })
    #expect(mastery.contains(#""textScore":"Mastered""#))
    #expect(mastery.contains(#""assessedAt":"2026-05-30T00:00:00.000Z""#))
  }

  @Test func `a degree that no record is about is kept with the transcript`() throws {
    let folder = try TestFolder()
    let text = try String(contentsOfFile: Self.sample, encoding: .utf8)
      .replacingOccurrences(
        of: #""entityId": "urn:uuid:b51adcc9"#, with: #""entityId": "urn:uuid:0"#)
    let converted = try check(try folder.write("in.json", text), in: folder)
    let document = try #require(converted.lines.first { $0.contains(#""kind":"document""#) })
    #expect(!document.contains(#""title":"#))
    #expect(document.contains(#"degrees/name","text":"Forestry""#))
  }

  @Test(.enabled(if: PackageRoot.corpus != nil))
  func `the published transcript is read as a plain count sees it`() throws {
    let converted = try check(Self.real, in: try TestFolder())
    #expect(
      kinds(converted) == [
        "document": 1, "organization": 1, "person": 1, "demographics": 1, "courseGrade": 1,
        "mastery": 2, "credential": 1, "course": 1, "competency": 2,
      ])
  }
}
