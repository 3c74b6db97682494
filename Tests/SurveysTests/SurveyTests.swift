import ConversionKit
import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Schoolbag
import Surveys
import TestKit
import Testing

/// Answers become what their questions ask for, and belong to the learner of the row.
struct SurveyTests {
  private static let sample = "\(PackageRoot.path)/Samples/Surveys/good/voice.csv"
  private static let real =
    "\(PackageRoot.corpus ?? "")/csv/sis-aspen-x2/studentinsights__studentinsights/spec"

  private func identify(_ text: String) throws -> Identification.Confidence? {
    let entry = Probe.Entry(name: "file.csv", head: Array(text.utf8), isWhole: true)
    let probe = Probe(name: "file.csv", isContainer: false, entries: [entry])
    return try #require(Registry.standard["student-survey"]).identify(probe)?.confidence
  }

  @Test func `a header is known by its columns and questions`() throws {
    let questions = "I learn best when my teachers...,My best qualities are"
    #expect(try identify("Timestamp,LASID,\(questions)\n") == .certain)
    #expect(try identify("Timestamp,Name,\(questions)\n") == .likely)
    #expect(try identify("LASID,\(questions)\n") == .likely)
    #expect(try identify("Timestamp,LASID,My hobbies are,Color\n") == .likely)
    #expect(try identify("Timestamp,LASID,Color\n") == nil)
    #expect(try identify("Name,\(questions)\n") == nil)
    #expect(try identify("sourcedId,status,name\n") == nil)
    #expect(try identify("") == nil)
  }

