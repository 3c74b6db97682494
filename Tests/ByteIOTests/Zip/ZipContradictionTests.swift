import Bytes
import Findings
import TestKit
import Testing

@testable import ByteIO

/// Archives that say different things in different places.
struct ZipContradictionTests {
  private func refusal(
    _ forge: ZipForge, limits: DecompressionLimits = DecompressionLimits()
  ) throws -> String? {
    failureCode { () throws(Failure) in
      let whole = try archive(forge.bytes, limits: limits)
      for entry in whole.entries { _ = try contents(of: whole.open(entry)) }
    }
  }

  private func forge(_ change: (inout ZipForge) -> Void) -> ZipForge {
    var forge = ZipForge([.init("a.csv", "abc"), .init("b.csv", "def")])
    change(&forge)
    return forge
  }

  @Test func `the headers have to agree`() throws {
    let changes: [(inout ZipForge.Entry) -> Void] = [
      { $0.localName = Array("z.csv".utf8) },
      { $0.localName = Array("a".utf8) },
      { $0.localMethod = 8 },
      { $0.localChecksum = 7 },
      { $0.localSize = 7 },
      { $0.localCompressedSize = 2 },
      { $0.localFlags = 1 },
      { $0.offset = 3 },
      { $0.offset = 100_000 },
      { $0.offset = 0xFFFF_FFFF },
      { $0.compressedSize = 100_000 },
      { $0.extra = short(0x7075) + short(99) },
      {
        $0.compressedSize = 0xFFFF_FFFF; $0.extra = short(1) + short(0)
      },
    ]
    for (number, change) in changes.enumerated() {
      #expect(
        try refusal(forge { change(&$0.entries[0]) }) == "zip.inconsistent", "change \(number)")
    }
  }

  @Test func `names may differ in their separators and their encoding`() throws {
    #expect(
      try refusal(
        forge {
          $0.entries[0].name = Array("x\\a.csv".utf8)
          $0.entries[0].localName = Array("x/a.csv".utf8)
          $0.entries[0].system = 0
        }) == nil)
    #expect(
      try refusal(
        forge {
          $0.entries[0].name = Array("ä.csv".utf8)
          $0.entries[0].flags = 1 << 11
          $0.entries[0].localFlags = 0
          $0.entries[0].localName = [0x84] + Array(".csv".utf8)
        }) == nil)
  }

  @Test func `the end has to fit the directory`() throws {
    let changes: [(inout ZipForge) -> Void] = [
      { $0.count = 1 },
      { $0.count = 3 },
      { $0.directorySize = 10 },
      { $0.directorySize = 100_000 },
      { $0.directoryOffset = 100_000 },
      { $0.directoryOffset = 3 },
      { $0.gapBeforeEnd = [0] },
      {
        $0.isZip64 = true; $0.count = 1
      },
      {
        $0.isZip64 = true; $0.directorySize = Int.max
      },
      {
        $0.isZip64 = true; $0.directoryOffset = Int.max
      },
      {
        $0.isZip64 = true; $0.count = Int.max
      },
      {
        $0.isZip64 = true
        $0.oldCount = 1
      },
    ]
    for (number, change) in changes.enumerated() {
      #expect(try refusal(forge(change)) == "zip.inconsistent", "change \(number)")
    }
  }

  @Test func `an archive in the comment of another is refused`() throws {
    let inner = ZipForge([.init("evil.csv", "e")]).bytes
    #expect(try refusal(forge { $0.comment = inner }) == "zip.inconsistent")
    #expect(try refusal(forge { $0.comment = inner + [0] }) == "zip.inconsistent")
    #expect(try refusal(forge { $0.comment = word(0x0605_4B50) + Array("only text".utf8) }) == nil)
  }

  @Test func `an archive stored in another is an entry`() throws {
    let inner = ZipForge([.init("inner.csv", "i")]).bytes
    #expect(try refusal(forge { $0.entries.append(.init("inner.zip", inner)) }) == nil)
  }

  @Test func `parts of a split archive are refused`() throws {
    #expect(try refusal(forge { $0.disk = 1 }) == "zip.split")
    #expect(try refusal(forge { $0.entries[1].disk = 1 }) == "zip.split")
  }

  @Test func `entries that share bytes are refused`() throws {
    // One local header with its data, listed twice under the name that it gives.
    let twice = forge {
      $0.entries[1] = $0.entries[0]
      $0.entries[1].offset = 0
    }
    #expect(["zip.overlap", "zip.duplicate-name"].contains(try refusal(twice)))
    // The data of the first entry are the second one.
    var inner = ZipForge.Entry("b.csv", "def")
    let header = Array(ZipForge([inner]).bytes.prefix(30 + 5 + 3))
    inner.offset = 30 + 5
    var outer = ZipForge.Entry("a.csv", header)
    outer.size = header.count
    var nested = ZipForge([outer, inner])
    nested.entries[1].stored = Array("def".utf8)
    #expect(try refusal(nested) == "zip.overlap")
  }

  @Test func `sizes and checksums are held against the data`() throws {
    #expect(
      try refusal(
        forge {
          $0.entries[0].checksum = 1
        }) == "zip.bad-checksum")
    #expect(try refusal(forge { $0.entries[0].size = 2 }) == "zip.bad-size")
    for (size, code) in [(999, "zip.bad-size"), (1001, "zip.bad-size"), (1000, nil)] {
      let deflated = try deflate([UInt8](repeating: 0x41, count: 1000))
      let changed = forge {
        $0.entries[0].method = 8
        $0.entries[0].stored = deflated
        $0.entries[0].size = size
        $0.entries[0].checksum = plainChecksum([UInt8](repeating: 0x41, count: 1000))
      }
      #expect(try refusal(changed) == code, "size \(size)")
      let longer = forge {
        $0.entries[0].method = 8
        $0.entries[0].stored = deflated + [0]
        $0.entries[0].size = 1000
        $0.entries[0].checksum = plainChecksum([UInt8](repeating: 0x41, count: 1000))
      }
      #expect(try refusal(longer) == "zip.bad-size")
      let shorter = forge {
        $0.entries[0].method = 8
        $0.entries[0].stored = deflated.dropLast()
        $0.entries[0].size = 1000
        $0.entries[0].checksum = plainChecksum([UInt8](repeating: 0x41, count: 1000))
      }
      #expect(try refusal(shorter) == "zip.corrupt")
    }
  }

  @Test func `a descriptor behind the data leaves their header open`() throws {
    #expect(
      try refusal(
        forge {
          $0.entries[0].flags = 8
          $0.entries[0].localChecksum = 0
          $0.entries[0].localSize = 0
          $0.entries[0].localCompressedSize = 0
          $0.entries[0].behind = word(0x0807_4B50) + word(0) + word(3) + word(3)
        }) == nil)
    #expect(try refusal(forge { $0.entries[0].localSize = 0 }) == "zip.inconsistent")
  }

  @Test func `zip64 is read where it is needed and where it is not`() throws {
    #expect(try refusal(forge { $0.isZip64 = true }) == nil)
    #expect(
      try refusal(
        forge {
          $0.isZip64 = true
          $0.marksEnd = false
        }) == nil)
    #expect(
      try refusal(
        forge {
          $0.entries[0].size = 0xFFFF_FFFF
          $0.entries[0].compressedSize = 0xFFFF_FFFF
          $0.entries[0].localSize = 0xFFFF_FFFF
          $0.entries[0].localCompressedSize = 0xFFFF_FFFF
          $0.entries[0].extra = short(1) + short(16) + long(3) + long(3)
          $0.entries[0].localExtra = short(1) + short(16) + long(3) + long(3)
        }) == nil)
  }

  @Test func `a bomb is refused before it unfolds`() throws {
    let zeros = [UInt8](repeating: 0, count: 20_000_000)
    let bomb = forge {
      $0.entries[0].method = 8
      $0.entries[0].size = zeros.count
      $0.entries[0].stored = (try? deflate(zeros)) ?? []
    }
    #expect(try refusal(bomb) == "zip.bomb")
    #expect(try refusal(bomb, limits: .init(ratio: 2000)) == "zip.bad-checksum")
    #expect(try refusal(bomb, limits: .init(archiveBytes: 1000, ratio: 2000)) == "zip.bomb")
    #expect(try refusal(bomb, limits: .init(entryBytes: 1000, ratio: 2000)) == "zip.bomb")
    #expect(try refusal(forge { _ in }, limits: .init(entries: 1)) == "zip.bomb")
    #expect(try refusal(forge { _ in }, limits: .init(directoryBytes: 10)) == "zip.bomb")
    // A bomb that lies about its size gives no more than it claims.
    let liar = forge {
      $0.entries[0] = bomb.entries[0]
      $0.entries[0].size = 1000
    }
    #expect(try refusal(liar) == "zip.bad-size")
  }

  @Test func `random damage is a failure or the same data`() throws {
    let good = forge { $0.entries.append(.init("c/d.csv", "ghi")) }.bytes
    var generator = SeededGenerator(seed: 5)
    for round in 0..<3000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let value: UInt8 = [0, 1, 0xFF, 0x50, 0x7F].randomElement(using: &generator) ?? 0
        bytes[Int.random(in: bytes.indices, using: &generator)] = value
      }
      if Bool.random(using: &generator) {
        bytes.removeLast(Int.random(in: 0..<20, using: &generator))
      }
      var seen: Set<String> = []
      _ = failureCode { () throws(Failure) in
        let whole = try archive(bytes)
        for entry in whole.entries {
          seen.insert(String(decoding: try contents(of: whole.open(entry)), as: UTF8.self))
        }
      }
      #expect(seen.isSubset(of: ["abc", "def", "ghi"]), "seed 5, round \(round)")
    }
  }
}

/// Deflate data without anything around them.
func deflate(_ bytes: [UInt8]) throws -> [UInt8] {
  let deflater = Deflater(.none, level: 9)
  var output = ByteBuffer()
  func keep(_ span: RawSpan) throws(Failure) { output.append(span, from: 0, count: span.byteCount) }
  try deflater.write(bytes.span.raw, keep)
  try deflater.finish(keep)
  return output.bytes
}
