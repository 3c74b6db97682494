import ByteIO
import Bytes
import Foundation
import TestKit
import Testing

/// Archives that are cut, contradict themselves, reach outside or unfold without end.
struct ArchiveTests {
  private let run: HostileRun
  private let rows = Array(Rows.organizations(2).utf8)

  init() throws { run = try HostileRun() }

  private func forge(_ entries: ForgedZip.Entry...) throws {
    try run.folder.write("roster.zip", ForgedZip(entries).bytes)
  }

  @Test func `a forged archive that is right is read`() throws {
    try forge(.init(name: "orgs.csv", data: rows))
    let outcome = try run.run("validate", "roster.zip", "--fail-on", "error")
    #expect(outcome.ending == .status(0), Comment(rawValue: outcome.text))
  }

  @Test(arguments: [1, 10, 25, 50, 75, 90, 99])
  func `an archive that is cut is refused`(percent: Int) throws {
    let whole = try PackageRoot.bytes(of: "Samples/OneRoster/good/district-1.2.zip")
    try run.folder.write("roster.zip", Array(whole.prefix(whole.count * percent / 100)))
    try run.expect("zip.truncated", of: "roster.zip")
  }

  @Test(arguments: [
    "../orgs.csv", "../../../../orgs.csv", "a/../../orgs.csv", "/orgs.csv", "..\\orgs.csv",
    "C:\\orgs.csv", "C:/orgs.csv",
  ])
  func `a name that reaches outside is refused`(name: String) throws {
    try run.folder.write("deep/down/keep", "")
    try run.folder.write(
      "deep/down/roster.zip", ForgedZip([.init(name: name, data: rows)]).bytes)
    try run.expect("zip.unsafe-name", of: "deep/down/roster.zip")
    #expect(run.folder.names("deep") == ["down"])
    #expect(run.folder.names("deep/down") == ["keep", "roster.zip"])
    #expect(run.folder.names() == ["deep", "output", "stderr", "stdout", "temporary"])
  }

  @Test func `an encrypted entry is told`() throws {
    try forge(.init(name: "orgs.csv", data: rows, flags: 1))
    try run.expect("zip.encrypted", of: "roster.zip")
  }

  @Test func `two entries of one name are refused`() throws {
    try forge(.init(name: "orgs.csv", data: rows), .init(name: "orgs.csv", data: rows))
    try run.expect("zip.duplicate-name", of: "roster.zip")
  }

  @Test func `an entry that claims to unfold to terabytes is a bomb`() throws {
    try forge(.init(name: "orgs.csv", data: [3, 0], size: 0xFFFF_0000, method: 8))
    try run.expect("zip.bomb", of: "roster.zip")
  }

  @Test func `a gigabyte of one byte in a megabyte is a bomb`() throws {
    let archive = try OutputArchive(try OutputFile(run.folder.path("roster.zip")), level: 9)
    let entry = try archive.file("orgs.csv")
    try entry.write(Rows.header.utf8Span.span.raw)
    let block = [UInt8](repeating: 0x78, count: 1 << 20)
    for _ in 0..<1024 { try entry.write(block.span.raw) }
    try entry.commit()
    try archive.commit()
    let child = try run.start(
      ["convert", "roster.zip", "--to", "records", "-o", "output/r.ndjson"])
    let outcome = run.outcome(child)
    #expect(outcome.ending == .status(3), Comment(rawValue: outcome.text))
    #expect(outcome.codes == ["zip.bomb"])
    #expect(outcome.peakMemory < 128 << 20)
    run.expectNothingMade()
  }

  @Test func `a gzip file without end is a bomb`() throws {
    let file = GzipSink(try OutputFile(run.folder.path("orgs.csv.gz")), level: 9)
    try file.write(Rows.header.utf8Span.span.raw)
    let block = Array(String(repeating: "1,,,Oak,school,,\n", count: 1 << 16).utf8)
    for _ in 0..<300 { try file.write(block.span.raw) }
    try file.commit()
    try run.expect("gzip.bomb", of: "orgs.csv.gz")
  }

  @Test func `an archive in an archive is no roster`() throws {
    let inner = ForgedZip([.init(name: "orgs.csv", data: rows)]).bytes
    try forge(.init(name: "roster.zip", data: inner))
    try run.expect("input.unknown-format", of: "roster.zip")
  }

  @Test func `a checksum that is wrong is told`() throws {
    var bytes = ForgedZip([.init(name: "orgs.csv", data: rows)]).bytes
    let school = try #require(bytes.firstRange(of: Array("School".utf8)))
    bytes[school.lowerBound] = UInt8(ascii: "s")
    try run.folder.write("roster.zip", bytes)
    try run.expect("zip.bad-checksum", of: "roster.zip")
  }
}
