import Bytes
import JSONSyntax
import Testing

struct LimitTests {
  @Test func `depth is limited, and the bracket beyond is named`() {
    for (depth, limit) in [(512, 512), (513, 512), (513, 1000), (5, 4), (1, 0)] {
      for open in ["[", "{\"a\":"] {
        let close = open == "[" ? "]" : "}"
        let inner = open == "[" ? "" : "1"
        let text = Array(
          (String(repeating: open, count: depth) + inner + String(repeating: close, count: depth))
            .utf8)
        let reading = Reading(whole: text, JSONState(depthLimit: limit))
        let most = min(limit, JSONLimits.depth)
        let expected = depth <= most ? nil : JSONError(.tooDeep, at: most * open.utf8.count)
        #expect(reading.error == expected, "\(depth) of \(open), limit \(limit)")
      }
    }
  }

  @Test func `a bomb of brackets does no harm`() {
    let bomb = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(Reading(whole: bomb).error == JSONError(.tooDeep, at: 512))
    var framer = JSONFramer()
    #expect(framer.scan(bomb.span.raw, 0..<bomb.count) == nil)
    #expect(framer.depth == 1_000_000)
  }

  @Test(arguments: [64, 1000, 100_000])
  func `a number of ten thousand digits is a number`(size: Int) {
    let digits = String(repeating: "9", count: 10_000)
    for number in [digits, "-" + digits + "." + digits, "0." + digits + "e" + digits] {
      let reading = Reading(chunks(of: Array("[\(number),1]".utf8), size: size))
      #expect(reading.isAccepted)
      #expect(reading.tokens[1].content == Array(number.utf8))
    }
  }

  @Test(arguments: [65_536, .max])
  func `a huge string is a string`(size: Int) {
    for piece in ["a", "é", "李", "\\n", "a\\u00e9é"] {
      let text = Array("[\"\(String(repeating: piece, count: 50_000))\"]".utf8)
      let reading = Reading(size == .max ? [text[...]] : chunks(of: text, size: size))
      #expect(reading.isAccepted)
      #expect(reading.tokens[1].content.count == piece.utf8.count * 50_000)
    }
  }

  @Test(arguments: [1, 3, 16, .max])
  func `a value beyond the limit is refused, however the text is cut`(size: Int) {
    func error(_ text: String, _ limit: Int) -> JSONError? {
      let bytes = Array(text.utf8)
      let pieces = size == .max ? [bytes[...]] : chunks(of: bytes, size: size)
      return Reading(pieces, JSONState(valueLimit: limit)).error
    }
    for length in [4, 15, 16, 17, 40] {
      let text = String(repeating: "7", count: length)
      #expect(error("[\"\(text)\"]", length) == nil)
      #expect(error("[\"\(text)\"]", length - 1) == JSONError(.valueTooLarge, at: 1))
      #expect(error("{\"\(text)\":1}", length - 1) == JSONError(.valueTooLarge, at: 1))
      #expect(error("[\(text)]", length) == nil)
      #expect(error("[\(text)]", length - 1) == JSONError(.valueTooLarge, at: 1))
      // What is wrong behind the limit is never reached.
      #expect(error("[\"\(text)\\x\"]", length - 1) == JSONError(.valueTooLarge, at: 1))
      #expect(error("[\"\(text)\\x\"]", length) == JSONError(.valueTooLarge, at: 1))
      #expect(error("[\"\(text)\\x\"]", length + 1) == JSONError(.badEscape, at: 2 + length))
      #expect(error("[\"\(text)\\u12\"]", length + 1) == JSONError(.badEscape, at: 2 + length))
      #expect(error("[\"\(text)é\"]", length + 1) == JSONError(.valueTooLarge, at: 1))
      #expect(error("[\"\(text)\u{1}\"]", length) == JSONError(.valueTooLarge, at: 1))
      #expect(error("[\(text).x]", length) == JSONError(.valueTooLarge, at: 1))
    }
  }
}
