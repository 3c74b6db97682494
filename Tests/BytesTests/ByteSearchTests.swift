import Bytes
import TestKit
import Testing

struct ByteSearchTests {
  @Test(arguments: 0..<70)
  func `the first of a byte is found wherever it stands`(position: Int) {
    var bytes = [UInt8](repeating: 0x61, count: 70)
    bytes[position] = 0x2C
    if position + 5 < 70 { bytes[position + 5] = 0x2C }
    #expect(bytes.span.firstIndex(of: 0x2C) == position)
    #expect(bytes.span.firstIndex(of: 0x3B) == nil)
  }

  @Test(arguments: 0..<150)
  func `the first byte that is not ASCII is found wherever it stands`(position: Int) {
    var bytes = [UInt8](repeating: 0x61, count: 150)
    #expect(bytes.span.firstNonASCII() == nil)
    bytes[position] = 0x80
    bytes[149] |= 0x80
    for start in 0...position { #expect(bytes.span.firstNonASCII(from: start) == position) }
  }

  @Test(arguments: 0..<70)
  func `a byte up to a limit is found wherever it stands`(position: Int) {
    for count in position + 1...70 {
      var bytes = [UInt8](repeating: 0xE1, count: count)
      for (byte, isFound) in [(UInt8(0xE1), false), (0x20, true), (0x21, false)] {
        bytes[position] = byte
        let found = bytes.span.contains(upTo: 0x20)
        #expect(found == isFound)
      }
    }
  }

  @Test func `lines are counted as a plain loop counts them`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<100 {
      let alphabet: [UInt8] = [0x0A, 0x0D, 0x61, 0x62]
      let bytes = (0..<80).map { _ in alphabet.randomElement(using: &generator) ?? 0x61 }
      let padded = bytes + [UInt8](repeating: 0x0A, count: 32)
      for start in stride(from: 0, to: 40, by: 7) {
        for end in start...80 {
          let breaks = (start..<end).count {
            padded[$0] == 0x0A || (padded[$0] == 0x0D && padded[$0 + 1] != 0x0A)
          }
          let counted = padded.span.raw.lineBreaks(from: start, to: end)
          #expect(counted == breaks)
        }
      }
    }
  }

  @Test func `a block tells which of its bytes match`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let bytes = (0..<64).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let value = bytes[Int.random(in: 0..<64, using: &generator)]
      let span = bytes.span
      let block = Block(span.raw, at: 0)
      for index in 0..<64 {
        #expect((block.equal(to: value) >> index) & 1 == (bytes[index] == value ? 1 : 0))
        #expect((block.less(than: 0x20) >> index) & 1 == (bytes[index] < 0x20 ? 1 : 0))
        #expect((block.nonASCII >> index) & 1 == (bytes[index] >= 0x80 ? 1 : 0))
      }
    }
  }

  @Test func `equal keys have equal fingerprints and others do not`() {
    var seen: Set<Hash128> = []
    for number in 0..<10_000 {
      let key = Array("student-\(number)".utf8)
      #expect(Hash128(key.span) == Hash128(key.span))
      #expect(seen.insert(Hash128(key.span)).inserted)
      #expect(Hash128(key.span, space: 1) != Hash128(key.span))
    }
  }
}
