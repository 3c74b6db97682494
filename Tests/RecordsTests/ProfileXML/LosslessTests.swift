import ConversionKit
import Findings
import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing
import XMLSyntax

/// JSON ⇄ XML ⇄ records: nothing changes on any way.
struct ProfileXMLLosslessTests {
  static let start =
    #"{"schoolbag":"profile","version":1,"sources":[{"format":"profile","system":"s"}],"learner":"#

  /// Converts JSON to XML and back, and checks what the schema says about the XML.
  @discardableResult
  private func expectIdentity(_ json: String, in folder: TestFolder) throws -> String {
    try folder.write("one.json", json)
    let plain = try convert(
      folder.path("one.json"), from: "profile", to: "profile", in: folder, output: "plain.json")
    try #require(firstDifference(plain.text, json) == "none")
    let codes = plain.result.findings.countsByCode.map { "\($0.code.name) \($0.count)" }
    let xml = try convert(
      folder.path("one.json"), from: "profile", to: "profile-xml", in: folder, output: "one.xml")
    #expect(xml.findings == plain.findings)
    try expectValid(folder.path("one.xml"))
    for (jobs, chunkSize) in [(1, 1 << 19), (2, 900)] {
      let back = try convert(
        folder.path("one.xml"), to: "profile", in: folder, output: "two.json", jobs: jobs,
        chunkSize: chunkSize)
      #expect(
        back.result.findings.countsByCode.map { "\($0.code.name) \($0.count)" } == codes)
      #expect(firstDifference(back.text, json) == "none")
      let same = try convert(
        folder.path("one.xml"), to: "profile-xml", in: folder, output: "two.xml", jobs: jobs,
        chunkSize: chunkSize)
      #expect(firstDifference(same.text, xml.text) == "none")
    }
    return xml.text
  }

  /// Expects a file to be valid against the generated schema.
  private func expectValid(_ path: String) throws {
    let file = "\(PackageRoot.path)/Schemas/learner-profile.xsd"
    let schema = try XMLSchema(file: file)
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    var parser = XMLParser(XMLNameSet())
    var violations: [Int] = []
    try parser.open(schema: schema)
    try parser.read(bytes.span) { violations += $0.violations.map(\.rule) }
    try parser.finish { violations += $0.violations.map(\.rule) }
    #expect(violations == [])
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint") else { return }
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
    child.arguments = ["--noout", "--schema", file, path]
    child.standardError = FileHandle.nullDevice
    try child.run()
    child.waitUntilExit()
    #expect(child.terminationStatus == 0)
  }

  @Test(arguments: Bundles.samples)
  func `profiles of a sample come back byte for byte by way of XML`(bundle: String) throws {
    let folder = try TestFolder()
    let json = try convert(
      bundle, from: "oneroster-csv", to: "profile", in: folder, output: "zero.json")
    try expectIdentity(json.text, in: folder)
  }

  @Test(.enabled(if: PackageRoot.corpus != nil), arguments: Bundles.real)
  func `profiles of a real bundle come back byte for byte by way of XML`(bundle: String) throws {
    let folder = try TestFolder()
    let json = try convert(
      bundle, from: "oneroster-csv", to: "profile", in: folder, output: "zero.json")
    try expectIdentity(json.text, in: folder)
  }

  @Test func `every field of every kind comes through XML`() throws {
    let folder = try TestFolder()
    try folder.write("records.ndjson", EveryField.text)
    let json = try convert(
      folder.path("records.ndjson"), from: "records", to: "profile", in: folder, output: "z.json")
    try expectIdentity(json.text, in: folder)
    let direct = try convert(
      folder.path("records.ndjson"), from: "records", to: "profile-xml", in: folder,
      output: "a.xml")
    #expect(firstDifference(direct.text, folder.text("one.xml")) == "none")
    let records = try convert(folder.path("a.xml"), to: "records", in: folder, output: "b.ndjson")
    let again = try convert(folder.path("z.json"), to: "records", in: folder, output: "c.ndjson")
    #expect(firstDifference(records.text, again.text) == "none")
  }

  @Test(arguments: [
    #"{"key":"1","givenName":"  Ada\n\t "}"#,
    #"{"key":"1","givenName":" "}"#,
    #"{"key":"1","givenName":""}"#,
    #"{"key":"1","givenName":"a\rb\r\nc"}"#,
    #"{"key":"1","givenName":"<&>]]>\"'"}"#,
    #"{"key":"1","givenName":"a\u0001b\\u0001\\"}"#,
    #"{"key":"1","givenName":"\u0000"}"#,
    "{\"key\":\"1\",\"givenName\":\"\u{FFFE}\u{FFFF}\u{FFFD}\u{1F600}\"}",
    #"{"key":["a","b","<c>"]}"#,
    #"{"key":["","b"]}"#,
    #"{"key":"\u0002"}"#,
    #"{"key":"1","modified":"2025-01-02T03:04:05Z","spellings":[{"path":"/modified","text":"2025-01-02 03:04:05Z"}]}"#,
    #"{"key":"1","spellings":[{"path":"/modified","text":"soon\u0007","unfit":true}]}"#,
    #"{"key":"1","extensions":[{"ns":"urn:x","path":"a/b","text":" 054.10 "}]}"#,
    #"{"key":"1","extensions":[{"ns":"urn:x","path":"a/b","json":{"a":[1,1.50,"x",null,{}],"a":[]}}]}"#,
    #"{"key":"1","extensions":[{"ns":"urn:x","path":"a/b","json":null}]}"#,
    #"{"key":"1","extensions":[{"ns":"urn:x","path":"a/b","json":[]}]}"#,
    #"{"key":"1","extensions":[{"ns":"u\u0003","path":"a\u0004","xml":"<a xmlns='x'>&lt;</a>"}]}"#,
  ])
  func `a learner comes back as written`(learner: String) throws {
    let folder = try TestFolder()
    let roles = #","people":{"roles":[{"type":"student"}]}}"#
    try expectIdentity("[\n\(Self.start)\(learner)\(roles)\n]\n", in: folder)
  }

  @Test func `references in lists, parts and systems come back`() throws {
    let folder = try TestFolder()
    let json = """
      [
      \(Self.start){"key":"1"},"people":{"roles":[{"type":"student"}]},"dataBackpack":{"results":[{"key":"r","lineItem":{"system":"t",\
      "key":["a","b"]},"score":"054.10"},{"key":"q","lineItem":["x","y"]}]}},
      \(Self.start){"key":"2"},"people":{"roles":[{"organization":{"system":"t","key":"o"},"type":"student"},{"type":"zauberer"}]}}
      ]

      """
    let xml = try expectIdentity(json, in: folder)
    #expect(xml.contains("<part>a</part><part>b</part>"))
    #expect(xml.contains("<score>054.10</score>"))
  }

  @Test func `a learner larger than the memory has one element`() throws {
    let folder = try TestFolder()
    try folder.write("records.ndjson", LargeLearnerTests.records)
    let whole = try convert(
      folder.path("records.ndjson"), to: "profile-xml", in: folder, output: "whole.xml")
    let parts = try convert(
      folder.path("records.ndjson"), to: "profile-xml", in: folder, output: "parts.xml", jobs: 2,
      memory: 1 << 13)
    #expect(parts.bytes == whole.bytes)
    try expectValid(folder.path("whole.xml"))
  }

  @Test(arguments: [1, 2, 3])
  func `texts of any characters come back`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let marks: [Unicode.Scalar] = [
      "\\", "u", "0", "1", "<", ">", "&", "]", "'", " ", "\t", "\r", "\n", "\u{0}", "\u{1}",
      "\u{1F}",
      "\u{7F}", "\u{85}", "\u{2028}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{10FFFF}", "é",
      "\u{EFBF}",
    ]
    var documents: [String] = []
    for number in 0..<60 {
      let texts = (0..<4).map { _ in
        let count = Int.random(in: 1...12, using: &random)
        let text = String(
          String.UnicodeScalarView(
            (0..<count).compactMap { _ in marks.randomElement(using: &random) }))
        return Self.json(text)
      }
      documents.append(
        Self.start + #"{"key":"\#(number)","givenName":\#(texts[0]),"middleName":\#(texts[1]),"#
          + #""extensions":[{"ns":"urn:x","path":"a","text":\#(texts[2])},"#
          + #"{"ns":"urn:x","path":"b","xml":\#(texts[3])}]},"#
          + #""people":{"roles":[{"type":"student"}]}}"#)
    }
    try expectIdentity("[\n\(documents.joined(separator: ",\n"))\n]\n", in: TestFolder())
  }

  /// A text as a JSON string, escaped as the product does.
  private static func json(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += #"\""#
      case "\\": json += #"\\"#
      case "\n": json += #"\n"#
      case "\r": json += #"\r"#
      case "\t": json += #"\t"#
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
