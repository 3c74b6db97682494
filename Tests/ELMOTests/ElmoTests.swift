import ConversionKit
import FormatKit
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Results of studies are read with what they are parts of.
struct ElmoTests {
  private let sample = "\(PackageRoot.path)/Samples/ELMO/good/transcript.xml"

  @Test func `the sample is recognized, and nothing is lost`() throws {
    let read = try convert(sample, to: "records", in: try TestFolder())
    #expect(read.result.inputs.map(\.job.format) == ["elmo"])
    #expect(read.findings == [])
    #expect(read.count(.dropped) + read.count(.rejected) == 0)
    #expect(read.result.reading.inputs.map(\.valuesRead) == [try PlainCount(sample).values])
  }

  @Test func `parts at any depth lead to the learner and the issuer`() throws {
    let read = try convert(sample, to: "records", in: try TestFolder())
    let grades = read.lines.filter { $0.contains("\"kind\":\"courseGrade\"") }
    #expect(grades.count == 3)
    #expect(grades.allSatisfy { $0.contains("\"owner\":\"00000000054\"") })
    #expect(grades.allSatisfy { $0.contains("\"organization\":\"fjord.example\"") })
    #expect(grades.contains { $0.contains("\"course\":[\"title\",\"Statistics\"]") })
    #expect(grades.contains { $0.contains("\"letterGrade\":\"B\"") && $0.contains("\"7.50\"") })
    #expect(grades.contains { $0.contains("\"numericGrade\":\"32.5\"") })
  }

  @Test func `what is nested too deeply is kept as it stands`() throws {
    let folder = try TestFolder()
    var text = ""
    for level in (1...9).reversed() {
      text = """
        <learningOpportunitySpecification><title>Level \(level)</title>\
        \(text.isEmpty ? "" : "<hasPart>\(text)</hasPart>")</learningOpportunitySpecification>
        """
    }
    try folder.write(
      "deep.xml",
      """
      <elmo xmlns="https://github.com/emrex-eu/elmo-schemas/tree/v1"><learner>\
      <givenNames>A</givenNames><familyName>B</familyName></learner><report>\(text)</report></elmo>
      """)
    let read = try convert(folder.path("deep.xml"), to: "records", in: folder)
    #expect(read.result.reading.records[Int(Kind.course.rawValue)] == 6)
    #expect(read.count(.kept) == 3)
    #expect(read.text.contains("Level 9"))
  }

  @Test(.enabled(if: PackageRoot.corpus != nil))
  func `the real sample is read as a plain count says`() throws {
    let path = "\(PackageRoot.corpus ?? "")/xml/elmo-emrex/example.xml"
    let read = try convert(path, to: "records", in: try TestFolder())
    let plain = try PlainCount(path)
    #expect(read.result.reading.inputs.map(\.valuesRead) == [plain.values])
    // Where its schema is to be found.
    #expect(read.count(.dropped) == 1)
    #expect(read.count(.rejected) == 0)
    let courses = read.result.reading.records[Int(Kind.course.rawValue)]
    #expect(courses == plain.elements["learningOpportunitySpecification"])
    let grades = read.result.reading.records[Int(Kind.courseGrade.rawValue)]
    #expect(grades == plain.elements["learningOpportunityInstance"])
  }
}
