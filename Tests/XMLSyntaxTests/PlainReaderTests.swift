import Bytes
import Testing

@testable import XMLSyntax

/// What the plain reader reads is what the library reads, and it stops where it cannot be sure.
struct PlainReaderTests {
  @Test(arguments: 0..<400)
  func `plain markup gives the events that the library gives`(_ seed: UInt64) throws {
    var random = RandomXML(seed: seed &+ 5000)
    random.isPlain = seed % 4 != 0
    let document = random.document(children: 10, mutations: Int(seed % 3))
    try compare(document, "seed \(seed)")
  }

  @Test func `nearly all of a plain document is read`() throws {
    var read = 0
    var all = 0
    for seed in 0..<50 as Range<UInt64> {
      var random = RandomXML(seed: seed)
      random.isPlain = true
      let document = random.document(children: 20)
      guard let header = header(of: document) else { continue }
      read += try compare(document, "seed \(seed)") - header
      all += document.count - header
    }
    #expect(read * 10 > all * 8)
  }

  @Test(arguments: 0..<400)
  func `elements like others give the events that the library gives`(_ seed: UInt64) throws {
    let document = RandomXML.alike(children: 30, seed: seed, mutations: Int(seed % 3))
    try compare(document, "seed \(seed)")
  }

  @Test func `elements like others are told from their tokens`() throws {
    let child = { (number: Int) in
      "\n  <b id='\(number)'>\n    <c>\(number) &amp; 1</c>\n    <b><c>2</c></b></b>"
    }
    let document = Array(("<a xmlns='u'>" + (1...9).map(child).joined() + "\n</a>").utf8)
    // The first is read as it is, but its texts have references: those inside are learned.
    let kinds = try kinds(of: document)
    #expect(kinds.filter { $0 == .alike }.count == 8)
    let plain = Array(
      ("<a xmlns='u'>" + (1...9).map { child($0).replacing("&amp;", with: "and") }.joined()
        + "\n</a>").utf8)
    #expect(try self.kinds(of: plain).suffix(8).allSatisfy { $0 == .alike })
    try compare(document, "references")
    try compare(plain, "none")
  }

  private func kinds(of document: [UInt8]) throws -> [PlainToken.Kind] {
    var padded = ByteBuffer()
    padded.append(copying: document.span)
    var framer = XMLFramer()
    framer.scan(padded.paddedBytes, from: 0, to: document.count)
    let root = try #require(framer.root)
    guard var reader = PlainReader(XMLNameSet(["a", "b", "c", "id"]), root: root) else { return [] }
    var kinds: [PlainToken.Kind] = []
    reader.begin(padded.paddedBytes, from: framer.headerLength, to: document.count)
    while reader.read(padded.paddedBytes) {
      for index in 0..<reader.tokens.count { kinds.append(reader.tokens[index].kind) }
    }
    return kinds
  }

  @Test(arguments: [
    "<b>&#0;</b>", "<b>&#xFFFE;</b>", "<b>&nbsp;</b>", "<b>&amp</b>", "<b>a]]>b</b>",
    "<b id='1' id='2'/>", "<b id=1/>", "<b id='a&b'/>", "<b id='<'/>", "<b><c></b></c>",
    "<b></c>", "<1b></1b>", "<b/ >", "< b></b>", "<b>\u{1}</b>", "<b>\u{FFFF}</b>", "<p:b></p:b>",
    "<b xmlns='w'></b>", "<b xml:lang='en'/>", "<b>x<c/>y</b>", "<b><!-- --></b>", "<b><?p?></b>",
    "<b><![CDATA[x]]></b>", "<b id='a\nb'/>", "<b id='1'id2='2'/>", "<b =''/>", "<b", "<b>",
    "x<b/>",
    "<b>&#+65;</b>", "<b>&#x+41;</b>", "<b>&#;</b>", "<b>&;</b>", "<b>a>b</b>", "<é></é>",
  ])
  func `what is not plain is left to the library`(_ child: String) throws {
    let start = "<a>\n  <b>1</b>\n  "
    let document = Array((start + child + "<b>2</b></a>").utf8)
    let end = try compare(document, child)
    #expect(end == start.utf8.count - 3, "\(child)")
  }

  @Test(arguments: [
    "<b>&lt;&gt;&amp;&quot;&apos;&#65;&#x42;&#x1F600;</b>", "<b>a\r\nb\rc</b>", "<b id='x&amp;y'/>",
    "<b id=\"it's\"></b>", "<b > </b>", "<b/>", "<b\n id='1' ><c>2</c></b>", "<b>\t\n</b>",
    "<b></b>",
    "<b>caf\u{e9} \u{4e2d}</b>", "<b id='1'>x</b>", "<unknown.name-1 x_y='z'><c/></unknown.name-1>",
    "<StudentReference>1</StudentReference>", "<StudentReferences>1</StudentReferences>",
  ])
  func `what is plain is read`(_ child: String) throws {
    let start = "<a xmlns='u'>"
    let document = Array((start + child + "\n</a>").utf8)
    let end = try compare(document, child)
    #expect(end == document.count - 5, "\(child)")
  }

