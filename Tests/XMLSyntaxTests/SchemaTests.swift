import Bytes
import Findings
import TestKit
import Testing

@testable import XMLSyntax

/// Documents checked against a schema while they are read.
struct XMLSchemaTests {
  static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:include schemaLocation="types.xsd"/>
      <xs:element name="a"><xs:complexType><xs:choice maxOccurs="unbounded">
        <xs:element name="b"><xs:complexType><xs:sequence>
          <xs:element name="n" type="small"/><xs:element name="t" type="xs:string"/>
        </xs:sequence><xs:attribute name="id" use="required"/></xs:complexType></xs:element>
      </xs:choice></xs:complexType></xs:element>
    </xs:schema>
    """
  static let types = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:simpleType name="small"><xs:restriction base="xs:int">
        <xs:maxInclusive value="9"/></xs:restriction></xs:simpleType>
    </xs:schema>
    """

  static func compile(_ text: String = schema, parts: Bool = true) throws -> XMLSchema {
    let folder = try TestFolder()
    try folder.write("a.xsd", text)
    if parts { try folder.write("types.xsd", types) }
    return try XMLSchema(file: folder.path("a.xsd"))
  }

  @Test func `a valid document has no violations`() throws {
    let text = "<a><b id='1'><n>3</n><t>x</t></b><b id='2'><n>4</n><t/></b></a>"
    let events = Events(Array(text.utf8), schema: try Self.compile())
    #expect(events.error == nil)
    #expect(events.violations == [])
    #expect(events.lines == Events(text: text).lines)
  }

