import Bytes
import TestKit
import Testing

@testable import XMLSyntax

/// Documents that want to hurt their reader, and those that are just broken.
struct HostileXMLTests {
  static let laughs =
    "<!DOCTYPE a [<!ENTITY x 'ha'>"
    + (1...9).map { "<!ENTITY x\($0) '&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;'>" }.joined() + "]><a>&x9;</a>"

  static let cases: [(String, XMLProblem, String)] = [
    (laughs, .documentType, "1:1"),
    (
      "<!DOCTYPE a [<!ENTITY x '\(String(repeating: "x", count: 5000))'>]><a>&x;&x;</a>",
      .documentType, "1:1"
    ),
    ("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<a>&x;</a>", .documentType, "1:1"),
    ("<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1/x'> %x;]><a/>", .documentType, "1:1"),
    ("<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM 'a.dtd'><a/>", .documentType, "2:1"),
    ("<!DOCTYPE a>\n<a/>", .documentType, "1:1"),
    ("<a>\n<b>x</c></a>", .mismatchedTag, "2:5"),
    ("<a/>\n<b/>", .trailingContent, "2:1"),
    ("<a>\u{0}</a>", .invalidCharacter, "1:4"),
    ("<a>&#0;</a>", .invalidCharacter, "1:4"),
    ("<a>&nbsp;</a>", .undeclaredEntity, "1:4"),
    ("<a>\n <p:b/></a>", .badNamespace, "2:2"),
    ("<a id='1' id='2'/>", .duplicateAttribute, "1:1"),
    ("<a>\n", .unexpectedEnd, "2:1"),
    ("<a>\n<b", .unexpectedEnd, "2:3"),
    ("", .noRoot, "1:1"),
    ("not XML", .noRoot, "1:1"),
    ("{\"a\": 1}", .noRoot, "1:1"),
    (String(repeating: "<a>", count: 100_000), .tooDeep, "1:769"),
    ("<a " + (0..<2000).map { "a\($0)='' " }.joined() + "/>", .tooManyAttributes, "1:1"),
    ("<a " + (0..<100_000).map { "a\($0)='' " }.joined() + "/>", .tagTooLarge, "1:1"),
    ("<a x='\(String(repeating: "x", count: 3 << 20))'/>", .tagTooLarge, "1:1"),
    ("<a>\n<!--\(String(repeating: "x", count: 3 << 20))--></a>", .tagTooLarge, "2:1"),
    ("<a>\n\(String(repeating: "xy ", count: 3 << 20))</a>", .textTooLarge, "1:4"),
    ("<a><![CDATA[\(String(repeating: "xy ", count: 3 << 20))]]></a>", .textTooLarge, "1:4"),
    ("<a>" + (0..<30_000).map { "<b\($0)/>" }.joined() + "</a>", .tooManyNames, ""),
    ("<a>" + (0..<30_000).map { "<?b\($0)?>" }.joined() + "</a>", .tooManyNames, ""),
    ("<\(String(repeating: "n", count: 5000))/>", .nameTooLong, "1:1"),
  ]

  @Test(arguments: cases.indices)
  func `hostile documents end in a problem at a place`(_ index: Int) throws {
    let (text, problem, place) = Self.cases[index]
    let clock = ContinuousClock()
    let start = clock.now
    var parser = XMLParser(XMLNameSet(["a"]))
    var found: XMLError?
    do throws(XMLError) {
      try parser.open()
      try parser.read(Array(text.utf8).span) { _ in }
      try parser.finish { _ in }
    } catch {
      found = error
    }
    let time = clock.now - start
    let error = try #require(found, "\(text.prefix(60))")
    #expect(error.problem == problem, "\(text.prefix(60))")
    if !place.isEmpty {
      #expect("\(error.place.line):\(error.place.column)" == place, "\(text.prefix(60))")
    }
    #expect(time < .seconds(5))
  }

  @Test func `invalid UTF-8 is found at its first byte`() {
    for (bytes, offset) in [
      ([0x3C, 0x61, 0x3E, 0xFF, 0x3C, 0x2F, 0x61, 0x3E], 3), ([0x3C, 0x61, 0x3E, 0xC3], 3),
      ([0x3C, 0x61, 0x3E, 0xE0, 0x80, 0x80, 0x3C, 0x2F, 0x61, 0x3E], 3),
      ([0x3C, 0x61, 0x3E, 0xED, 0xA0, 0x80, 0x3C, 0x2F, 0x61, 0x3E], 3),
    ] as [([UInt8], Int)] {
      for cut in 0...bytes.count {
        let error = Events(bytes, cuts: [cut]).error
        #expect(error?.problem == .invalidUTF8)
        #expect(error?.place.byte == offset)
      }
    }
  }

  @Test func `a parser reads on after a document that was broken`() throws {
    var parser = XMLParser(XMLNameSet(["a", "b"]))
    for text in ["<a><b x:y=''></a>", "<a><b/></a>", "<!DOCTYPE a><a/>", "<a/>", "<a>"] {
      let expected = Events(text: text, names: ["a", "b"])
      var tokens = 0
      var failed: XMLError?
      do throws(XMLError) {
        try parser.open()
        try parser.read(Array(text.utf8).span) { tokens += $0.count }
        try parser.finish { tokens += $0.count }
      } catch {
        failed = error
      }
      #expect(failed == expected.error)
      #expect(tokens == expected.lines.count)
    }
  }
}
