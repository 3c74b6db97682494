import Bytes
import Findings
import Foundation
import Testing

@testable import ByteIO

/// A file system of one megabyte, for as long as a test runs.
private final class SmallDisk {
  let path: String

  init?() {
    guard getuid() == 0, let folder = try? TemporaryFolder(), let mount = Program("mount") else {
      return nil
    }
    path = folder.path + "-disk"
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false)
    let result = try? mount.run(["-t", "tmpfs", "-o", "size=1m", "schoolbag-test", path])
    guard result?.status == 0 else {
      try? FileManager.default.removeItem(atPath: path)
      return nil
    }
  }

  deinit {
    _ = try? Program("umount")?.run([path])
    try? FileManager.default.removeItem(atPath: path)
  }

  static let isPossible = SmallDisk() != nil
}

@Suite(.enabled(if: SmallDisk.isPossible, "needs root and a tmpfs that can be mounted"))
struct FullDiskTests {
  private let disk: SmallDisk
  private let megabyte = [UInt8](repeating: 0x61, count: 1 << 20)

  init() throws { disk = try #require(SmallDisk()) }

  @Test func `a full disk leaves an earlier file as it was`() throws {
    let path = disk.path + "/a.csv"
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    do throws(Failure) {
      let file = try OutputFile(path)
      try file.write(megabyte)
      try file.commit()
      Issue.record("the disk was not full")
    } catch {
      #expect(error.side == .output && error.finding.code.name == "output.unwritable")
      #expect(error.finding.message.text(revealing: false).contains("no space left"))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("old".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["a.csv"])
  }

  @Test func `a full disk leaves no part of a folder`() throws {
    let output = try OutputFolder(disk.path + "/out", replacing: false)
    let small = try output.file("a.csv")
    try small.write("a")
    try small.commit()
    let file = try output.file("b.csv")
    #expect(
      failureCode { () throws(Failure) in try file.write(megabyte) } == "output.unwritable")
    #expect(failureCode { () throws(Failure) in try output.commit() } == "output.unfinished")
    #expect(!FileManager.default.fileExists(atPath: disk.path + "/out"))
  }

  @Test func `a full temporary folder is told from a full output`() throws {
    let spill = try SpillFile(in: disk.path)
    let bytes = megabyte
    #expect(
      failureCode { () throws(Failure) in
        let all = bytes.span
        _ = try spill.append(all.raw)
        _ = try spill.append(all.raw)
      } == "run.spill-failed")
  }
}
