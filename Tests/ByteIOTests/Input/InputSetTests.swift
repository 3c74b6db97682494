import Bytes
import Findings
import Foundation
import TestKit
import Testing

@testable import ByteIO

struct InputSetTests {
  let folder: TemporaryFolder
  private let text = "sourcedId\n0007\n"

  init() throws { folder = try TemporaryFolder() }

  private func texts(_ set: InputSet) throws -> [String: String] {
    var texts: [String: String] = [:]
    for entry in set.entries {
      #expect(try set.peek(entry, 4) == Array(contents(of: set.open(entry)).prefix(4)))
      texts[entry.name] = String(decoding: try contents(of: set.open(entry)), as: UTF8.self)
    }
    return texts
  }

  @Test func `a file is itself`() throws {
    let path = try folder.write("results.csv", text)
    let set = try InputSet.open(path)
    #expect(set.kind == .file && set.name == path)
    #expect(set.entries.map(\.name) == ["results.csv"])
    #expect(set.entries.map(\.size) == [15])
    #expect(try texts(set) == ["results.csv": text])
    #expect(set.location(of: set.entries[0]) == Location(file: path))
  }

  @Test func `an empty file is a file without bytes`() throws {
    let set = try InputSet.open(folder.write("empty.csv", ""))
    #expect(set.kind == .file && set.entries.map(\.size) == [0])
    #expect(try set.peek(set.entries[0], 10) == [])
    #expect(try texts(set) == ["empty.csv": ""])
  }

  @Test func `contents decide and names do not`() throws {
    let gzipped = try InputSet.open(folder.write("a.csv", try gzip(Array(text.utf8))))
    #expect(gzipped.kind == .gzip && gzipped.entries[0].size == nil)
    #expect(try texts(gzipped) == ["a.csv": text])
    let zipped = try InputSet.open(folder.write("b.csv", ZipForge([.init("x.csv", text)]).bytes))
    #expect(zipped.kind == .zip)
    #expect(try texts(zipped) == ["x.csv": text])
    let plain = try InputSet.open(folder.write("c.zip", text))
    #expect(plain.kind == .file)
    #expect(try texts(plain) == ["c.zip": text])
    let named = try InputSet.open(folder.write("d.csv.gz", try gzip(Array(text.utf8))))
    #expect(named.entries.map(\.name) == ["d.csv"])
    #expect(named.entries.map(\.storedName) == ["d.csv.gz"])
  }

  @Test func `an archive behind a program is an archive`() throws {
    var forge = ZipForge([.init("x.csv", text)])
    forge.prefix = Array("MZ is how programs begin".utf8)
    #expect(try InputSet.open(folder.write("setup.exe", forge.bytes)).kind == .zip)
    #expect(try InputSet.open(folder.write("other.exe", "MZ and no archive")).kind == .file)
  }

