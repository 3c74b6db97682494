import ConversionKit
import FormatKit
import Foundation
import TestKit
import Testing

/// Credentials become records of learners, and come back as they were.
struct CredentialsTests {
  private static let samples = ["clr.json", "badge.json", "badge-2.json", "clr-1.json"].map {
    "\(PackageRoot.path)/Samples/Credentials/good/\($0)"
  }

  /// The files of the standards that hold credentials.
  static var real: [String] {
    guard let corpus = PackageRoot.corpus else { return [] }
    let folders = [
      "clr-2.0/validator/clr20", "clr-1.0/samples/publishing-service",
      "open-badges-3.0/validator/ob30", "open-badges-3.0/dc4eu", "open-badges-2.0/validator/ob20",
    ]
    return folders.flatMap { folder -> [String] in
      let path = "\(corpus)/json/\(folder)"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.sorted().filter { $0.hasSuffix(".json") }.map { "\(path)/\($0)" }
    }
  }

  private static func parse(_ path: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(filePath: path))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// How many scalars, empty lists and empty objects there are.
  private static func values(_ value: Any) -> Int {
    switch value {
    case let object as [String: Any]:
      object.isEmpty ? 1 : object.values.reduce(0) { $0 + values($1) }
    case let list as [Any]: list.isEmpty ? 1 : list.reduce(0) { $0 + values($1) }
    case is NSNull: 0
    default: 1
    }
  }

  /// The values with their paths, lists looked through.
  private static func leaves(_ value: Any, _ path: String = "") -> [String] {
    switch value {
    case let object as [String: Any]:
      object.flatMap { leaves($0.value, path + "/" + $0.key) }
    case let list as [Any]: list.flatMap { leaves($0, path) }
    case is NSNull: []
    default: ["\(path)=\(value)"]
    }
  }

  /// The kinds of records, counted.
  private static func kinds(_ lines: [String]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for line in lines {
      guard let kind = line.firstMatch(of: /"kind":"(\w+)"/) else { continue }
      counts[String(kind.1), default: 0] += 1
    }
    return counts
  }

  private static func list(_ value: Any?) -> [Any] {
    switch value {
    case let list as [Any]: list
    case nil, is NSNull: []
    case let value?: [value]
    }
  }

  /// How many credentials a document holds, counted by its members alone.
  private static func credentials(_ document: [String: Any]) -> Int? {
    let types = list(document["type"]).compactMap { $0 as? String }
    let subject = document["credentialSubject"] as? [String: Any]
    if types.contains("ClrCredential") {
      return list(subject?["verifiableCredential"]).count {
        (($0 as? [String: Any])?["credentialSubject"] as? [String: Any])?["achievement"] != nil
      }
    }
    if let clrs = subject?["clrs"] {
      return list(clrs).reduce(0) { $0 + list(($1 as? [String: Any])?["assertions"]).count }
    }
    if let inside = subject?["assertions"] ?? document["assertions"] { return list(inside).count }
    if subject?["achievement"] != nil { return 1 }
    return document["badge"] != nil && document["recipient"] != nil ? 1 : nil
  }

