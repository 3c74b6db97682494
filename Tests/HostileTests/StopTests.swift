import Foundation
import TestKit
import Testing

/// Runs that are stopped in the middle, or whose reader goes away.
struct StopTests {
  private let run: HostileRun

  init() throws { run = try HostileRun() }

  /// Starts a conversion that is in the middle of its input.
  private func middle(_ target: [String]) throws -> ChildProcess {
    let feed = try Feed()
    let rows = Array(Rows.organizations(1000).dropFirst(Rows.header.count).utf8)
    feed.fill(Rows.header, rows, times: 200, staysOpen: true)
    let child = try run.start(
      ["convert", "-"] + target, input: .descriptor(feed.readEnd))
    feed.handOver()
    // It says what it reads before it goes on to read.
    let deadline = ContinuousClock.now + .seconds(30)
    while !run.folder.text("stderr").contains("standard input is"), ContinuousClock.now < deadline {
      usleep(10_000)
    }
    usleep(300_000)
    return child
  }

  private static let targets = [
    ["--to", "records", "-o", "output/r.ndjson"],
    ["--to", "records", "-o", "output/r.ndjson.gz", "--rejects", "output/rejects.csv"],
    ["--to", "oneroster-csv", "-o", "output/bundle"],
    ["--to", "oneroster-csv", "-o", "output/bundle.zip", "--report", "output/report.json"],
  ]

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP], targets)
  func `a signal ends a run and leaves nothing`(signal: Int32, target: [String]) throws {
    let child = try middle(target)
    child.send(signal)
    let outcome = run.outcome(child, atMost: 20)
    #expect(outcome.ending == .status(128 + signal), Comment(rawValue: outcome.text))
    run.expectNothingMade()
  }

  @Test(arguments: targets)
  func `a run that is killed leaves nothing under a final name`(target: [String]) throws {
    try run.folder.write("output/r.ndjson", "old")
    let child = try middle(target)
    child.send(SIGKILL)
    #expect(run.outcome(child, atMost: 20).ending == .signal(SIGKILL))
    #expect(run.folder.names("output").filter { !$0.hasPrefix(".") } == ["r.ndjson"])
    #expect(run.folder.text("output/r.ndjson") == "old")
  }

  @Test func `a reader that goes away ends a run quietly`() throws {
    try run.folder.write("orgs.csv", Rows.organizations(50_000))
    for command in ["convert orgs.csv --to records -q", "convert orgs.csv --to records --report r"]
    {
      let child = try ChildProcess(
        "/bin/sh", ["-c", "{ schoolbag \(command); echo $? >status; } | head -c 10"],
        in: run.folder.path, environment: run.environment, output: .file(run.folder.path("stdout")),
        errors: .file(run.folder.path("stderr")))
      let outcome = run.outcome(child)
      #expect(outcome.ending == .status(0))
      #expect(run.folder.text("status") == "0\n")
      #expect(!outcome.text.contains("error"), Comment(rawValue: outcome.text))
      #expect(run.folder.names("temporary") == [])
    }
  }

  @Test(arguments: [
    ["convert", "orgs.csv", "--to", "records"], ["formats"], ["schema", "record"], ["--version"],
  ])
  func `a standard output that is closed is an output that cannot be written`(
    arguments: [String]
  ) throws {
    try run.folder.write("orgs.csv", Rows.organizations(10))
    let outcome = run.outcome(try run.start(arguments, output: .closed))
    #expect(outcome.ending == .status(4), Comment(rawValue: outcome.text))
    #expect(outcome.text.contains("standard output: error:"))
  }

  @Test func `a standard input that is closed is an input that cannot be read`() throws {
    let child = try run.start(
      ["convert", "-", "--to", "records", "-o", "output/r.ndjson"], input: .closed)
    let outcome = run.outcome(child)
    #expect(outcome.ending == .status(3), Comment(rawValue: outcome.text))
    run.expectNothingMade()
  }
}
