import TestKit
import Testing

/// Values, rows and headers far beyond any real one: the memory stays within bounds.
///
/// The bound is that of plain conversions, 64 MiB, and as much again for the debugging build that
/// tests run.
struct SizeTests {
  private let run: HostileRun
  private let bound = 128 << 20

  init() throws { run = try HostileRun() }

  private func convert(_ feed: Feed, _ options: String...) throws -> HostileRun.Outcome {
    let child = try run.start(
      ["convert", "-", "--to", "records", "-o", "output/r.ndjson"] + options,
      input: .descriptor(feed.readEnd))
    feed.handOver()
    return run.outcome(child)
  }

  @Test(arguments: ["", "\""])
  func `a field of a gigabyte is refused`(quote: String) throws {
    let feed = try Feed()
    feed.fill(
      Rows.header + "1,,,\(quote)", [UInt8](repeating: 0x78, count: 1 << 20), times: 1024,
      "\(quote),school,,\n")
    let outcome = try convert(feed)
    #expect(outcome.ending == .status(3), Comment(rawValue: outcome.text))
    #expect(outcome.codes == ["csv.row-too-long"])
    #expect(outcome.peakMemory > 0 && outcome.peakMemory < bound)
    run.expectNothingMade()
  }

  @Test func `a quote that is never closed does not fill the memory`() throws {
    let feed = try Feed()
    feed.fill(
      Rows.header + "1,,,\"Oak,school,,\n", Array(String(Rows.organizations(40_000)).utf8),
      times: 200)
    let outcome = try convert(feed)
    #expect(outcome.ending == .status(3), Comment(rawValue: outcome.text))
    #expect(outcome.codes == ["csv.row-too-long"])
    #expect(outcome.peakMemory > 0 && outcome.peakMemory < bound)
    run.expectNothingMade()
  }

  @Test func `a header of a million columns is refused`() throws {
    var header = Rows.header
    header.removeLast()
    for number in 0..<1_000_000 { header += ",metadata.c\(number)" }
    try run.folder.write("orgs.csv", header + "\n1,,,Oak,school,,\n")
    try run.expect("csv.too-many-columns", of: "orgs.csv")
  }

  @Test func `a header without an end is refused`() throws {
    let long = String(repeating: "x", count: 4 << 20)
    try run.folder.write(
      "orgs.csv", Rows.header.dropLast() + ",metadata.\(long)\n1,,,Oak,school,,\n")
    try run.expect("csv.row-too-long", of: "orgs.csv")
  }

  @Test func `files whose headers do not end share what is looked at`() throws {
    let header = "sourcedId,name,metadata." + String(repeating: "x", count: 5 << 20)
    for number in 0..<48 { try run.folder.write("wide/\(number).csv", header) }
    for source in [["wide"], ["wide", "--from", "oneroster-csv"]] {
      let child = try run.start(
        ["convert"] + source + ["--to", "records", "-o", "output/r.ndjson"])
      let outcome = run.outcome(child)
      #expect(outcome.ending == .status(3), Comment(rawValue: outcome.text))
      #expect(outcome.peakMemory > 0 && outcome.peakMemory < bound)
    }
  }

  @Test func `a row of a million columns is reported and kept`() throws {
    let row = "1,,,Oak,school,," + String(repeating: ",x", count: 1_000_000)
    try run.folder.write("orgs.csv", Rows.header + row + "\n2,,,Elm,school,,\n")
    let outcome = try run.run("validate", "orgs.csv")
    #expect(outcome.ending == .status(1), Comment(rawValue: outcome.text))
    #expect(outcome.codes == ["csv.long-row"])
  }
}
