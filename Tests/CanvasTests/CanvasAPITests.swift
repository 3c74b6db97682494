import ConversionKit
import Findings
import FormatKit
import Foundation
import Schoolbag
import TestKit
import Testing

/// Objects of the API become records, with every value accounted for.
struct CanvasAPITests {
  private static let good = "\(PackageRoot.path)/Samples/Canvas/good"
  private static let real: [String] = {
    guard let corpus = PackageRoot.corpus else { return [] }
    let folder = "\(corpus)/json/canvas-api/fixtures"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { $0.hasSuffix(".json") }.map { "\(folder)/\($0)" }
  }()

  /// Converts a file to records and compares what was read with a plain count.
  private func check(_ path: String, in folder: TestFolder) throws -> Converted {
    let converted = try convert(
      path, from: "canvas-api", to: "records", in: folder, onError: .stop)
    let read = [Fate.mapped, .kept, .dropped].reduce(0) { $0 + converted.count($1) }
    let expected = try PlainJSON.values(at: path).reduce(0) { $0 + PlainJSON.count($1) }
    #expect(read == expected, "\(path)")
    #expect(converted.count(.rejected) == 0, "\(path)")
    return converted
  }

  private func kinds(_ converted: Converted) -> [String] {
    converted.lines.compactMap { $0.firstMatch(of: /"kind":"(\w+)"/).map { String($0.1) } }
  }

  @Test func `users bring their enrollments, of which some are no more`() throws {
    let folder = try TestFolder()
    let converted = try check("\(Self.good)/users.json", in: folder)
    #expect(kinds(converted) == ["person", "sectionEnrollment", "sectionEnrollment", "person"])
    #expect(converted.text.contains(#""lifecycle":"deleted""#))
    #expect(converted.text.contains(#""sortName":"Amberley, Rosalind""#))
  }

  @Test func `a course holds its account, term, sections and enrollments`() throws {
    let folder = try TestFolder()
    let converted = try check("\(Self.good)/course.json", in: folder)
    #expect(
      kinds(converted) == [
        "organization", "session", "course", "section", "section", "sectionEnrollment",
      ])
    #expect(converted.text.contains(#""deliveryModel":"blended""#))
    #expect(converted.lines.filter { $0.contains(#""course":"9001""#) }.count == 3)
  }

  @Test func `an enrollment of a learner has grades`() throws {
    let folder = try TestFolder()
    let converted = try check("\(Self.good)/enrollments.json", in: folder)
    #expect(
      kinds(converted) == [
        "person", "sectionEnrollment", "courseGrade", "person", "sectionEnrollment",
        "sectionEnrollment", "sectionEnrollment",
      ])
    #expect(converted.text.contains(#""unpostedCurrentScore":"92.10""#))
    #expect(converted.text.contains(#""associatedPerson":"70001""#))
  }

  @Test func `groups of assignments hold these`() throws {
    let folder = try TestFolder()
    let converted = try check("\(Self.good)/assignment_groups.json", in: folder)
    #expect(kinds(converted) == ["category", "lineItem", "lineItem", "category"])
    #expect(converted.text.contains(#""postingPolicy":"manual""#))
    #expect(converted.text.contains(#""submissionTypes":["online_upload","online_text_entry"]"#))
  }

  @Test func `submissions tell scores, and why there are none`() throws {
    let folder = try TestFolder()
    let converted = try check("\(Self.good)/submissions.ndjson", in: folder)
    let states = converted.lines.compactMap {
      $0.firstMatch(of: /"scoreState":"(\w+)"/).map { String($0.1) }
    }
    #expect(states == ["scored", "notSubmitted", "excused", "partiallyGraded"])
    #expect(converted.text.contains(#""score":"18.50""#))
    #expect(converted.text.contains(#""missing":true"#))
    #expect(converted.text.contains(#""pointsDeducted":"2.5""#))
  }

  @Test func `results and rollups of outcomes are mastery`() throws {
    let folder = try TestFolder()
    let results = try check("\(Self.good)/outcome_results.json", in: folder)
    #expect(Set(kinds(results)).isSuperset(of: ["mastery", "competency", "person"]))
    #expect(results.lines.filter { $0.contains(#""isMastered":true"#) }.count == 1)
    let rollups = try check("\(Self.good)/outcome_rollups.json", in: folder)
    #expect(kinds(rollups).filter { $0 == "mastery" }.count == 2)
    #expect(rollups.lines.filter { $0.contains(#""owner":"70001""#) }.count == 2)
  }

  @Test func `learners of a gradebook and of the API are the same by key`() throws {
    let folder = try TestFolder()
    let gradebook = try convert(
      "\(Self.good)/biology.csv", from: "canvas-gradebook", to: "records", in: folder)
    let users = try check("\(Self.good)/users.json", in: folder)
    func people(_ converted: Converted) -> Set<String> {
      Set(
        converted.lines.filter { $0.contains(#""kind":"person""#) }.compactMap {
          $0.firstMatch(of: /"key":"?[^,]*/).map { String($0.0) }
        })
    }
    #expect(people(users).count == 2)
    #expect(people(gradebook).isSuperset(of: people(users)))
  }

  @Test(.enabled(if: !CanvasAPITests.real.isEmpty))
  func `recorded answers are read as a plain count sees them`() throws {
    let folder = try TestFolder()
    var counts = (read: 0, seen: 0, records: 0)
    for path in Self.real {
      let answers = try PlainJSON.values(at: path).first as? [String: Any] ?? [:]
      for (_, answer) in answers.sorted(by: { $0.key < $1.key }) {
        guard let data = (answer as? [String: Any])?["data"], data is [Any] || data is [String: Any]
        else { continue }
        counts.seen += 1
        let file = folder.path("answer.json")
        try JSONSerialization.data(withJSONObject: data).write(to: URL(filePath: file))
        do {
          let converted = try check(file, in: folder)
          counts.read += 1
          counts.records += converted.lines.count - 1
        } catch let failure as Failure where failure.finding.code.name == "elements.first-object" {
          // Pages, files, settings and the like, and objects that are too thin to be told.
          continue
        }
      }
    }
    print("Canvas: \(counts.read) of \(counts.seen) answers, \(counts.records) records")
    #expect(counts.read >= 90)
  }

  @Test(.enabled(if: PackageRoot.corpus != nil))
  func `a real submission is read`() throws {
    let folder = try TestFolder()
    let converted = try check(
      "\(PackageRoot.corpus ?? "")/lms/canvas-api/submission.live.data.json", in: folder)
    #expect(kinds(converted) == ["result"])
    #expect(converted.text.contains(#""score":"20.0""#))
  }
}
