import ConversionKit
import FormatKit
import Foundation
import TestKit
import Testing

/// Envelopes, events and entities become records, with every value accounted for.
struct CaliperTests {
  private static let good = "\(PackageRoot.path)/Samples/Caliper/good"
  private static let real: [String] = {
    guard let corpus = PackageRoot.corpus else { return [] }
    return ["fixtures-1.1", "openedx-expected", "spec-examples-1.1", "imagine-learning-1.2"]
      .flatMap { name in
        let folder = "\(corpus)/json/caliper/\(name)"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter { $0.hasSuffix(".json") }.map { "\(folder)/\($0)" }
      }
  }()

  private func check(_ path: String, in folder: TestFolder) throws -> Converted {
    let converted = try convert(path, from: "caliper", to: "records", in: folder)
    let read = [Fate.mapped, .kept, .dropped].reduce(0) { $0 + converted.count($1) }
    let expected = try PlainJSON.values(at: path).reduce(0) { $0 + PlainJSON.count($1) }
    #expect(read == expected, "\(path)")
    #expect(converted.count(.rejected) == 0, "\(path)")
    return converted
  }

  @Test func `an envelope holds people, things and what was done`() throws {
    let folder = try TestFolder()
    let converted = try check("\(Self.good)/envelope.json", in: folder)
    let kinds = converted.lines.compactMap { $0.firstMatch(of: /"kind":"(\w+)"/)?.1 }
    #expect(
      kinds == [
        "document", "person", "lineItem", "section", "sectionEnrollment", "artifact", "person",
        "learningEvent", "result",
      ])
    #expect(converted.text.contains(#""score":"17.50""#))
    #expect(converted.text.contains(#""duration":"PT25M30.500S""#))
  }

  @Test func `events of adaptive programs are read by their parts`() throws {
    let folder = try TestFolder()
    let converted = try check("\(Self.good)/adaptive.ndjson", in: folder)
    let kinds = converted.lines.compactMap { $0.firstMatch(of: /"kind":"(\w+)"/)?.1 }
    #expect(kinds == ["mastery", "person", "learningEvent", "learningEvent"])
    #expect(converted.text.contains(#""masteryScore":"80""#))
    #expect(converted.text.contains(#""value":"41.50""#))
  }

  @Test(.enabled(if: !CaliperTests.real.isEmpty))
  func `real objects are read as a plain count sees them`() throws {
    let folder = try TestFolder()
    var counts = (read: 0, records: 0)
    for path in Self.real {
      // Some examples of the specification are pieces without context.
      guard let first = try? PlainJSON.values(at: path).first, let object = first as? [String: Any],
        object["@context"] != nil || object["sensor"] != nil || object["eventTime"] != nil
      else {
        print("skipped, no object of the standard: \(path.split(separator: "/").last ?? "")")
        continue
      }
      let converted = try check(path, in: folder)
      counts.read += 1
      counts.records += converted.lines.count - 1
    }
    print("Caliper: \(counts.read) of \(Self.real.count) files, \(counts.records) records")
    #expect(counts.read >= 150)
  }
}
