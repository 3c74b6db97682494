import FormatKit
import Testing
import XMLSyntax

/// What the start of a document says, however far its root is.
struct ElementHeadTests {
  @Test(arguments: ["\n", "\r\n", "\r", "\r\r\n"], 1000..<1040)
  func `lines are counted across the steps in which it is read`(lineBreak: String, length: Int) {
    let layout = String(repeating: " ", count: length - 8)
    let head = ElementHead(Array("<!--\(layout)-->\(lineBreak)<a><b/></a>".utf8))
    #expect(head.name?.local == "a")
    #expect(head.lineBreaks == (lineBreak == "\r\r\n" ? 2 : 1))
  }

  @Test(arguments: [
    ("<a><b/></a>", true), ("<?xml version='1.0'?>\n<a/>", true), ("Name,<b>\n", false),
    ("<5 hours, more > less\n1,2\n", false), ("", false),
  ])
  func `only what starts as XML is markup`(text: String, isMarkup: Bool) {
    let entry = Probe.Entry(name: "file", head: Array(text.utf8), isWhole: true)
    #expect(entry.isMarkup == isMarkup)
  }
}
