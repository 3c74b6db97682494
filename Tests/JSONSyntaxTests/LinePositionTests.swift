import JSONSyntax
import Testing

struct LinePositionTests {
  @Test func `lines end at LF, CRLF or CR and columns count scalars`() {
    let text = Array("aé😀b\nc\r\nd\r\re".utf8)
    let expected = [
      0: (1, 1), 1: (1, 2), 3: (1, 3), 7: (1, 4), 8: (1, 5), 9: (2, 1), 10: (2, 2), 11: (2, 3),
      12: (3, 1), 13: (3, 2), 14: (4, 1), 15: (5, 1), 16: (5, 2),
    ]
    for (offset, place) in expected {
      #expect(
        LinePosition(of: offset, in: text.span) == LinePosition(line: place.0, column: place.1))
    }
  }

  @Test func `a position goes on from where an earlier text ended`() {
    let text = Array("one\ntwo\r\nthrée\r".utf8)
    for cut in 0...text.count where !(cut > 0 && text[cut - 1] == 0x0D) {
      let first = LinePosition(of: cut, in: Array(text[..<cut]).span)
      let rest = Array(text[cut...])
      #expect(
        LinePosition(of: rest.count, in: rest.span, from: first)
          == LinePosition(of: text.count, in: text.span))
    }
  }
}
