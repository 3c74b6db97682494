import Foundation
import TestKit
import Testing

/// Paths that are not what they should be.
struct PathTests {
  private let run: HostileRun

  init() throws { run = try HostileRun() }

  @Test func `a folder where a file is expected`() throws {
    try run.folder.makeFolder("orgs.csv")
    try run.expect("input.unknown-format", of: "orgs.csv")
    try run.folder.write("roster/orgs.csv", Rows.organizations(2))
    try run.folder.makeFolder("output/taken.ndjson")
    let outcome = try run.run("convert", "roster", "--to", "records", "-o", "output/taken.ndjson")
    #expect(outcome.ending == .status(4), Comment(rawValue: outcome.text))
    #expect(outcome.codes.contains("output.unwritable"))
    #expect(run.folder.names("output/taken.ndjson") == [])
  }

  @Test func `a file that is not there`() throws {
    try run.expect("input.unreadable", of: "missing.csv")
  }

  @Test(.enabled(if: HostileRun.canLackRights, "root may read every file"))
  func `a file that may not be read`() throws {
    run.lacksRights = true
    let path = try run.folder.write("orgs.csv", Rows.organizations(2))
    unsafe chmod(path, 0)
    try run.expect("input.unreadable", of: "orgs.csv")
  }

  @Test(.enabled(if: HostileRun.canLackRights, "root may write to every folder"))
  func `a folder that may not be written to`() throws {
    run.lacksRights = true
    try run.folder.write("orgs.csv", Rows.organizations(2))
    unsafe chmod(run.folder.path("output"), 0o500)
    defer { unsafe chmod(run.folder.path("output"), 0o700) }
    let outcome = try run.run("convert", "orgs.csv", "--to", "records", "-o", "output/r.ndjson")
    #expect(outcome.ending == .status(4), Comment(rawValue: outcome.text))
    #expect(outcome.codes.contains("output.unwritable"))
  }

  @Test func `an input in a loop of links`() throws {
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: run.folder.path("a.csv"), withDestinationPath: run.folder.path("b.csv"))
    try manager.createSymbolicLink(
      atPath: run.folder.path("b.csv"), withDestinationPath: run.folder.path("a.csv"))
    try run.expect("input.unreadable", of: "a.csv")
  }
}
