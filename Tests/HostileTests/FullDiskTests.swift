import Foundation
import TestKit
import Testing

/// Outputs that outgrow their disk, or the size that files may have.
struct FullDiskTests {
  private let run: HostileRun

  init() throws {
    run = try HostileRun()
    try run.folder.write("orgs.csv", Rows.organizations(60_000))
  }

  private static let targets = [
    "--to records -o DISK/r.ndjson", "--to oneroster-csv -o DISK/bundle",
    "--to records -o work.ndjson --rejects DISK/rejects.csv --report DISK/report.json",
  ]

  /// Runs a line of shell in which `DISK` stands for the folder of outputs.
  private func shell(_ line: String, disk: String) throws -> HostileRun.Outcome {
    let child = try ChildProcess(
      "/bin/sh", ["-c", line.replacing("DISK", with: disk)], in: run.folder.path,
      environment: run.environment, output: .file(run.folder.path("stdout")),
      errors: .file(run.folder.path("stderr")))
    return run.outcome(child)
  }

  @Test(arguments: targets.prefix(2))
  func `an output that outgrows the limit of files is refused`(target: String) throws {
    let outcome = try shell("ulimit -f 512; schoolbag convert orgs.csv \(target)", disk: "output")
    #expect(outcome.ending == .status(4), Comment(rawValue: outcome.text))
    #expect(outcome.codes == ["output.unwritable"])
    run.expectNothingMade()
  }

  @Test(
    .enabled(if: SmallDisk.isPossible, "needs root and a tmpfs that can be mounted"),
    arguments: targets.prefix(2))
  func `an output that fills its disk is refused`(target: String) throws {
    let disk = try #require(SmallDisk())
    try "old".write(toFile: "\(disk.path)/r.ndjson", atomically: true, encoding: .utf8)
    let outcome = try shell("schoolbag convert orgs.csv \(target)", disk: disk.path)
    #expect(outcome.ending == .status(4), Comment(rawValue: outcome.text))
    #expect(outcome.codes == ["output.unwritable"])
    #expect(outcome.text.contains("no space left"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["r.ndjson"])
    #expect(try String(contentsOfFile: "\(disk.path)/r.ndjson", encoding: .utf8) == "old")
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs root and a tmpfs that can be mounted"))
  func `a standard output that fills its disk is refused`() throws {
    let disk = try #require(SmallDisk())
    let outcome = try shell("schoolbag convert orgs.csv --to records > DISK/out", disk: disk.path)
    #expect(outcome.ending == .status(4), Comment(rawValue: outcome.text))
    #expect(outcome.text.contains("standard output: error: cannot write it"))
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs root and a tmpfs that can be mounted"))
  func `a folder for temporary files that is full is told`() throws {
    let disk = try #require(SmallDisk())
    try run.folder.write("many.csv", Rows.organizations(400_000))
    let outcome = try shell(
      "TMPDIR=DISK schoolbag validate many.csv --memory 48M", disk: disk.path)
    #expect(outcome.ending == .status(4), Comment(rawValue: outcome.text))
    #expect(outcome.codes == ["run.spill-failed"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == [])
  }
}

/// A file system of one megabyte, for as long as a test runs.
private final class SmallDisk {
  let path: String
  private let folder: TestFolder

  init?() {
    guard getuid() == 0, let folder = try? TestFolder(),
      let path = try? folder.makeFolder("disk"),
      Self.run("mount", ["-t", "tmpfs", "-o", "size=1m", "schoolbag-test", path])
    else { return nil }
    self.folder = folder
    self.path = path
  }

  deinit { _ = Self.run("umount", [path]) }

  static let isPossible = SmallDisk() != nil

  private static func run(_ program: String, _ arguments: [String]) -> Bool {
    let child = try? ChildProcess(
      "/usr/bin/env", [program] + arguments, in: "/",
      environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
    return child?.wait(atMost: 10) == .status(0)
  }
}
