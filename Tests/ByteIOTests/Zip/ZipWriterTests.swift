import Bytes
import Findings
import Foundation
import TestKit
import Testing

@testable import ByteIO

struct ZipWriterTests {
  private let files: [(name: String, text: String)] = [
    ("a.csv", "sourcedId\n1\n"), ("ordner/größe.csv", "x"), ("leer.csv", ""),
  ]

  private func written(
    _ thresholds: ZipWriter.Thresholds = ZipWriter.Thresholds(), level: Int = 6
  ) throws -> [UInt8] {
    let memory = MemorySink()
    let writer = ZipWriter(memory, thresholds: thresholds)
    for file in files {
      let bytes = Array(file.text.utf8)
      try writer.add(file.name, bytes.span.raw, level: level)
    }
    try writer.commit()
    return memory.bytes
  }

  private func expectFiles(in bytes: [UInt8]) throws {
    let whole = try archive(bytes)
    #expect(whole.notes.isEmpty)
    #expect(Set(whole.entries.map(\.name)) == Set(files.map(\.name)))
    for file in files {
      let entry = try #require(whole.entry(named: file.name))
      #expect(try contents(of: whole.open(entry)) == Array(file.text.utf8))
    }
  }

  @Test(arguments: [0, 1, 6, 9])
  func `what is written is read`(level: Int) throws {
    try expectFiles(in: written(level: level))
  }

  @Test func `zip64 records are written where a number is too large for its place`() throws {
    let plain = try written()
    let signature = word(0x0606_4B50)
    #expect(plain.firstRange(of: signature) == nil)
    for thresholds in [
      ZipWriter.Thresholds(bytes: 0), ZipWriter.Thresholds(bytes: 3),
      ZipWriter.Thresholds(bytes: 60), ZipWriter.Thresholds(entries: 3),
    ] {
      let wide = try written(thresholds)
      #expect(wide.firstRange(of: signature) != nil)
      try expectFiles(in: wide)
      try expectOthersRead(wide)
    }
  }

  @Test func `as many entries as need zip64 come back`() throws {
    let memory = MemorySink()
    let writer = ZipWriter(memory)
    let nothing: [UInt8] = []
    for number in 0..<65_536 { try writer.add("\(number)", nothing.span.raw, level: 0) }
    try writer.commit()
    #expect(memory.bytes.firstRange(of: word(0x0606_4B50)) != nil)
    #expect(try archive(memory.bytes).entries.count == 65_536)
  }

  @Test func `equal entries give equal archives`() throws {
    #expect(try written() == written())
    // Made by Unix, ordinary file, first of January 1980, UTF-8 only where it is needed.
    let bytes = try written()
    let central = try #require(bytes.firstRange(of: word(0x0201_4B50))?.lowerBound)
    #expect(Array(bytes[central + 4..<central + 8]) == [20, 3, 20, 0])
    #expect(Array(bytes[central + 8..<central + 10]) == [0, 0])
    #expect(Array(bytes[central + 12..<central + 16]) == [0, 0, 33, 0])
    #expect(Array(bytes[central + 38..<central + 42]) == word(0o100644 << 16))
    let name = try #require(bytes.firstRange(of: Array("ordner".utf8))?.lowerBound)
    #expect(Array(bytes[name - 24..<name - 22]) == [0, 8])
  }

  @Test func `the local headers know sizes and checksums`() throws {
    let bytes = try written()
    #expect(Array(bytes[6..<8]) == [0, 0])
    #expect(Array(bytes[14..<18]) == word(Int(plainChecksum(Array(files[0].text.utf8)))))
    #expect(Array(bytes[22..<26]) == word(files[0].text.utf8.count))
  }

  @Test(arguments: ["", "/a", "../a", "a/../b", "a//b", "C:a", "a\u{0}", "./a"])
  func `a name that leads elsewhere is not written`(name: String) throws {
    let writer = ZipWriter(MemorySink())
    let bytes: [UInt8] = [1]
    #expect(
      failureCode { () throws(Failure) in
        let all = bytes.span
        try writer.add(name, all.raw)
      } == "output.unsafe-name")
  }

  @Test(.enabled(if: Program("python3") != nil || Program("unzip") != nil))
  func `other programs read what is written`() throws {
    try expectOthersRead(written())
    try expectOthersRead(written(level: 0))
    try expectOthersRead(written(level: 9))
  }

  private func expectOthersRead(_ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("made.zip", bytes)
    if let unzip = Program("unzip") {
      #expect(try unzip.run(["-tqq", path]).status == 0)
    }
    if let python = Program("python3") {
      let script = """
        import sys, zipfile
        archive = zipfile.ZipFile(sys.argv[1])
        assert archive.testzip() is None
        sys.stdout.buffer.write(repr([(i.filename, archive.read(i)) for i in archive.infolist()]).encode())
        """
      let result = try python.run(["-c", script, path])
      #expect(result.status == 0)
      #expect(
        String(decoding: result.output, as: UTF8.self)
          == "[('a.csv', b'sourcedId\\n1\\n'), ('ordner/größe.csv', b'x'), ('leer.csv', b'')]")
    }
  }
}
