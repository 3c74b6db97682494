import Bytes
import TestKit
import Testing

@testable import XMLSyntax

/// What is written can be read again, character by character.
struct XMLWriterTests {
  @Test func `a document is written with prefixes and indentation`() {
    var writer = XMLWriter(indent: 2)
    writer.declaration()
    writer.start("p:a")
    writer.namespace("urn:\"x\"", prefix: "p")
    writer.attribute("id", Array("1 < 2".utf8).span)
    writer.element("b", Array("x & y".utf8).span)
    writer.start("b")
    writer.end()
    writer.end()
    #expect(
      String(writer.bytes.span) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <p:a xmlns:p="urn:&quot;x&quot;" id="1 &lt; 2">
          <b>x &amp; y</b>
          <b/>
        </p:a>

        """)
  }

  @Test func `mixed content gets no line breaks`() {
    var writer = XMLWriter(indent: 2)
    writer.start("a")
    writer.text(Array("x".utf8).span)
    writer.start("b")
    writer.end()
    writer.start("b")
    writer.end()
    writer.end()
    #expect(String(writer.bytes.span) == "<a>x<b/><b/></a>\n")
  }

  @Test(arguments: 0..<50)
  func `texts and attribute values come back as they were`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet: [Unicode.Scalar] = [
      "a", "b", " ", "\t", "\n", "\r", "<", ">", "&", "\"", "'", "]", "\u{e9}", "\u{7f}",
      "\u{fffd}",
      "\u{1F600}", "\u{ef00}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      text.unicodeScalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
    }
    text += "."
    var writer = XMLWriter()
    writer.start("a")
    writer.attribute("id", Array(text.utf8).span)
    writer.text(Array(text.utf8).span)
    writer.end()
    let events = Events(writer.bytes.bytes)
    #expect(events.error == nil)
    #expect(events.lines.first == "0 1:1 /a <a> id=\(text)", "seed \(seed): \(events.lines)")
    #expect(events.lines.dropFirst().first?.hasSuffix("\"\(text)\"") ?? false, "seed \(seed)")
    #expect(writer.replacedCount == 0)
  }

  @Test func `characters that XML does not allow are replaced and counted`() {
    var writer = XMLWriter()
    writer.element("a", Array("x\u{0}\u{1F}\u{FFFF}\u{FFFE}\u{FFFD}".utf8).span)
    #expect(String(writer.bytes.span) == "<a>x\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}</a>\n")
    #expect(writer.replacedCount == 4)
  }

  @Test func `a fragment takes along the namespaces that it needs`() {
    var bytes = ByteBuffer()
    let inherited = [
      XMLNamespaceDeclaration(prefix: "p", namespace: "u&v"),
      XMLNamespaceDeclaration(prefix: "", namespace: "w"),
    ]
    let own = [XMLNamespaceDeclaration(prefix: "", namespace: "x")]
    let source = Array("<p:b xmlns='x'><c/></p:b>".utf8)
    XMLFragment.append(source.span, scope: inherited, own: own, to: &bytes)
    #expect(String(bytes.span) == "<p:b xmlns:p=\"u&amp;v\" xmlns='x'><c/></p:b>")
    #expect(Events(bytes.bytes).error == nil)
  }
}
