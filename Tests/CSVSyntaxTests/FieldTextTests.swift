import Bytes
import CSVSyntax
import TestKit
import Testing

struct FieldTextTests {
  @Test(arguments: 0..<20)
  func `a written field reads back as it was`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("ab,;\"\n\r é".utf8)
    for _ in 0..<100 {
      let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      var row = ByteBuffer()
      FieldText.append(text.span, delimiter: UInt8(ascii: ";"), to: &row)
      row.append("\n")
      let found = indexedRows(row.bytes, delimiter: UInt8(ascii: ";"))
      #expect(found.rows.map(\.fields) == [[text]])
      #expect(found.index.strayCount == 0)
    }
  }

  @Test func `only what needs quotes gets them`() {
    func written(_ text: String) -> String {
      var row = ByteBuffer()
      FieldText.append(Array(text.utf8).span, delimiter: UInt8(ascii: ","), to: &row)
      return String(row.span)
    }
    #expect(written("plain text; with | signs") == "plain text; with | signs")
    #expect(written("a,b") == "\"a,b\"")
    #expect(written("say \"x\"") == "\"say \"\"x\"\"\"")
    #expect(
      written("a long text that ends with a line break\n")
        == "\"a long text that ends with a line break\n\"")
  }
}