  @Test func `a question in markup is one, and XML is no survey`() throws {
    let header = "<p>I am proud that I...</p>,Timestamp,LASID,<b>My best qualities are</b>"
    #expect(try identify("\(header)\n") == .certain)
    #expect(try identify("<?xml version=\"1.0\"?>\n\(header)\n") == nil)
    let answers = "<answer to='My best qualities are'/><answer to='I am proud that I...'/>"
    #expect(try identify("<survey><Timestamp/><LASID>1</LASID>\(answers)</survey>") == nil)
    let samples = try #require(
      FileManager.default.enumerator(atPath: "\(PackageRoot.path)/Samples"))
    var count = 0
    for case let name as String in samples where name.hasSuffix(".xml") {
      let text = String(decoding: try PackageRoot.bytes(of: "Samples/\(name)"), as: UTF8.self)
      #expect(try identify(text) == nil, "\(name)")
      count += 1
    }
    #expect(count > 20)
  }

  @Test(arguments: [
    ("I am proud that I....", "strength", "learner"),
    ("“I’m PROUD   of…”", "strength", "learner"),
    ("I get nervous or stressed in school when....", "need", "learner"),
    ("My activities and interests outside of school are....", "interest", "learner"),
    ("I learn best when my teachers....", "preference", "learner"),
    ("What motivates you to do your best work?", "motivation", "learner"),
    ("What do you want to be in the future?", "aspiration", "learner"),
    ("What classes are you struggling with?", "need", "learner"),
    ("Q: What are you most proud of about this student?", "strength", "educator"),
    ("Q: What would help this student thrive next year?", "need", "educator"),
    ("Explain math concern.", "need", "educator"),
  ])
  func `a question tells what its answers are`(
    _ question: String, _ type: String, _ source: String
  ) throws {
    let folder = try TestFolder()
    let path = try folder.write(
      "in.csv", "Timestamp,LASID,\"\(question)\"\n1/28/2019 9:23:43,0012,yes\n")
    let read = try convert(path, from: "student-survey", to: "records", in: folder)
    let line = try #require(read.lines.last)
    #expect(line.contains("\"kind\":\"trait\",\"owner\":\"0012\",\"type\":\"\(type)\""))
    #expect(line.contains("\"description\":\"yes\",\"assertedBy\":\"\(source)\""))
    #expect(line.contains("\"assertedAt\":\"2019-01-28T09:23:43\""))
  }

  @Test(arguments: [
    "When you are struggling, who do you go to for support?", "Where do you sit?", "good",
    "What have you already tried with this student that has been successful?",
  ])
  func `a question that no phrase knows is kept with the learner`(_ question: String) throws {
    let folder = try TestFolder()
    let path = try folder.write("in.csv", "LASID,\"\(question)\"\n1,yes\n")
    let read = try convert(path, from: "student-survey", to: "records", in: folder)
    #expect(read.result.reading.records[Int(Kind.trait.rawValue)] == 0)
    #expect(read.text.contains("\"path\":\"\(question)\",\"text\":\"yes\""))
    #expect(read.findings == ["survey.unknown-question 1:7"])
  }

  @Test func `the sample is read as a plain count says, and nothing is lost`() throws {
    let read = try convert(Self.sample, to: "records", in: try TestFolder())
    #expect(read.count(.dropped) + read.count(.rejected) == 0)
    #expect(read.count(.kept) == 1)
    #expect(read.result.reading.records[Int(Kind.person.rawValue)] == 2)
    #expect(read.result.reading.records[Int(Kind.trait.rawValue)] == 10)
    #expect(read.result.reading.records[Int(Kind.goal.rawValue)] == 1)
    let profile = try convert(Self.sample, to: "profile", in: try TestFolder())
    #expect(profile.result.writing.ledger.losses.filter { $0.outcome.isLoss } == [])
    for member in ["traits", "goals"] { #expect(profile.text.contains("\"\(member)\":")) }
  }

  @Test(
    .enabled(if: PackageRoot.corpus != nil),
    arguments: [
      ("fixtures/student_voice_survey_v2.csv", 5, 0, 0),
      ("importers/student_voice_surveys/mid_year_survey_fixture.csv", 5, 0, 2),
      ("importers/student_voice_surveys/q2_self_reflection_fixture.csv", 5, 1, 2),
      ("importers/student_meeting/student_meeting_fixture.csv", 10, 2, 8),
      ("importers/transitions/bedford_sixth_grade_transition_processor_fixture.csv", 2, 0, 0),
      ("importers/templates/form_to_notes_fixture_wide.csv", 2, 0, 2),
    ])
  func `real surveys are read`(_ file: String, _ traits: Int, _ goals: Int, _ kept: Int) throws {
    let read = try convert("\(Self.real)/\(file)", to: "records", in: try TestFolder())
    #expect(read.result.inputs.map(\.job.format) == ["student-survey"])
    #expect(read.result.reading.records[Int(Kind.trait.rawValue)] == traits)
    #expect(read.result.reading.records[Int(Kind.goal.rawValue)] == goals)
    #expect(read.count(.kept) == kept)
    #expect(read.count(.dropped) + read.count(.rejected) == 0)
  }

  @Test(.enabled(if: PackageRoot.corpus != nil))
  func `a real referral that names learners by name alone is refused`() throws {
    let read = try convert(
      "\(Self.real)/importers/mtss_referral/mtss_referral_fixture.csv", from: "student-survey",
      to: "records", in: try TestFolder())
    #expect(read.findings == ["survey.no-learner-column 1:1"])
    #expect(read.lines.count == 1)
  }

  /// Every answer of a readable row is found again as it was written, whatever the quoting.
  @Test(arguments: 1...24)
  func `random surveys are conserved`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let header = [
      "Timestamp", "LASID", "Local ID number", "First name", "I learn best when...", "Color",
      "My goal, \"this\" year", "My hobbies are", "Color",
    ]
    let texts = ["", "", " ", "yes", "a, b", "say \"hi\"", "two\nlines", "Größe ✓", "0", "100231"]
    var rows = [header]
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      rows.append(header.map { _ in texts[Int.random(in: 0..<texts.count, using: &random)] })
    }
    let lines = rows.map { row in
      row.map { text in
        text.contains { ",\"\n".contains($0) } || Bool.random(using: &random)
          ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
      }.joined(separator: ",")
    }
    let folder = try TestFolder()
    let path = try folder.write("in.csv", lines.joined(separator: "\r\n") + "\r\n")
    let read = try convert(path, from: "student-survey", to: "records", in: folder)
    func said(_ text: String) -> Bool { text.contains { $0 != " " } }
    func identifiers(_ row: [String]) -> Set<String> {
      Set(row[1...2].filter(said))
    }
    let good = rows.dropFirst().filter { identifiers($0).count == 1 }
    let bad = rows.dropFirst().filter { identifiers($0).count != 1 && $0.contains(where: said) }
    #expect(read.result.reading.records[Int(Kind.person.rawValue)] == good.count)
    #expect(
      read.result.reading.records[Int(Kind.trait.rawValue)]
        == good.reduce(0) { $0 + [$1[4], $1[7]].count(where: said) })
    #expect(
      read.result.reading.records[Int(Kind.goal.rawValue)] == good.count { said($0[6]) })
    #expect(read.count(.rejected) == bad.reduce(0) { $0 + $1.count(where: said) })
    #expect(read.count(.dropped) == 0)
    let small = try convert(
      path, from: "student-survey", to: "records", in: folder, output: "small", jobs: 3,
      chunkSize: 1 << 12)
    #expect(firstDifference(small.text, read.text) == "none")
  }
}
