import Foundation
import TestKit
import Testing

/// XML that is too deep, too long or cut off: it is refused at a place, within bounds.
struct XMLTests {
  private let run: HostileRun
  private let bound = 128 << 20
  private static let transcript = "\(PackageRoot.path)/Samples/PESC/high-school.xml"

  init() throws { run = try HostileRun() }

  private func convert(_ input: String, _ options: String...) throws -> HostileRun.Outcome {
    let arguments = ["convert", input, "--to", "records", "-o", "output/records.ndjson"] + options
    return run.outcome(try run.start(arguments))
  }

  @Test func `elements a hundred thousand deep are refused`() throws {
    let count = 100_000
    try run.folder.write(
      "in.xml",
      "<elmo xmlns=\"https://github.com/emrex-eu/elmo-schemas/tree/v1\">"
        + String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
        + "</elmo>")
    let outcome = try convert("in.xml")
    #expect(outcome.ending == .status(3), Comment(rawValue: outcome.text))
    #expect(outcome.codes.first == "xml.too-deep")
    #expect(outcome.peakMemory < bound)
    run.expectNothingMade()
  }

  @Test func `an attribute of 64 MiB is refused`() throws {
    let feed = try Feed()
    feed.fill(
      "<StudentPersonal xmlns=\"http://www.sifassociation.org/datamodel/na/4.x\" RefId=\"A\"><LocalId a=\"",
      [UInt8](repeating: 0x78, count: 1 << 20), times: 64, "\">1</LocalId></StudentPersonal>")
    let child = try run.start(
      ["convert", "-", "--from", "sif-na", "--to", "records", "-o", "output/records.ndjson"],
      input: .descriptor(feed.readEnd))
    feed.handOver()
    let outcome = run.outcome(child)
    #expect(outcome.ending == .status(3), Comment(rawValue: outcome.text))
    #expect(outcome.codes.count == 1, Comment(rawValue: outcome.text))
    #expect(outcome.peakMemory > 0 && outcome.peakMemory < bound)
    run.expectNothingMade()
  }

  /// What takes the square of its number would take hours here.
  @Test(arguments: [
    ("<Zork>7</Zork>", "<Name>"), ("<Za>7</Za><Zb>8</Zb>", "<Name>"),
    (
      "<AcademicSession><AcademicSessionDetail><SessionDesignator>2000-01</SessionDesignator>"
        + "</AcademicSessionDetail></AcademicSession>", "<AcademicSession>"
    ), ("<Course><CourseTitle>x</CourseTitle></Course>", "<Course>"),
  ])
  func `a hundred thousand of the same are read in one pass`(
    _ piece: String, _ place: String
  ) throws {
    var text = try String(
      contentsOfFile: "\(PackageRoot.path)/Samples/PESC/college.xml", encoding: .utf8)
    let start = try #require(text.range(of: place)).lowerBound
    text.insert(contentsOf: String(repeating: piece, count: 100_000), at: start)
    try run.folder.write("in.xml", text)
    let outcome = try convert("in.xml")
    #expect(outcome.ending == .status(0), Comment(rawValue: outcome.text))
  }

  /// Wherever a document ends too early, that is told with a line, and nothing is made.
  @Test func `a document cut at any kilobyte is refused`() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: Self.transcript)))
    #expect(bytes.count > 4000)
    for end in stride(from: 1000, to: bytes.count - 20, by: 1000) {
      try run.folder.write("in.xml", String(decoding: bytes[..<end], as: UTF8.self))
      let outcome = try convert("in.xml", "--from", "pesc-hs-transcript")
      #expect(outcome.ending == .status(3), "at \(end): \(outcome.text)")
      #expect(outcome.text.contains(/in\.xml:\d+/), "at \(end): \(outcome.text)")
      run.expectNothingMade()
    }
  }

  @Test(.enabled(if: PackageRoot.corpus != nil))
  func `records are the same with a schema and without`() throws {
    let schema = "\(PackageRoot.corpus ?? "")/xml/pesc/xsd/HighSchoolTranscript_v1.5.0.xsd"
    for (name, options) in [("with", ["--xsd", schema]), ("without", [])] {
      let outcome = run.outcome(
        try run.start(
          ["convert", Self.transcript, "--to", "records", "-o", "output/\(name).ndjson"] + options))
      #expect(outcome.ending == .status(0), Comment(rawValue: outcome.text))
    }
    #expect(run.folder.text("output/with.ndjson") == run.folder.text("output/without.ndjson"))
    #expect(run.folder.text("output/with.ndjson").contains("\"kind\":\"courseGrade\""))
  }
}
