import ConversionKit
import Findings
import FormatKit
import Foundation
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Payloads of services become the same records as tables, and come back as they were.
struct PayloadTests {
  static let samples = ["1.1", "1.2"].map {
    "\(PackageRoot.path)/Samples/OneRoster/good/payloads-\($0)"
  }

  static let real: [String] = {
    let folder = "\(PackageRoot.corpus ?? "")/json/oneroster-1.1/libre-sample"
    // Two are no collections of the standard.
    return PlainPayload.files(in: folder).filter {
      !$0.hasSuffix("/periods.json") && !$0.hasSuffix("/subjects.json")
    }
  }()

  private static let kinds: [String: String] = [
    "orgs": "organization", "users": "person", "classes": "section", "courses": "course",
    "academicSessions": "session", "enrollments": "sectionEnrollment",
    "demographics": "demographics", "categories": "category", "lineItems": "lineItem",
    "results": "result", "scoreScales": "scale", "resources": "resource",
    "assessmentLineItems": "assessment", "assessmentResults": "assessmentResult",
  ]

  private static func count(_ kind: String, _ read: Converted) -> Int {
    read.lines.count { $0.hasPrefix("{\"kind\":\"\(kind)\"") }
  }

  private func check(_ path: String) throws {
    let folder = try TestFolder()
    let plain = try PlainPayload(path.hasSuffix(".json") ? [path] : PlainPayload.files(in: path))
    let read = try convert(path, to: "records", in: folder)
    #expect(read.result.inputs.map(\.job.format) == ["oneroster-json"])
    #expect(read.count(.rejected) == 0)
    #expect(read.result.reading.inputs.reduce(0) { $0 + $1.valuesRead } == plain.valueCount)
    #expect(!plain.collections.isEmpty)
    for (name, objects) in plain.collections {
      #expect(Self.count(try #require(Self.kinds[name]), read) == objects.count, "\(name)")
    }
    for (jobs, chunkSize) in [(2, 1 << 19), (1, 1), (1, 97), (2, 97), (2, 4096)] {
      let other = try convert(path, to: "records", in: folder, jobs: jobs, chunkSize: chunkSize)
      #expect(other.text == read.text, "\(jobs) jobs, chunks of \(chunkSize)")
      #expect(other.places == read.places)
    }
  }

  @Test(.enabled(if: PackageRoot.corpus != nil))
  func `real payloads are read, and counts are those of a plain count`() throws {
    #expect(Self.real.count >= 6)
    for path in Self.real { try check(path) }
  }

  @Test func `a folder of all collections is read as a plain count sees it`() throws {
    try check(Self.samples[1])
  }

