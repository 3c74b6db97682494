import ConversionKit
import FormatKit
import Foundation
import TestKit
import Testing

/// Credentials become claims with the courses inside, and every value is accounted for.
struct ELMTests {
  private static let good = "\(PackageRoot.path)/Samples/ELM/good"
  private static let real: [String] = {
    guard let corpus = PackageRoot.corpus else { return [] }
    let folder = "\(corpus)/json/open-badges-3.0/elm-merged/ELM"
    return ["01_separated/AA-Annex1-MC-unsigned-PROD.json", "02_merged/MC.json"].map {
      "\(folder)/\($0)"
    }
  }()

  private func check(_ path: String, in folder: TestFolder) throws -> Converted {
    let converted = try convert(path, from: "elm", to: "records", in: folder)
    let read = [Fate.mapped, .kept, .dropped].reduce(0) { $0 + converted.count($1) }
    let expected = try PlainJSON.values(at: path).reduce(0) { $0 + PlainJSON.count($1) }
    #expect(read == expected, "\(path)")
    #expect(converted.count(.dropped) == 0, "\(path)")
    #expect(converted.count(.rejected) == 0, "\(path)")
    let pieces = try convert(path, from: "elm", to: "records", in: folder, chunkSize: 4096)
    #expect(pieces.text == converted.text, "\(path)")
    return converted
  }

  @Test func `a degree holds its courses, with grades and credits`() throws {
    let folder = try TestFolder()
    let converted = try check("\(Self.good)/credential.json", in: folder)
    var counts: [String: Int] = [:]
    for line in converted.lines {
      guard let kind = line.firstMatch(of: /"kind":"(\w+)"/) else { continue }
      counts[String(kind.1), default: 0] += 1
    }
    #expect(
      counts == [
        "credential": 2, "person": 1, "demographics": 1, "organization": 1, "courseGrade": 2,
        "activity": 1, "assessmentResult": 1,
      ])
    #expect(converted.text.contains(#""credits":"5.50""#))
    #expect(converted.text.contains(#""letterGrade":"1,7""#))
    #expect(converted.text.contains(#""creditsEarned":"180""#))
    #expect(converted.text.contains(#""birthDate":"2003-04-05""#))
    #expect(converted.text.contains(#""issuerName":"University of Lindau""#))
  }

  @Test func `what the builder takes is read as a credential`() throws {
    let folder = try TestFolder()
    let converted = try check("\(Self.good)/upload.json", in: folder)
    #expect(converted.text.contains(#""givenName":"Jonas""#))
  }

  @Test(.enabled(if: PackageRoot.corpus != nil), arguments: ELMTests.real)
  func `real credentials are read as a plain count sees them`(_ path: String) throws {
    let folder = try TestFolder()
    let converted = try check(path, in: folder)
    #expect(converted.text.contains(#""kind":"person""#))
  }
}
