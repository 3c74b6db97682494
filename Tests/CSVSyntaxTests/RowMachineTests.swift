import Bytes
import CSVSyntax
import TestKit
import Testing

struct RowMachineTests {
  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("a\r\n\r\nb\n\rc", [["a"], [""], ["b"], [""], ["c"]]),
    ("\"a,b\",c\n", [["a,b", "c"]]),
    ("\"a\"\"b\",\"\"\n", [["a\"b", ""]]),
    ("\"a\nb\",c\r\n", [["a\nb", "c"]]),
    ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]]),
    ("5\" pipe,x\n", [["5\" pipe", "x"]]),
    ("\"5\" pipe\",x\ny,z\n", [["5 pipe\"", "x"], ["y", "z"]]),
    (",\n,", [["", ""], ["", ""]]),
    ("\"open,\nb", [["open,\nb"]]),
  ])
  func `a table of texts has the rows it should`(text: String, expected: [[String]]) {
    let rows = indexedRows(Array(text.utf8)).rows
    #expect(rows.map { $0.fields.map { String(decoding: $0, as: UTF8.self) } } == expected)
  }

  @Test func `an empty text has no rows`() { #expect(indexedRows([]).rows.isEmpty) }

  @Test(arguments: 0..<40)
  func `the machine agrees with the oracle at every split of random text`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    // Mostly well-formed text for even seeds, chaos for odd ones.
    let alphabet = Array((seed % 2 == 0 ? "ab,,\n\né" : "ab,\n\r\"\"\"é ").utf8)
    for _ in 0..<20 {
      var text: [UInt8] = []
      let wanted = Int.random(in: 0...200, using: &generator)
      while text.count < wanted {
        if seed % 2 == 0, Int.random(in: 0..<5, using: &generator) == 0 {
          text += Array(
            ["\"x,\ny\",", "\"\"\"\"\n", "\"a\"\r\n", "q\r\n"].randomElement(using: &generator)?
              .utf8 ?? "".utf8)
        } else {
          text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
        }
      }
      let oracle = OracleParser(text)
      let found = indexedRows(text)
      let rows = found.rows
      #expect(
        rows == oracle.rows,
        "seed \(seed): \(String(decoding: text, as: UTF8.self).debugDescription)")
      #expect(found.index.strayCount == oracle.strays)
      #expect((found.index.openQuote != nil) == oracle.endsInsideQuotes)
      #expect(found.index.rowCount == oracle.rows.count)
      for split in 0...text.count {
        #expect(
          framedRows(text, splitAt: split) == oracle.rows,
          "seed \(seed), split \(split): \(String(decoding: text, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test(arguments: 0..<12)
  func `rows of long texts end where they do byte by byte`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) + 2000)
    var buffer = ByteBuffer()
    let count = Int.random(in: 9000...20_000, using: &generator)
    let isRare = seed % 3 > 0
    while buffer.count < count {
      let word = ["a,b", "c", "\n", ",", "éü\n"].randomElement(using: &generator) ?? ""
      buffer.append(copying: word.utf8Span.span)
      // Most runs have none of these, so that those which have are among some that do not.
      if Int.random(in: 0..<(isRare ? 2000 : 50), using: &generator) == 0 {
        let other = seed % 2 == 0 ? "\r\n" : ["\r\n\"x,\n\"\n", "\ry"][seed / 2 % 2]
        buffer.append(copying: other.utf8Span.span)
      }
    }
    var (whole, single) = (RowFramer(delimiter: 0x2C), RowFramer(delimiter: 0x2C))
    var offset = 0
    while offset < buffer.count {
      var end = min(offset + Int.random(in: 1...9000, using: &generator), buffer.count)
      if end < buffer.count, buffer[end - 1] == 0x0D { end += 1 }
      whole.scan(buffer.paddedBytes, from: offset, to: end)
      while offset < end {
        let next = buffer[offset] == 0x0D ? min(offset + 2, end) : offset + 1
        single.scan(buffer.paddedBytes, from: offset, to: next)
        offset = next
      }
      #expect(whole.lastRowEnd == single.lastRowEnd, "seed \(seed), up to \(end)")
      #expect(whole.lineBreaks == single.lineBreaks, "seed \(seed), up to \(end)")
    }
  }

  @Test(arguments: 0..<20)
  func `values are counted as fields that hold more than spaces`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) + 1000)
    let pieces = ["a", "", " ", "\t", "\"\"", "\" \"", "\"x\"", "!", "#", "\" \"\"\""]
    let fields = (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }
    let text = fields.joined(separator: ",")
    let blank: Set<String> = ["", " ", "\t", "\"\"", "\" \""]
    #expect(indexedRows(Array(text.utf8)).index.valueCount == fields.count { !blank.contains($0) })
  }

  @Test func `the index knows what its bytes are`() {
    func facts(_ text: String) -> [Bool] {
      let found = indexedRows(Array(text.utf8))
      return [found.index.isPlain, found.index.isASCII, found.index.hasQuotes]
    }
    #expect(facts("a,b\r\nc,d\n") == [true, true, false])
    #expect(facts("a,é\n") == [false, false, false])
    #expect(facts("a,\"b\"\n") == [false, true, true])
    #expect(facts("a\\b\n") == [false, true, false])
    #expect(facts("a\tb\n") == [false, true, false])
  }
}