  private func check(_ path: String) throws {
    // Some files of the suites are no JSON.
    guard let document = try? Self.parse(path) else { return }
    guard let credentials = Self.credentials(document) else { return }
    let folder = try TestFolder()
    let converted = try convert(path, to: "records", in: folder)
    let kinds = Self.kinds(converted.lines)
    #expect(kinds["credential"] ?? 0 == credentials, "\(path)")
    #expect(kinds["person"] == 1, "\(path)")
    let envelopes = Self.list(document["type"]).contains { $0 as? String == "ClrCredential" }
    if envelopes { #expect(kinds["document"] == 1, "\(path)") }
    #expect(converted.count(.rejected) == 0)
    let read = [Fate.mapped, .kept, .dropped].reduce(0) { $0 + converted.count($1) }
    #expect(read == Self.values(document), "\(path)")
    if read < 1000 {
      let small = try convert(path, to: "records", in: folder, chunkSize: 4096)
      #expect(small.text == converted.text)
    }
  }

  /// What comes back says all that was said, but for the proof, which stands aside.
  @discardableResult
  private func roundTrip(_ path: String, _ format: String) throws -> Bool {
    let folder = try TestFolder()
    try convert(path, from: format, to: "records", in: folder, output: "r.ndjson")
    let back = try convert(
      folder.path("r.ndjson"), from: "records", to: format, in: folder, output: "a.json")
    // What lacks an issuer or a moment is left out, and told.
    if back.findings.contains(where: { $0.hasPrefix("output.required-missing") }) { return false }
    let after = try #require(
      try JSONSerialization.jsonObject(with: Data(back.bytes)) as? [String: Any], "\(path)")
    let said = Set(
      Self.leaves(after).map { $0.replacingOccurrences(of: "/ext:proof", with: "/proof") })
    let missing = Self.leaves(try Self.parse(path)).filter { leaf in
      // Addresses of vocabularies and words of types are those of the version that is written.
      !said.contains(leaf) && !leaf.contains("/@context=") && !leaf.contains("/type=")
        && !leaf.contains("/proof/")
    }.filter { leaf in
      let renamed = leaf.replacingOccurrences(of: "/issuanceDate=", with: "/validFrom=")
        .replacingOccurrences(of: "/expirationDate=", with: "/validUntil=")
      // What may be an address alone is an object with one, and codes have one spelling.
      let parts = renamed.split(separator: "=", maxSplits: 1).map(String.init)
      let object = parts[0] + "/id=" + (parts.count > 1 ? parts[1] : "")
      return !said.contains(renamed) && !said.contains(object) && !leaf.hasSuffix("Type=email")
    }
    #expect(missing.sorted() == [], "\(path)")
    let again = try convert(
      folder.path("a.json"), from: format, to: format, in: folder, output: "b.json")
    #expect(again.text == back.text, "\(path)")
    return true
  }

  @Test(arguments: samples)
  func `samples are read with nothing lost`(path: String) throws { try check(path) }

  @Test func `samples come back`() throws {
    try roundTrip(Self.samples[0], "clr")
    try roundTrip(Self.samples[1], "open-badge")
  }

  @Test(.enabled(if: PackageRoot.corpus != nil))
  func `real credentials are read as a plain count sees them`() throws {
    #expect(Self.real.count >= 60)
    for path in Self.real { try check(path) }
  }

  @Test(.enabled(if: PackageRoot.corpus != nil))
  func `real credentials come back`() throws {
    var count = 0
    for path in Self.real {
      let types = Self.list((try? Self.parse(path))?["type"]).compactMap { $0 as? String }
      let format =
        types.contains("ClrCredential")
        ? "clr" : types.contains("OpenBadgeCredential") ? "open-badge" : ""
      if !format.isEmpty, try roundTrip(path, format) { count += 1 }
    }
    #expect(count >= 25)
  }

  @Test func `a proof that was kept is not claimed for what is written`() throws {
    let folder = try TestFolder()
    let written = try convert(Self.samples[1], to: "open-badge", in: folder)
    #expect(!written.text.contains("\"proof\":") && written.text.contains("\"ext:proof\":"))
    #expect(written.findings.contains { $0.hasPrefix("credentials.signature ") })
  }

  @Test func `a transcript becomes a record of courses, and a profile`() throws {
    let folder = try TestFolder()
    let source = "\(PackageRoot.path)/Samples/PESC/high-school.xml"
    let written = try convert(source, to: "clr", in: folder, output: "t.json")
    let clr = try Self.parse(folder.path("t.json"))
    let courses = try #require(
      (clr["credentialSubject"] as? [String: Any])?["verifiableCredential"] as? [[String: Any]])
    #expect(courses.count > 0 && written.text.contains("\"achievementType\":\"Course\""))
    let profile = try convert(folder.path("t.json"), to: "profile", in: folder, output: "p.json")
    #expect(profile.text.contains("\"credentials\":"))
    #expect(profile.count(.rejected) == 0)
  }
}
