import Bytes
import Findings
import TestKit
import Testing

@testable import ByteIO

struct ZipArchiveTests {
  /// Reads all entries; returns the code of what goes wrong, and where.
  private func refusal(
    _ bytes: [UInt8], limits: DecompressionLimits = DecompressionLimits()
  ) -> String? {
    failureCode { () throws(Failure) in
      let whole = try archive(bytes, limits: limits)
      for entry in whole.entries { _ = try contents(of: whole.open(entry)) }
    }
  }

  private func text(_ archive: ZipArchive, _ name: String) throws -> String {
    let entry = try #require(archive.entry(named: name))
    return String(decoding: try contents(of: archive.open(entry)), as: UTF8.self)
  }

  @Test func `entries come sorted by their bytes and can be read in any order`() throws {
    let whole = try archive(
      ZipForge([.init("users.csv", "u"), .init("Org.csv", "o"), .init("a/b.csv", "ab")]).bytes)
    #expect(whole.entries.map(\.name) == ["Org.csv", "a/b.csv", "users.csv"])
    #expect(whole.entries.map(\.size) == [1, 2, 1])
    #expect(try text(whole, "users.csv") == "u")
    #expect(try text(whole, "Org.csv") == "o")
    #expect(try text(whole, "users.csv") == "u")
    #expect(whole.notes.isEmpty)
  }

  @Test func `an archive without entries has none`() throws {
    #expect(try archive(ZipForge().bytes).entries.isEmpty)
  }

  @Test func `bytes around an archive are noted and not read`() throws {
    var forge = ZipForge([.init("a.csv", "a")])
    forge.prefix = Array("#!/bin/sh\n".utf8)
    forge.comment = Array("made for testing".utf8)
    #expect(try text(archive(forge.bytes), "a.csv") == "a")
    forge.suffix = Array("\r\n".utf8)
    let whole = try archive(forge.bytes)
    #expect(try text(whole, "a.csv") == "a")
    #expect(whole.notes.map(\.code.name) == ["zip.foreign-bytes"])
    forge.isZip64 = true
    #expect(try text(archive(forge.bytes), "a.csv") == "a")
  }

  @Test func `folders and the litter of desktop systems are left out`() throws {
    let whole = try archive(
      ZipForge([
        .init("data/", ""), .init("data/a.csv", "a"), .init("__MACOSX/data/._a.csv", "x"),
        .init("data/.DS_Store", "x"), .init("data/._b.csv", "x"), .init("Thumbs.db", "x"),
      ]).bytes)
    #expect(whole.entries.map(\.name) == ["data/a.csv"])
    #expect(whole.litterCount == 4)
    #expect(refusal(ZipForge([.init("data/", "hidden")]).bytes) == "zip.inconsistent")
  }

  @Test func `names are read as what they are written in`() throws {
    var marked = ZipForge.Entry("späße.csv", "1")
    marked.flags = 1 << 11
    let unmarked = ZipForge.Entry("größe.csv", "2")
    var old = ZipForge.Entry("", "3")
    old.name = Array("na".utf8) + [0x8B] + Array("ve.csv".utf8)
    var extra = ZipForge.Entry("plain.csv", "4")
    let path = Array("čeština.csv".utf8)
    extra.extra =
      short(0x7075) + short(5 + path.count) + [1] + word(Int(plainChecksum(extra.name))) + path
    var dos = ZipForge.Entry("grades\\2024\\a.csv", "5")
    dos.system = 0
    let whole = try archive(ZipForge([marked, unmarked, old, extra, dos]).bytes)
    #expect(
      Set(whole.entries.map(\.name))
        == ["späße.csv", "größe.csv", "naïve.csv", "čeština.csv", "grades/2024/a.csv"])
  }

  @Test(arguments: [
    "../x.csv", "a/../../x.csv", "/etc/passwd", "\\\\host\\share\\x", "C:\\x.csv", "c:x.csv", "..",
    "a\\..\\..\\x.csv", "a/.. /x.csv", "", "a\u{0}b.csv", "a\nb.csv", "\u{7F}", "a/.../b", "./",
  ])
  func `a name that may lead elsewhere is refused`(name: String) throws {
    #expect(
      refusal(ZipForge([.init("good.csv", "g"), .init(name, "x")]).bytes) == "zip.unsafe-name")
  }

  @Test func `names that mean the same are duplicates`() throws {
    for (one, other) in [("a.csv", "a.csv"), ("é", "e\u{301}"), ("a/b", "./a//b")] {
      #expect(
        refusal(ZipForge([.init(one, "1"), .init(other, "2")]).bytes) == "zip.duplicate-name")
    }
  }

  @Test func `an odd entry does not spoil the others`() throws {
    var encrypted = ZipForge.Entry("secret.csv", "s")
    encrypted.flags = 1
    var lzma = ZipForge.Entry("small.csv", "s")
    lzma.method = 14
    var link = ZipForge.Entry("link.csv", "/etc/passwd")
    link.attributes = 0o120777 << 16
    let forge = ZipForge([encrypted, .init("a.csv", "a"), lzma, link])
    let whole = try archive(forge.bytes)
    #expect(whole.entries.count == 4)
    #expect(try text(whole, "a.csv") == "a")
    let codes = [
      "link.csv": "zip.symbolic-link", "secret.csv": "zip.encrypted",
      "small.csv": "zip.unsupported-method",
    ]
    for entry in whole.entries where entry.name != "a.csv" {
      #expect(entry.obstacle?.name == codes[entry.name])
      #expect(failureCode { () throws(Failure) in _ = try whole.open(entry) } == codes[entry.name])
    }
  }

  @Test func `changed data are never given without a failure`() throws {
    let text = Array("sourcedId,score\n0007,054.10\n0008,9\n".utf8)
    let memory = MemorySink()
    let writer = ZipWriter(memory)
    try writer.add("a.csv", text.span.raw)
    try writer.add("b.csv", text.span.raw, level: 0)
    try writer.commit()
    for index in memory.bytes.indices {
      var changed = memory.bytes
      changed[index] ^= 0x04
      var seen: [String: [UInt8]] = [:]
      _ = failureCode { () throws(Failure) in
        let whole = try archive(changed)
        for entry in whole.entries { seen[entry.name] = try contents(of: whole.open(entry)) }
      }
      for (name, data) in seen { #expect(data == text, "\(name), byte \(index)") }
    }
  }

  @Test func `no cut of an archive is read`() throws {
    let whole = ZipForge([.init("a.csv", "abc"), .init("b.csv", "def")]).bytes
    for length in 0..<whole.count {
      let code = refusal(Array(whole.prefix(length)))
      let expected = length < 4 ? "zip.not-an-archive" : "zip.truncated"
      #expect(code == expected, "cut to \(length) bytes")
    }
    for length in 1..<whole.count {
      #expect(refusal(Array(whole.dropFirst(length))) != nil, "without \(length) bytes")
    }
  }
}
