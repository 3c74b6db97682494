import ConversionKit
import FormatKit
import Foundation
import TestKit
import Testing

/// Packages of CASE become frameworks and competencies, and come back as they were.
struct CASETests {
  private static let samples = ["package.json", "items.json", "document.json"].map {
    "\(PackageRoot.path)/Samples/CASE/good/\($0)"
  }
  private static var real: [String] {
    guard let corpus = PackageRoot.corpus else { return [] }
    let folder = "\(corpus)/json/case/samples-1.0"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { "\(folder)/\($0)" }
  }

  /// A document as Foundation reads it.
  private static func parse(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// A value as text with sorted names; numbers and strings of the same digits look the same.
  private static func text(_ value: Any?) -> String {
    switch value {
    case let object as [String: Any]:
      object.keys.sorted().map { "\($0):\(text(object[$0]))" }.joined(separator: ",")
    case let list as [Any]: "[" + list.map { text($0) }.joined(separator: ",") + "]"
    case let value?: "\(value)"
    case nil: "nothing"
    }
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

  /// The kinds of records, counted.
  private static func kinds(_ lines: [String]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for line in lines {
      guard let kind = line.firstMatch(of: /"kind":"(\w+)"/) else { continue }
      counts[String(kind.1), default: 0] += 1
    }
    return counts
  }

  private func check(_ path: String) throws {
    let folder = try TestFolder()
    let document = try Self.parse(Data(contentsOf: URL(filePath: path)))
    let items = (document["CFItems"] as? [Any])?.count ?? 0
    let converted = try convert(path, to: "records", in: folder)
    let kinds = Self.kinds(converted.lines)
    #expect(kinds["framework"] == 1 && kinds["competency"] ?? 0 == items, "\(path)")
    #expect(converted.count(.rejected) == 0)
    let read = [Fate.mapped, .kept, .dropped].reduce(0) { $0 + converted.count($1) }
    #expect(read == Self.values(document), "\(path)")
    #expect(try convert(path, to: "records", in: folder, chunkSize: 4096).text == converted.text)
  }

  private func roundTrip(_ path: String, version: String) throws {
    let folder = try TestFolder()
    let first = try convert(path, to: "case:version=\(version)", in: folder, output: "a.json")
    let before = try Self.parse(Data(contentsOf: URL(filePath: path)))
    let after = try Self.parse(Data(first.bytes))
    for list in ["CFItems", "CFAssociations"] {
      let one = before[list] as? [[String: Any]] ?? []
      let other = after[list] as? [[String: Any]] ?? []
      #expect(one.count == other.count, "\(path) \(list)")
      let found = Dictionary(grouping: other) { $0["identifier"] as? String ?? "" }
      for object in one {
        let same = found[object["identifier"] as? String ?? ""]?.first ?? [:]
        for (name, value) in object where version == "1.0" {
          #expect(Self.text(same[name]) == Self.text(value), "\(path) \(name)")
        }
      }
    }
    let again = try convert(
      folder.path("a.json"), from: "case", to: "case:version=\(version)", in: folder,
      output: "b.json")
    #expect(again.text == first.text)
  }

  @Test func `samples are read and written with nothing lost`() throws {
    let path = Self.samples[0]
    try check(path)
    try roundTrip(path, version: "1.0")
  }

  @Test func `items and documents on their own are read`() throws {
    let folder = try TestFolder()
    let items = try convert(Self.samples[1], to: "records", in: folder)
    #expect(Self.kinds(items.lines) == ["competency": 3])
    #expect(items.text.matches(of: /"framework":"10000000-0000-4000-8000-000000000001"/).count == 3)
    let document = try convert(Self.samples[2], to: "records", in: folder)
    #expect(Self.kinds(document.lines) == ["framework": 1])
    #expect(try convert(Self.samples[2], to: "case:version=1.0", in: folder).lines.count > 0)
  }

  @Test(.enabled(if: PackageRoot.corpus != nil))
  func `real packages are read as a plain count sees them`() throws {
    #expect(Self.real.count >= 6)
    for path in Self.real { try check(path) }
  }

  @Test(.enabled(if: PackageRoot.corpus != nil))
  func `real packages come back`() throws {
    for path in Self.real {
      try roundTrip(path, version: "1.0")
      try roundTrip(path, version: "1.1")
    }
  }
}
