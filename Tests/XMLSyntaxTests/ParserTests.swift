import Bytes
import TestKit
import Testing

@testable import XMLSyntax

/// Documents and the events that they give.
struct ParserTests {
  @Test func `elements, attributes and texts come in order with their places`() {
    let events = Events(text: "<a id='1'>\n  <b>x &amp; y</b>\r\n  <c/>\n</a>\n")
    #expect(
      events.lines == [
        "0 1:1 /a <a> id=1", "13 2:3 /a/b <b>", "16 2:6 /a/b \"x & y\"",
        "25 2:15 /a/b </b> 29", "33 3:3 /a/* <c>", "33 3:3 /a/* </c> 37", "38 4:1 /a </a> 42",
      ])
    #expect(events.error == nil)
    #expect(events.values == 2)
  }

  @Test func `comments, instructions and CDATA marks are no part of a text`() {
    let events = Events(text: "<a>x<!-- < -->y<![CDATA[<&]]><?p > ?>&#65;&lt;</a>")
    #expect(events.lines.dropFirst().dropLast() == ["3 1:4 /a \"xy<&A<\""])
  }

  @Test func `white space is a text only where it is all that an element holds`() {
    let events = Events(text: "<a> <b> </b> x <b/> </a>")
    let texts = events.lines.filter { $0.hasSuffix("\"") }
    #expect(texts == ["7 1:8 /a/b \" \"", "12 1:13 /a \" x \""])
    #expect(events.values == 1)
  }

  @Test func `namespaces reach the names and are known around an element`() {
    let events = Events(text: "<p:a xmlns:p='u' xmlns='v'><b xmlns='' p:id='1'/><b/></p:a>")
    #expect(
      events.lines.filter { $0.contains("<") && !$0.contains("</") } == [
        "0 1:1 /a <{u}a> [p=u] [=v]", "27 1:28 /a/b <b> id=1 [p=u] [=v] [=]",
        "49 1:50 /a/b <{v}b> [p=u] [=v]",
      ])
  }

  @Test func `line ends are LF, CRLF and CR, and columns count characters`() {
    let events = Events(text: "<a>\r<b/>\r\n\u{e9}\u{1F600}<b/>\n\r<b/></a>")
    let places = events.lines.filter { $0.contains("<b>") }.map { $0.split(separator: " ")[1] }
    #expect(places == ["2:1", "3:3", "5:1"])
  }

  @Test func `a byte order mark is passed over`() {
    let events = Events([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8))
    #expect(events.lines == ["3 1:1 /a <a>", "3 1:1 /a </a> 7"])
  }

  @Test func `an encoding declaration does not change bytes that are UTF-8`() {
    let events = Events(text: "<?xml version='1.0' encoding='ISO-8859-1'?><a>\u{e9}</a>")
    #expect(events.lines.contains { $0.hasSuffix("\"\u{e9}\"") })
    #expect(events.error == nil)
  }

  static let documents: [String] = [
    "<?xml version='1.0'?>\r\n<!-- c --><?p d?>\n<a id='1>2' b=\"x'\">\r\n<b>t\u{e9}xt</b>\r"
      + "\n<![CDATA[ ]] > ]]><p:b xmlns:p='u' p:id='&#xE9;&quot;'/>a]]b&amp;c\r\n</a>\n<!--e-->",
    "<a>]]&gt; > ]</a>", "<a><b>x</c></a>", "<a>]]></a>", "<a b='1' b='2'/>", "<a>&nbsp;</a>",
    "<p:a/>", "<a/><b/>", "<a>", "<a", "", "x", "<a>\u{1}</a>", "<a b='<'/>", "<!DOCTYPE a><a/>",
    "<a/>x", "<a>\r\r\n\n<b/></a>\r", "<a><!-- -- --></a>", "<a><?xml version='1.0'?></a>",
    "<a>x</a >", "<a xmlns:b='&#65;'><b:b/></a>", "<a><b", "<a></a", "<a>\u{FFFF}</a>",
    "<a\n>\n<b\tid = '1'\n/></a\n>",
  ]

  @Test(arguments: documents)
  func `where a document is cut does not show`(_ text: String) {
    let bytes = Array(text.utf8)
    let whole = Events(bytes)
    for first in 0...bytes.count {
      let cut = Events(bytes, cuts: [first])
      #expect(cut.lines == whole.lines, "cut at \(first)")
      #expect(cut.error == whole.error, "cut at \(first)")
      #expect(cut.values == whole.values, "cut at \(first)")
    }
    let single = Events(bytes, cuts: Array(0..<bytes.count))
    #expect(single.lines == whole.lines)
    #expect(single.error == whole.error)
  }

  @Test func `a sample cut short at every byte is an unexpected end`() {
    let sample = Array(Self.documents[0].utf8)
    let root = String(decoding: sample, as: UTF8.self).utf8.count - "\n<!--e-->".utf8.count
    for end in 0..<root {
      let error = Events(Array(sample[..<end])).error
      let expected: Set<XMLProblem> = [.unexpectedEnd, .noRoot, .invalidUTF8]
      #expect(
        error.map { expected.contains($0.problem) } ?? false, "cut at \(end): \(error as Any)")
    }
  }
}