  @Test func `violations have a kind, the place of their element and its path`() throws {
    let text = """
      <a>
      <b id='1'><n>12</n><t>x</t></b>
      <b><n>3</n><t>x</t></b>
      <b id='1' x='2'><n>3</n></b>
      <b id='1'><t>x</t></b>
      </a>
      """
    let events = Events(
      Array(text.utf8), names: ["a", "b", "n", "t"], schema: try Self.compile())
    let found = events.violations.map { "\($0.kind) \($0.path) \($0.offset)" }
    #expect(
      found == [
        "invalidValue /a/b/n 14", "missingAttribute /a/b 36", "unexpectedAttribute /a/b 60",
        "missingElement /a/b 60", "unexpectedElement /a/b/t 99",
      ])
    #expect(events.error == nil)
  }

  @Test func `a broken document is still an error`() throws {
    let events = Events(Array("<a><b id='1'></a>".utf8), schema: try Self.compile())
    #expect(events.error?.problem == .mismatchedTag)
  }

  /// What a schema says of the root's children, which may be read in several runs.
  private static func check(
    _ children: [String], isLast: Bool = false, limits: XMLLimits = XMLLimits(),
    schema: XMLSchema? = nil
  ) throws -> [String] {
    let header = "<a>"
    var padded = ByteBuffer()
    padded.append(header + children.joined())
    var parser = XMLParser(XMLNameSet(["a", "b", "n", "t"]), limits: limits)
    var found: [String] = []
    var place = XMLPlace(column: header.utf8.count + 1, byte: header.utf8.count)
    for (number, run) in children.enumerated() {
      let end = place.byte + run.utf8.count
      try parser.readChildren(
        padded.paddedBytes, from: place, to: end, isFirst: number == 0,
        isLast: isLast && number == children.count - 1,
        of: XMLRoot(startTag: Array(header.utf8)), schema: schema ?? compile()
      ) { tokens in
        found += tokens.violations.map { "\($0.kind) \($0.path) \($0.offset - header.utf8.count)" }
      }
      place.advance(over: padded.paddedBytes, from: place.byte, to: end)
    }
    return found
  }

  private static let sound = "<b id='1'><n>1</n><t>x</t></b>"

  @Test(arguments: [1, 63, 64, 65, 200])
  func `children checked one by one leave a root that is not empty`(count: Int) throws {
    let children = (0..<count).map { _ in "\n" + Self.sound }
    for end in ["</a>", "\n</a>\n", "<!-- --></a>"] {
      #expect(try Self.check([children.joined() + end], isLast: true) == [], "\(end)")
    }
    for end in ["\n", "<?p?>", "<!-- <b> -->\n"] {
      #expect(try Self.check([children.joined() + end]) == [], "\(end)")
    }
    // However they are cut into runs.
    #expect(try Self.check(children + ["\n</a>\n"], isLast: true) == [])
    for cut in 0...count {
      let runs = [children[..<cut].joined(), children[cut...].joined() + "\n</a>"]
      #expect(try Self.check(runs, isLast: true) == [], "cut at \(cut)")
    }
  }

  @Test func `a root without children has a violation`() throws {
    for content in ["", "\n", "<!-- <b/> -->", "x"] {
      let text = content == "x" ? ["wrongContent /a 0"] : []
      #expect(
        try Self.check([content + "</a>"], isLast: true) == text + ["missingElement /a 0"],
        "\(content)")
    }
  }

  @Test func `text beside children has a violation where it stands`() throws {
    let runs = [
      "\n x" + Self.sound, Self.sound, "y &amp; y\n" + Self.sound, "<!-- > -->\n <?p >?>z</a>",
    ]
    let found = ["wrongContent /a 2", "wrongContent /a 63", "wrongContent /a 122"]
    #expect(try Self.check(runs, isLast: true) == found)
    #expect(try Self.check([runs.joined()], isLast: true) == found)
    let whole = Events(
      Array(("<a>" + runs.joined()).utf8), names: ["a", "b", "n", "t"], schema: try Self.compile())
    #expect(whole.violations.map { "\($0.kind) \($0.path) \($0.offset - 3)" } == found)
  }

  @Test(arguments: [
    ("<![CDATA[ ]]>", 0), ("<![CDATA[]]>", 0), ("<!-- -->\n<![CDATA[\n]]>", 9),
  ])
  func `a section of white space beside children has a violation`(
    section: String, before: Int
  ) throws {
    for runs in [[section + Self.sound], [Self.sound, section + Self.sound]] {
      let offset = before + runs.dropLast().joined().utf8.count
      let found = ["wrongContent /a \(offset)"]
      #expect(try Self.check(runs) == found)
      #expect(try Self.check([runs.joined()]) == found)
      let whole = Events(
        Array(("<a>" + runs.joined() + "</a>").utf8), names: ["a", "b", "n", "t"],
        schema: try Self.compile())
      #expect(whole.violations.map { "\($0.kind) \($0.path) \($0.offset - 3)" } == found)
    }
    #expect(try Self.check(["\n&#32;" + Self.sound]) == [])
  }

  @Test func `what counts toward limits of a document does not add up over children`() throws {
    let schema = try Self.compile(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="a"><xs:complexType><xs:choice maxOccurs="unbounded">
          <xs:element name="b"><xs:complexType><xs:sequence>
            <xs:any processContents="skip"/>
          </xs:sequence></xs:complexType></xs:element>
        </xs:choice></xs:complexType></xs:element>
      </xs:schema>
      """)
    var limits = XMLLimits()
    limits.instructions = 3
    let instructed = (0..<20).map { _ in "<?p?><b><?p?><c/><?p?></b>" }
    #expect(try Self.check([instructed.joined()], limits: limits, schema: schema) == [])
    limits = XMLLimits()
    limits.names = 20
    let named = (0..<50).map { "<b><c\($0)/></b>" }
    #expect(try Self.check([named.joined()], limits: limits, schema: schema) == [])
    limits.names = 2
    #expect(throws: XMLError.self) {
      try Self.check([named.joined()], limits: limits, schema: schema)
    }
  }

  @Test(arguments: 0..<UInt64(4))
  func `what is said of a child does not depend on those before it`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let forms = [
      "<b id='1'><n>1</n><t>x</t></b>", "<b id='1'><n>12</n><t>x</t></b>", "<b/>", "<z/>",
      "<b id='1'><n>3</n></b>\n", "<b id='2'><n>1</n><t>x</t><t>y</t></b>",
    ]
    // Mostly sound ones, so that runs get long.
    let children = (0..<300).map { _ in
      Int.random(in: 0..<20, using: &random) > 0
        ? forms[0] : forms.randomElement(using: &random) ?? ""
    }
    var alone: [String] = []
    var known: [String: [String]] = [:]
    var offset = 0
    for child in children {
      let said = try known[child] ?? Self.check([child])
      known[child] = said
      for line in said {
        let parts = line.split(separator: " ")
        alone.append("\(parts[0]) \(parts[1]) \((Int(parts[2]) ?? 0) + offset)")
      }
      offset += child.utf8.count
    }
    #expect(try Self.check([children.joined()]) == alone)
    #expect(!alone.isEmpty)
  }

  @Test(arguments: [
    "<xs:choice maxOccurs='unbounded'><xs:element name='b' minOccurs='2' maxOccurs='2'/></xs:choice>",
    "<xs:sequence><xs:element name='b' minOccurs='2' maxOccurs='unbounded'/></xs:sequence>",
    "<xs:choice minOccurs='2' maxOccurs='unbounded'><xs:element name='b'/></xs:choice>",
  ])
  func `a root that counts its children is checked in one piece`(content: String) throws {
    let schema = try Self.compile(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="a"><xs:complexType>\(content)</xs:complexType></xs:element>
      </xs:schema>
      """)
    #expect(!schema.isMadeOfRecords(XMLName(namespace: "", local: "a")))
    #expect(try Self.compile().isMadeOfRecords(XMLName(namespace: "", local: "a")))
  }

  @Test func `another root has a violation of its own`() throws {
    let events = Events(Array("<z/>".utf8), schema: try Self.compile())
    #expect(events.violations.map(\.kind) == [.unknownRoot])
  }

  @Test func `a schema opens no files but those beside it`() throws {
    #expect(throws: Failure.self) { try Self.compile(parts: false) }
    for place in ["../types.xsd", "/etc/passwd", "http://127.0.0.1:9/types.xsd"] {
      let text = Self.schema.replacing("types.xsd", with: place)
      #expect(throws: Failure.self, "\(place)") { try Self.compile(text) }
    }
  }
}