  private func roundTrip(_ paths: [String], version: String) throws {
    for path in paths {
      let folder = try TestFolder()
      try convert(
        path, to: "oneroster-json:version=\(version)", in: folder, output: "a", isFolder: true)
      let isFile = path.hasSuffix(".json")
      let before = try PlainPayload(isFile ? [path] : PlainPayload.files(in: path))
      let after = try PlainPayload(PlainPayload.files(in: folder.path("a")))
      #expect(before.collections.keys.sorted() == after.collections.keys.sorted())
      for name in before.collections.keys {
        let (one, other) = (before.texts(of: name), after.texts(of: name))
        #expect(one.keys.sorted() == other.keys.sorted())
        for (id, text) in one { #expect(other[id] == text, "\(path) \(name) \(id)") }
      }
      // What was written is written alike again.
      try convert(
        folder.path("a"), to: "oneroster-json:version=\(version)", in: folder, output: "b",
        isFolder: true)
      for file in PlainPayload.files(in: folder.path("a")) {
        let name = (file as NSString).lastPathComponent
        #expect(folder.bytes("b/\(name)") == folder.bytes("a/\(name)"), "\(name)")
      }
      // By way of records, too, but for the resources of users: nothing brings these together.
      try convert(folder.path("a"), to: "records", in: folder, output: "r.ndjson")
      try convert(
        folder.path("r.ndjson"), to: "oneroster-json:version=\(version)", in: folder, output: "c",
        isFolder: true)
      let again = try PlainPayload(PlainPayload.files(in: folder.path("c")))
      var first = after
      for index in first.collections["users"]?.indices ?? 0..<0 {
        first.collections["users"]?[index]["resources"] = nil
      }
      for name in first.collections.keys {
        #expect(again.texts(of: name) == first.texts(of: name), "\(name)")
      }
    }
  }

  @Test func `payloads of 1.2 come back but for the addresses`() throws {
    try roundTrip([Self.samples[1]], version: "1.2")
  }

  @Test func `tables become payloads and come back in the same cells`() throws {
    for version in ["1.1", "1.2"] {
      let folder = try TestFolder()
      let path = "\(PackageRoot.path)/Samples/OneRoster/good/district-\(version)"
      try convert(
        path, to: "oneroster-json:version=\(version)", in: folder, output: "json", isFolder: true)
      let read = try convert(
        folder.path("json"), to: "oneroster-csv:version=\(version)", in: folder, output: "csv",
        isFolder: true)
      #expect(read.count(.rejected) == 0)
      let before = try SimpleTable.all(in: path)
      let after = try SimpleTable.all(in: folder.path("csv"))
      for (name, table) in before where name != "manifest.csv" {
        func texts(_ rows: [[String: String]]) -> [String] {
          rows.map { row in
            // Bulk files tell neither; a role has no id of its own in JSON.
            let kept = row.filter { column, value in
              !["status", "dateLastModified"].contains(column) && !value.isEmpty
                && !(name == "roles.csv" && column == "sourcedId")
            }
            return kept.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
              .joined(separator: ";")
          }.sorted()
        }
        #expect(texts(after[name] ?? []) == texts(table), "\(name)")
      }
    }
  }

  @Test func `organizations and the role of 1.1 are one role each, and come back`() throws {
    let folder = try TestFolder()
    let read = try convert("\(Self.samples[0])/dump.json", to: "records", in: folder)
    #expect(Self.count("role", read) == 3)
    #expect(Self.count("organization", read) == 2)
    try convert(
      "\(Self.samples[0])/dump.json", to: "oneroster-json:version=1.1", in: folder, output: "a",
      isFolder: true)
    let users = folder.text("a/users.json")
    #expect(users.contains("\"enabledUser\":true"))
    #expect(users.contains("\"role\":\"student\""))
    #expect(users.matches(of: /"href":"orgs\/org-\d"/).count == 3)
    // Secrets are never carried on.
    #expect(!users.contains("secret"))
  }

  @Test func `single objects on lines, bare objects and packed files are read`() throws {
    let folder = try TestFolder()
    let lines = try convert("\(Self.samples[0])/user.ndjson", to: "records", in: folder)
    #expect(Self.count("person", lines) == 2)
    let bare = #"""
      {"sourcedId":"1","status":"active","givenName":"A","familyName":"B"}
      {"sourcedId":"2","status":"active","givenName":"C","familyName":"D"}
      """#
    try folder.write("bare.ndjson", bare)
    try folder.write("bare.json", "[" + bare.replacing("\n", with: ",") + "]")
    for name in ["bare.ndjson", "bare.json"] {
      let read = try convert(folder.path(name), to: "records", in: folder)
      #expect(Self.count("person", read) == 2)
    }
  }

  @Test func `objectives come in sets by their source`() throws {
    let folder = try TestFolder()
    let item = #"""
      {"lineItems":[{"sourcedId":"i","status":"active","dateLastModified":"2025-01-01T00:00:00Z",
      "title":"t","assignDate":"2025-01-01","dueDate":"2025-01-02T10:00:00Z",
      "class":{"sourcedId":"c"},"school":"s","category":{"sourcedId":"k"},
      "learningObjectiveSet":[{"source":"case","learningObjectiveIds":["1","2"]},
      {"source":"ext:own","learningObjectiveIds":["3"]}]}]}
      """#
    try folder.write("a.json", item)
    let read = try convert(folder.path("a.json"), to: "records", in: folder, output: "r.ndjson")
    #expect(Self.count("alignment", read) == 3)
    #expect(read.text.contains(#""competency":"3","objectiveSource":"ext:own","lineItem":"i""#))
    #expect(read.text.contains(#""organization":"s""#))
    try convert(
      folder.path("r.ndjson"), to: "oneroster-json", in: folder, output: "b", isFolder: true)
    let written = folder.text("b/lineItems.json")
    #expect(
      written.contains(
        #"[{"source":"case","learningObjectiveIds":["1","2"]},"#
          + #"{"source":"ext:own","learningObjectiveIds":["3"]}]"#))
    #expect(written.contains(#""assignDate":"2025-01-01","dueDate":"2025-01-02T10:00:00Z""#))
  }

  @Test func `what a role lacks leaves out the role, and a user without any`() throws {
    let folder = try TestFolder()
    let role = #"{"roleType":"primary","role":"student","org":{"sourcedId":"o"}}"#
    func user(_ id: String, _ roles: String) -> String {
      #"{"sourcedId":"\#(id)","status":"active","dateLastModified":"2025-01-01T00:00:00Z","#
        + #""enabledUser":"true","givenName":"A","familyName":"B","roles":[\#(roles)]}"#
    }
    let bad = role.replacing(#""roleType":"primary","#, with: "")
    try folder.write(
      "a.json", "{\"users\":[\(user("1", role + "," + bad)),\(user("2", bad))]}")
    let read = try convert(
      folder.path("a.json"), to: "oneroster-json", in: folder, output: "b", isFolder: true)
    let users = folder.text("b/users.json")
    #expect(users.contains(#""sourcedId":"1""#) && !users.contains(#""sourcedId":"2""#))
    #expect(users.matches(of: /"roleType"/).count == 1)
    #expect(read.places.contains { $0.hasPrefix("output.required-missing") })
  }

  @Test func `the status of a request is refused`() throws {
    let folder = try TestFolder()
    let failure = #expect(throws: Failure.self) {
      try convert(
        "\(PackageRoot.path)/Samples/OneRoster/broken/status.json", to: "records", in: folder,
        onError: .stop)
    }
    #expect(failure?.finding.code.name == "oneroster.status-payload")
  }
}
