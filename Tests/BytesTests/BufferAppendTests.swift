import Bytes
import TestKit
import Testing

struct BufferAppendTests {
  @Test func `only wanted elements are appended`() {
    var buffer = Buffer<UInt8>()
    let elements = (0..<100).map { UInt8($0) }
    buffer.append(elements.span) { $0 % 3 == 0 }
    #expect(buffer.bytes == elements.filter { $0 % 3 == 0 })
  }

  @Test func `what is copied in one go is what single appends give`() {
    var generator = SeededGenerator(seed: 11)
    let first = (0..<120).map { UInt8($0) }
    let second = (0..<120).map { 255 - UInt8($0) }
    var joined = ByteBuffer()
    var expected: [UInt8] = []
    for _ in 0..<3000 {
      let start = Int.random(in: 0..<120, using: &generator)
      let count = Int.random(in: 0...min(40, 120 - start), using: &generator)
      let other = Int.random(in: 0..<120, using: &generator)
      let length = Int.random(in: 0...min(60, 120 - other), using: &generator)
      let times = Int.random(in: 0...20, using: &generator)
      var text = SIMD32<UInt8>()
      for lane in 0..<32 { text[lane] = first[(start + lane) % 120] }
      let textCount = min(count, 32)
      joined.append(text, count: textCount, then: second.span.raw, from: other, count: length)
      expected += (0..<textCount).map { text[$0] } + second[other..<other + length]
      joined.append(0x2C, times: times, then: first.span.raw, from: start, count: count)
      expected += [UInt8](repeating: 0x2C, count: times) + first[start..<start + count]
    }
    #expect(joined.bytes == expected)
  }

  @Test(arguments: [0, 7, 10, 99, 100, 1_234_567_890, .max, -1, -10, .min])
  func `numbers are appended in decimal digits`(number: Int) {
    var buffer = ByteBuffer()
    buffer.append(UInt8(ascii: "x"))
    buffer.append(decimal: number)
    #expect(buffer.bytes == Array("x\(number)".utf8))
  }

  @Test func `four elements are appended in their order`() {
    var buffer = Buffer<UInt32>()
    for number: UInt32 in 0..<50 {
      buffer.append(number)
      buffer.append(1, 2, 3, 4)
    }
    #expect(buffer.count == 250)
    for number in 0..<50 {
      #expect((0..<5).map { buffer[number * 5 + $0] } == [UInt32(number), 1, 2, 3, 4])
    }
  }
}
