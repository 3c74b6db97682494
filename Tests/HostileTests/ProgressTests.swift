import Foundation
import TestKit
import Testing

/// How far a run is, on a terminal and in a pipe.
struct ProgressTests {
  private let run: HostileRun

  init() throws {
    run = try HostileRun()
    try run.folder.write("orgs.csv", Rows.organizations(400_000))
  }

  private static let command = [
    "convert", "orgs.csv", "--from", "oneroster-csv", "--to", "records", "--jobs", "1",
  ]

  /// Runs a command on a terminal of its own.
  private static let script = "/usr/bin/script"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: script), "it gives a terminal"))
  func `a terminal shows how far the run is, and keeps nothing of it`() throws {
    let command = ([BuiltCommand.path] + Self.command + ["-o", "output/records"])
      .joined(separator: " ")
    let child = try ChildProcess(
      Self.script, ["--quiet", "--return", "--command", command, "/dev/null"],
      in: run.folder.path, environment: run.environment, output: .file(run.folder.path("stdout")))
    #expect(child.wait() == .status(0))
    let told = run.folder.text("stdout")
    let lines = told.split(separator: "\r\u{1B}[K", omittingEmptySubsequences: false)
    #expect(
      lines.contains {
        $0.wholeMatch(
          of: /reading: [\d.]+ MB of [\d.]+ MB \(\d+ %\), \d+ s left, [\d,]+ records, [\d.]+ .?B\/s/
        ) != nil
      }, "\(told.prefix(300))")
    // The line is taken away before the last word, which goes on alone.
    #expect(lines.last?.contains("400,000 records") ?? false, "\(told.suffix(300))")
    #expect(lines.last?.contains("left") == false)
  }

  @Test func `a pipe is told nothing but the end`() throws {
    let outcome = run.outcome(try run.start(Self.command))
    #expect(outcome.ending == .status(0))
    #expect(!run.folder.text("stderr").contains("\u{1B}"))
    #expect(!run.folder.text("stderr").contains("reading:"))
  }
}