  @Test func `a folder has the files below it in the order of their bytes`() throws {
    try folder.write("in/b.csv", "b")
    try folder.write("in/a/z.csv", "z")
    try folder.write("in/a.csv", "a")
    try folder.write("in/B.csv", "B")
    try folder.write("in/.hidden/x.csv", "x")
    try folder.write("in/.hidden.csv", "x")
    try folder.write("in/__MACOSX/a.csv", "x")
    try folder.write("in/Thumbs.db", "x")
    try folder.write("in/c.csv.gz", try gzip([0x63]))
    let set = try InputSet.open(folder.path("in"))
    #expect(set.kind == .folder && set.notes.isEmpty)
    #expect(set.entries.map(\.name) == ["B.csv", "a.csv", "a/z.csv", "b.csv", "c.csv"])
    #expect(
      try texts(set)
        == ["a.csv": "a", "a/z.csv": "z", "B.csv": "B", "b.csv": "b", "c.csv": "c"])
    #expect(
      set.location(of: set.entries[4])
        == Location(file: folder.path("in"), entry: "c.csv.gz"))
  }

  @Test func `a packed file beside its unpacked self keeps its name`() throws {
    try folder.write("in/a.csv", "plain")
    try folder.write("in/a.csv.gz", try gzip(Array("packed".utf8)))
    let set = try InputSet.open(folder.path("in"))
    #expect(try texts(set) == ["a.csv": "plain", "a.csv.gz": "packed"])
  }

  @Test func `what a folder holds besides files is reported`() throws {
    try folder.write("in/a.csv", "a")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.path("in/link.csv"), withDestinationPath: "/etc/passwd")
    try manager.createSymbolicLink(atPath: folder.path("in/loop"), withDestinationPath: ".")
    _ = try folder.pipe("in/pipe")
    let set = try InputSet.open(folder.path("in"))
    #expect(set.entries.map(\.name) == ["a.csv"])
    #expect(set.notes.map(\.code.name) == ["input.skipped"])
    #expect(set.notes.map(\.count) == [3])
    #expect(set.notes[0].location.entry == "link.csv")
  }

  @Test func `an empty folder has no entries`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("in"), withIntermediateDirectories: false)
    #expect(try InputSet.open(folder.path("in") + "/").entries.isEmpty)
  }

  @Test func `gzip data in an archive are unfolded`() throws {
    let packed = ZipForge.Entry("data/a.csv.gz", try gzip(Array(text.utf8)))
    let set = try InputSet.open(
      folder.write("in.zip", ZipForge([packed, .init("b.csv", "b")]).bytes))
    #expect(set.entries.map(\.name) == ["b.csv", "data/a.csv"])
    #expect(try texts(set) == ["b.csv": "b", "data/a.csv": text])
  }

  @Test func `a bomb that unfolds twice is stopped`() throws {
    var once = [UInt8](repeating: 0, count: 200_000_000)
    once = try gzip(once, level: 9)
    var entry = ZipForge.Entry("a.gz", once)
    entry.method = 8
    entry.stored = try deflate(once)
    // Neither layer alone goes beyond this ratio.
    let limits = DecompressionLimits(ratio: 1100)
    #expect(entry.stored.count * 20 < once.count)
    let set = try InputSet.open(
      folder.write("in.zip", ZipForge([entry]).bytes), limits: limits)
    var count = 0
    let code = failureCode { () throws(Failure) in
      let source = try set.open(set.entries[0])
      var buffer = ByteBuffer()
      while try source.read(into: &buffer, atMost: 1 << 16) > 0 {
        count += buffer.count
        buffer.removeAll()
      }
    }
    #expect(code == "gzip.bomb")
    #expect(count < 20_000_000)
  }

  @Test func `what cannot be read says so`() throws {
    #expect(
      failureCode { () throws(Failure) in _ = try InputSet.open(folder.path("none.csv")) }
        == "input.unreadable")
    let cut = try folder.write("cut.zip", Array(ZipForge([.init("a", "a")]).bytes.dropLast(5)))
    #expect(
      failureCode { () throws(Failure) in _ = try InputSet.open(cut) } == "zip.truncated")
    let path = try folder.write("cut.gz", Array(gzip(Array(text.utf8)).dropLast(5)))
    let set = try InputSet.open(path)
    do throws(Failure) {
      _ = try contents(of: set.open(set.entries[0]))
      Issue.record("a cut file was read")
    } catch {
      #expect(error.finding.code.name == "gzip.truncated")
      #expect(error.finding.location.file == path)
    }
  }

  @Test func `what goes away while it is read is a failure`() throws {
    try folder.write("in/a.csv", "a")
    let set = try InputSet.open(folder.path("in"))
    try FileManager.default.removeItem(atPath: folder.path("in/a.csv"))
    #expect(
      failureCode { () throws(Failure) in _ = try set.open(set.entries[0]) } == "input.unreadable")
  }
}

/// Input that can be read only once.
struct PipeInputTests {
  /// Opens a named pipe that another thread writes `bytes` to.
  private func pipe(_ bytes: [UInt8]) throws -> InputSet {
    let folder = try TemporaryFolder()
    let path = try folder.pipe("pipe")
    let writer = Thread {
      let handle = FileHandle(forWritingAtPath: path)
      // Small pieces: what is looked for may come late.
      for byte in bytes.prefix(10) { try? handle?.write(contentsOf: [byte]) }
      try? handle?.write(contentsOf: Data(bytes.dropFirst(10)))
      try? handle?.close()
    }
    writer.start()
    return try InputSet.open(path)
  }

  @Test func `a pipe is looked at and then read from its start`() throws {
    let text = Array("sourcedId\n0007\n".utf8)
    for bytes in [text, try gzip(text)] {
      let set = try pipe(bytes)
      #expect(set.kind == .pipe && set.entries.count == 1)
      let entry = set.entries[0]
      #expect(try set.peek(entry, 9) == Array("sourcedId".utf8))
      #expect(try set.peek(entry, 1 << 16) == text)
      #expect(try contents(of: set.open(entry)) == text)
      #expect(failureCode { () throws(Failure) in _ = try set.open(entry) } == "input.read-once")
      #expect(
        failureCode { () throws(Failure) in _ = try set.peek(entry, 1) } == "input.read-once")
    }
  }

  @Test func `an archive that comes through a pipe is read as often as wanted`() throws {
    let bytes = ZipForge([.init("a.csv", "a"), .init("b.csv", "b")]).bytes
    let set = try pipe(bytes)
    #expect(set.kind == .zip)
    for _ in 0..<2 {
      #expect(try set.entries.map { try contents(of: set.open($0)) } == [[0x61], [0x62]])
    }
  }

  @Test func `an empty pipe has no bytes`() throws {
    let set = try pipe([])
    #expect(try contents(of: set.open(set.entries[0])) == [])
  }
}