  @Test(
    arguments: [
      [0xE9], [0xC3], [0xC3, 0x28], [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82],
      [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func `bytes that are no UTF-8 are left to the library`(_ bytes: [UInt8]) throws {
    for (before, after) in [("<b>", "</b>"), ("<b id='", "'/>"), ("<b", "/>"), ("<b>é", "é</b>")] {
      let start = Array("<a>\n  <b>1é</b>\n  ".utf8)
      let child = Array(before.utf8) + bytes + Array(after.utf8)
      let long = Array("<b>\(String(repeating: "long ", count: 40))</b>".utf8)
      let end = try compare(start + child + long + child + Array("</a>".utf8), "\(child)")
      #expect(end < start.count, "\(child)")
    }
  }

  private func header(of document: [UInt8]) -> Int? {
    var framer = XMLFramer()
    var padded = ByteBuffer()
    padded.append(copying: document.span)
    framer.scan(padded.paddedBytes, from: 0, to: document.count)
    return framer.root == nil ? nil : framer.headerLength
  }

  /// Compares the plain reader's events with the library's, and returns where it has stopped.
  @discardableResult
  private func compare(_ document: [UInt8], _ note: String) throws -> Int {
    var padded = ByteBuffer()
    padded.append(copying: document.span)
    var framer = XMLFramer()
    framer.scan(padded.paddedBytes, from: 0, to: document.count)
    guard let root = framer.root,
      var reader = PlainReader(XMLNameSet(["a", "b", "id", "StudentReference"]), root: root)
    else { return 0 }
    let whole = Events(document, names: ["a", "b", "id", "StudentReference"])
    // What stands up to the root's start tag has been looked at before.
    if let error = whole.error, error.place.byte < framer.headerLength { return 0 }
    var lines: [String] = []
    reader.begin(padded.paddedBytes, from: framer.headerLength, to: document.count)
    while reader.read(padded.paddedBytes) { lines += Self.lines(reader, padded.paddedBytes) }
    let end = reader.end
    let expected = whole.lines.compactMap(Self.plainLine).filter {
      $0.offset >= framer.headerLength && $0.offset < end
    }
    #expect(lines == expected.map(\.line), "\(note)")
    // An error is never passed over.
    if let error = whole.error { #expect(error.place.byte >= end, "\(note)") }
    return end
  }

  /// The events of a run of tokens, as the library's are written below.
  private static func lines(_ reader: borrowing PlainReader, _ source: RawSpan) -> [String] {
    var lines: [String] = []
    func text(_ token: PlainToken) -> String {
      let range = Int(token.textStart)..<Int(token.textStart + token.textCount)
      if token.isCopied { return String(reader.texts.span.extracting(range)) }
      return String(decoding: range.map { source.byte(at: $0) }, as: UTF8.self)
    }
    func name(_ token: PlainToken) -> String {
      let range = Int(token.nameStart)..<Int(token.nameStart + token.nameCount)
      return String(decoding: range.map { source.byte(at: $0) }, as: UTF8.self)
    }
    var open: [String] = []
    var tokens = Buffer<PlainToken>()
    for index in 0..<reader.tokens.count {
      let token = reader.tokens[index]
      if token.kind == .alike {
        reader.appendTokens(of: token, to: &tokens)
      } else {
        tokens.append(token)
      }
    }
    for index in 0..<tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .alike: break
      case .start:
        lines.append("\(token.offset) <\(name(token))>")
        open.append(name(token))
      case .attribute: lines[lines.count - 1] += " \(name(token))=\(text(token))"
      case .text: lines.append("\"\(text(token))\"")
      case .end: lines.append("</\(open.removeLast())> \(token.endOffset)")
      case .leaf:
        lines.append("\(token.offset) <\(name(token))>")
        if token.textCount > 0 { lines.append("\"\(text(token))\"") }
        lines.append("</\(name(token))> \(token.endOffset)")
      }
    }
    return lines
  }

  /// A line of the library's events as the plain reader's are written; texts and end tags without
  /// the places that it does not tell.
  private static func plainLine(_ line: String) -> (offset: Int, line: String)? {
    guard let space = line.firstIndex(of: " "), let offset = Int(line[..<space]) else { return nil }
    let rest = line[line.index(after: space)...]
    // Behind the place and the path.
    guard let path = rest.firstIndex(of: " ") else { return nil }
    let behind = rest[rest.index(after: path)...]
    guard let mark = behind.firstIndex(of: " ") else { return nil }
    var event = String(behind[behind.index(after: mark)...])
    if let scope = event.firstRange(of: " ["), !event.hasPrefix("\"") {
      event = String(event[..<scope.lowerBound])
    }
    event = event.replacing("<{u}", with: "<").replacing("</{u}", with: "</")
    return (offset, event.hasPrefix("</") || event.hasPrefix("\"") ? event : "\(offset) \(event)")
  }
}
