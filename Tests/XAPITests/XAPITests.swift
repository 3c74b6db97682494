import ConversionKit
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
}
