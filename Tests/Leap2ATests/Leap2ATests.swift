import ConversionKit
import FormatKit
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Entries of portfolios become what they say they are.
struct Leap2ATests {
  private let sample = "\(PackageRoot.path)/Samples/Leap2A/good/portfolio.xml"

  @Test func `the sample is recognized, and nothing is lost`() throws {
    let read = try convert(sample, to: "records", in: try TestFolder())
    #expect(read.result.inputs.map(\.job.format) == ["leap2a"])
    #expect(read.findings == [])
    #expect(read.count(.dropped) + read.count(.rejected) == 0)
    #expect(read.result.reading.inputs.map(\.valuesRead) == [try PlainCount(sample).values])
  }

  @Test func `each entry is a record of the kind that its type says`() throws {
    let read = try convert(sample, to: "records", in: try TestFolder())
    func records(_ kind: Kind) -> Int { read.result.reading.records[Int(kind.rawValue)] }
    let counts: [Kind: Int] = [
      .person: 1, .demographics: 1, .trait: 1, .credential: 1, .activity: 1, .plan: 1,
      .artifact: 2, .document: 1,
    ]
    for (kind, count) in counts { #expect(records(kind) == count, "\(kind.name)") }
    let owned = read.lines.dropFirst().filter { !$0.contains("\"kind\":\"person\"") }
    #expect(owned.allSatisfy { $0.contains("\"owner\":\"portfolio:person54\"") })
    #expect(read.text.contains("\"givenName\":\"Amira\""))
    #expect(read.text.contains("\"awardedDate\":\"2026-03-08\""))
  }

  @Test func `a profile holds the portfolio of its learner`() throws {
    let read = try convert(sample, to: "profile", in: try TestFolder())
    for member in ["traits", "plans", "artifacts", "activities", "credentials"] {
      #expect(read.text.contains("\"\(member)\":"), "\(member)")
    }
  }

  @Test func `a feed of another kind is none`() throws {
    let text = "<feed xmlns='http://www.w3.org/2005/Atom'><title>News</title></feed>"
    let entry = Probe.Entry(name: "file.xml", head: Array(text.utf8), isWhole: true)
    let probe = Probe(name: "file.xml", isContainer: false, entries: [entry])
    #expect(try #require(Registry.standard["leap2a"]).identify(probe) == nil)
  }

  @Test(.enabled(if: PackageRoot.corpus != nil))
  func `a portfolio of Mahara is read as a plain count says`() throws {
    let path = "\(PackageRoot.corpus ?? "")/xml/leap2a/leap2a.xml"
    let read = try convert(path, to: "records", in: try TestFolder())
    let plain = try PlainCount(path)
    #expect(read.result.inputs.map(\.job.format) == ["leap2a"])
    #expect(read.result.reading.inputs.map(\.valuesRead) == [plain.values])
    #expect(read.count(.dropped) + read.count(.rejected) == 0)
    let kinds: [Kind] = [.person, .plan, .artifact]
    let entries = kinds.map { read.result.reading.records[Int($0.rawValue)] }
    #expect(entries == [1, 1, 7])
    #expect(entries.reduce(0, +) == plain.elements["entry"])
  }
}
