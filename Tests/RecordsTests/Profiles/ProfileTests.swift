import ConversionKit
import Findings
import FormatKit
import Foundation
import Pipeline
import Schoolbag
import TestKit
import Testing

struct ProfileTests {
  @Test(arguments: Bundles.samples)
  func `profiles of a sample come back byte for byte by way of records`(bundle: String) throws {
    try expectIdentity(bundle)
  }

  @Test(.enabled(if: PackageRoot.corpus != nil), arguments: Bundles.real)
  func `profiles of a real bundle come back byte for byte by way of records`(
    bundle: String
  ) throws {
    try expectIdentity(bundle)
  }

  private func expectIdentity(_ bundle: String) throws {
    let folder = try TestFolder()
    for layout in ["array", "lines"] {
      let target = "profile:layout=\(layout)"
      let first = try convert(
        bundle, from: "oneroster-csv", to: target, in: folder, output: "one.json")
      #expect(first.bytes.count > 1000)
      for (jobs, chunkSize) in [(1, 1 << 19), (2, 900)] {
        let records = try convert(
          folder.path("one.json"), to: "records", in: folder, output: "records.ndjson", jobs: jobs,
          chunkSize: chunkSize)
        #expect(records.findings == [])
        #expect(records.result.reading.rejectedCount == 0)
        let second = try convert(
          folder.path("records.ndjson"), to: target, in: folder, output: "two.json", jobs: jobs,
          chunkSize: chunkSize)
        #expect(firstDifference(second.text, first.text) == "none")
      }
      let again = try convert(
        folder.path("one.json"), to: target, in: folder, output: "three.json")
      #expect(firstDifference(again.text, first.text) == "none", "without records in between")
    }
  }

  @Test func `what many documents repeat becomes one record`() throws {
    let folder = try TestFolder()
    let bundle = Bundles.samples[1]
    try convert(bundle, from: "oneroster-csv", to: "profile", in: folder, output: "one.ndjson")
    let back = try convert(folder.path("one.ndjson"), to: "records", in: folder)
    for kind in ["organization", "session", "course", "section", "person"] {
      let lines = back.lines.filter { $0.hasPrefix(#"{"kind":"\#(kind)","#) }
      #expect(lines.count > 1 && Set(lines).count == lines.count, "\(kind)")
    }
  }

  @Test func `what documents repeat is no duplicate, but what differs is`() throws {
    let folder = try TestFolder()
    let output = try convert(
      Bundles.samples[1], from: "oneroster-csv", to: "profile", in: folder, output: "one.ndjson")
    func duplicates(_ name: String) throws -> [String] {
      let result = try Validation([InputChoice(folder.path(name))]).run()
      #expect(result.failure == nil)
      return result.findings.findings.map(\.code.name).filter { $0 == "identity.duplicate-key" }
    }
    #expect(try duplicates("one.ndjson") == [])
    var lines = output.lines
    lines[0] = lines[0].replacing(#""courses":[{"#, with: #""courses":[{"subjects":["Owls"],"#)
    #expect(lines[0] != output.lines[0])
    try folder.write("two.ndjson", lines.joined(separator: "\n") + "\n")
    #expect(try duplicates("two.ndjson").count > 0)
  }

  @Test func `a document holds what its records refer to`() throws {
    let folder = try TestFolder()
    let output = try convert(
      Bundles.samples[0], from: "oneroster-csv", to: "profile", in: folder, output: "one.json")
    let documents = try #require(
      try JSONSerialization.jsonObject(with: Data(output.bytes)) as? [[String: Any]])
    #expect(documents.count > 5)
    for document in documents {
      let backpack = document["dataBackpack"] as? [String: [[String: Any]]] ?? [:]
      let references = document["references"] as? [String: [[String: Any]]] ?? [:]
      let sections = Set((references["sections"] ?? []).compactMap { $0["key"] as? String })
      for enrollment in backpack["sectionEnrollments"] ?? [] {
        #expect(sections.contains(enrollment["section"] as? String ?? ""))
        #expect(enrollment["owner"] == nil)
      }
    }
  }

  @Test func `the output's name decides between an array and lines`() throws {
    let folder = try TestFolder()
    for (name, start) in [("a.json", "[\n{"), ("a.ndjson", "{"), ("a.txt", "{")] {
      let output = try convert(
        Bundles.samples[0], from: "oneroster-csv", to: "profile", in: folder, output: name)
      #expect(output.text.hasPrefix(start), "\(name)")
      #expect(output.text.hasSuffix("}\n") != name.hasSuffix(".json"))
    }
  }

  @Test func `documents of different sources keep them`() throws {
    let folder = try TestFolder()
    func document(_ number: Int, _ format: String) -> String {
      #"{"schoolbag":"profile","version":1,"sources":[{"format":"\#(format)","system":"s\#(number)"}],"#
        + #""learner":{"key":"p\#(number)","spellings":[{"path":"/modified","text":"soon","unfit":true}]},"#
        + #""people":{"roles":[{"type":"student"}]}}"#
    }
    try folder.write("in.ndjson", document(1, "a") + "\n" + document(2, "b") + "\n")
    // The second document is beyond what is looked at before records are written.
    let late = try convert(
      folder.path("in.ndjson"), to: "records", in: folder, output: "records.ndjson")
    #expect(late.lines[3].contains(#""source":{"format":"b","system":"s2"}"#))
    for target in ["records:layout=tables", "records", "profile"] {
      let output = target.hasSuffix("tables") ? "tables.zip" : "out"
      let result = try convert(
        folder.path("records.ndjson"), to: target, in: folder, output: output
      ).result
      #expect(result.writing.ledger.losses.filter { $0.outcome.isLoss } == [])
    }
    let back = try convert(folder.path("tables.zip"), to: "records", in: folder, output: "back")
    #expect(back.lines.sorted() == late.lines.sorted())
    let profiles = try convert(
      folder.path("records.ndjson"), to: "profile", in: folder, output: "p.ndjson")
    #expect(profiles.lines[1].contains(#""unfit":true}],"source":1}"#))
  }

  @Test func `no learner makes an empty array, or no line`() throws {
    let folder = try TestFolder()
    try folder.write("none.ndjson", WrongLinesTests.header + "\n" + WrongLinesTests.good + "\n")
    let array = try convert(
      folder.path("none.ndjson"), to: "profile", in: folder, output: "a.json")
    #expect(try JSONSerialization.jsonObject(with: Data(array.bytes)) as? [Int] == [])
    let back = try convert(folder.path("a.json"), from: "profile", to: "records", in: folder)
    #expect(back.lines.count == 1)
    let lines = try convert(
      folder.path("none.ndjson"), to: "profile", in: folder, output: "a.ndjson")
    #expect(lines.bytes.isEmpty)
  }
}
