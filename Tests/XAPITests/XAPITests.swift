import ConversionKit
import Findings
import FormatKit
import Foundation
import Schoolbag
import TestKit
import Testing

/// Statements become events, results and mastery, and come back as they were.
struct XAPITests {
  private static let good = "\(PackageRoot.path)/Samples/XAPI/good"

  /// The kinds of records, counted.
  private func kinds(_ converted: Converted) -> [String: Int] {
    var counts: [String: Int] = [:]
    for line in converted.lines {
      guard let kind = line.firstMatch(of: /"kind":"(\w+)"/) else { continue }
      counts[String(kind.1), default: 0] += 1
    }
    return counts
  }

  private func values(_ converted: Converted) -> Int {
    [Fate.mapped, .kept, .dropped].reduce(0) { $0 + converted.count($1) }
  }

  @Test func `each statement is an event, a result or mastery, and names its person`() throws {
    let folder = try TestFolder()
    let converted = try convert("\(Self.good)/statements.json", to: "records", in: folder)
    #expect(kinds(converted) == ["learningEvent": 5, "mastery": 1, "result": 1, "person": 6])
    #expect(converted.text.contains(#""scaledScore":"0.50""#))
    #expect(converted.text.contains(#""duration":"PT0M42.70S""#))
    #expect(converted.text.contains(#""maximumScore":"20.0""#))
  }

  @Test(arguments: ["statements.json", "lines.ndjson", "answer.json"])
  func `values are as many as a plain count sees, in chunks of any size`(_ name: String) throws {
    let folder = try TestFolder()
    let path = "\(Self.good)/\(name)"
    let converted = try convert(path, to: "records", in: folder)
    let expected = try PlainJSON.values(at: path).reduce(0) { $0 + PlainJSON.count($1) }
    #expect(values(converted) == expected)
    #expect(try convert(path, to: "records", in: folder, chunkSize: 4096).text == converted.text)
  }

  @Test(arguments: ["statements.json", "lines.ndjson"])
  func `statements come back value by value`(_ name: String) throws {
    let folder = try TestFolder()
    let path = "\(Self.good)/\(name)"
    let layout = name.hasSuffix("json") && !name.hasSuffix("ndjson") ? "array" : "lines"
    let written = try convert(
      path, to: "xapi:layout=\(layout)", in: folder, output: "out.json")
    let before = try PlainJSON.values(at: path).map { PlainJSON.text($0) }
    #expect(try PlainJSON.values(of: written.text).map { PlainJSON.text($0) } == before)
    // Numbers are written as they were.
    if layout == "array" {
      for lexeme in [#""scaled":0.50"#, #""raw":5.0"#, #""raw":17.50"#, #""max":20.0"#] {
        #expect(written.text.contains(lexeme), "\(lexeme)")
      }
    }
  }

  @Test func `records lead back to the same statements`() throws {
    let folder = try TestFolder()
    _ = try convert(
      "\(Self.good)/statements.json", to: "records", in: folder, output: "records.ndjson")
    let direct = try convert(
      "\(Self.good)/statements.json", to: "xapi", in: folder, output: "a.json")
    let back = try convert(
      folder.path("records.ndjson"), to: "xapi", in: folder, output: "b.json")
    let (one, other) = (
      try PlainJSON.values(of: direct.text), try PlainJSON.values(of: back.text)
    )
    #expect(one.map { PlainJSON.text($0) } == other.map { PlainJSON.text($0) })
  }

  @Test func `what other formats say is written as the standard has it`() throws {
    let folder = try TestFolder()
    let input = try folder.write(
      "in.ndjson",
      #"""
      {"schoolbag":"records","version":1,"sources":[{"format":"records","system":"here"}]}
      {"kind":"learningEvent","key":"e1","owner":"mailto:ann@x.example","verb":"completed",\#
      "verbName":"did \"it\"","object":"https://x.example/1","objectName":"Quiz","registration":"7"}
      {"kind":"mastery","key":"urn:uuid:5f0c1a52-3b1e-4a7c-9d55-000000000012",\#
      "owner":"mailto:ann@x.example","competency":"https://x.example/c","competencyTitle":"Halves"}

      """#)
    let written = try convert(input, to: "xapi:layout=lines", in: folder, output: "out.ndjson")
    #expect(
      written.lines == [
        #"{"actor":{"mbox":"mailto:ann@x.example"},"verb":{"id":"#
          + #""http://adlnet.gov/expapi/verbs/completed","display":{"und":"did \"it\""}},"#
          + #""object":{"id":"https://x.example/1","definition":{"name":{"und":"Quiz"}}}}"#,
        #"{"id":"5f0c1a52-3b1e-4a7c-9d55-000000000012","actor":{"mbox":"mailto:ann@x.example"},"#
          + #""verb":{"id":"http://adlnet.gov/expapi/verbs/mastered"},"#
          + #""object":{"id":"https://x.example/c","definition":{"name":{"und":"Halves"}}}}"#,
      ])
    let judged = try Validation([InputChoice(folder.path("out.ndjson"), format: "xapi")]).run()
    #expect(judged.findings.findings.filter { $0.severity == .error }.map(\.code.name) == [])
  }
}
