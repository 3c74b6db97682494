import FormatKit
import TestKit
import Testing

/// Whole documents of plain markup give what the library makes of them, whatever was read before by
/// the same maps.
struct PlainDocumentTests {
  private static let maps = ElementMaps(ElementRun.vocabulary, version: nil)

  private func run(_ text: String) throws -> ElementRun {
    try ElementRun(text, chunk: 1 << 20, onError: .skip) { head, context in
      try ElementStream.open(head, context, maps: Self.maps, isContainer: false)
    }
  }

  private static let documents = [
    "<Student id='S1'><StudentUniqueId>054</StudentUniqueId></Student>",
    """
    <?xml version="1.0"?>
    <!-- of June -->
    <Student xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:a a.xsd">
      <StudentUniqueId> 054 </StudentUniqueId>
      <Name><FirstName>Ana &amp; Bo</FirstName><MaidenName/></Name>
      <Address><City>Ulm</City></Address><Address><City>B&#246;nn</City><Floor no="2">x</Floor></Address>
      <Extension><Cat color="red">Mia</Cat></Extension>
      <Pet><Kind>cat</Kind></Pet><Pet>\u{20}</Pet>
    </Student>
    """,
    "<Student xmlns='urn:a'>\r\n<StudentUniqueId>0\r\n5</StudentUniqueId>\r\n</Student\n>\r\n",
    "<s:Student xmlns:s='urn:s'>\n<StudentUniqueId>7</StudentUniqueId></s:Student>",
    """
    <Report><Title>T</Title><Owner>7</Owner><Students>
    <Line><Letter>A</Letter></Line><Line><Letter>B</Letter><Odd>?</Odd></Line></Students></Report>
    """,
    "<Unknown a='1'><Thing>2</Thing></Unknown>", "<Student>text</Student>",
    "<Student><Name>text<FirstName>Ana</FirstName></Name></Student>",
    "<Student><StudentUniqueId>1</StudentUniqueId></Student><Student/>",
    "<Student><StudentUniqueId>1</StudentUniqueId></Students>",
    "<Student><StudentUniqueId>1</StudentUniqueId></Student", "<Student a='1' a='2'></Student>",
    "<Student><StudentUniqueId>1</StudentUniqueId></Student>\u{1}", "<Student></Student>",
  ]

  @Test(arguments: documents)
  func `plain documents give what the library gives`(_ text: String) throws {
    let plain = try? run(text)
    // What is not plain at the very end leaves all of it to the library.
    guard let end = text.ranges(of: "</").last?.lowerBound else { return }
    let other = try? run(text.commented(before: end))
    // What is kept as it stands has the comment, too.
    #expect(plain?.records == other?.records.map { $0.replacing("<!---->", with: "") })
    #expect(plain?.findings.map(Self.code) == other?.findings.map(Self.code))
    #expect(plain?.read == other?.read && plain?.mapped == other?.mapped)
    #expect(plain?.kept == other?.kept && plain?.dropped == other?.dropped)
    #expect(plain?.isBalanced != false)
  }

  /// A finding without its column, which a comment moves.
  private static func code(_ finding: String) -> Substring { finding.prefix { $0 != "@" } }

  @Test func `what was read before does not matter`() throws {
    let first = Self.documents.map { try? run($0) }
    let again = Self.documents.reversed().map { try? run($0) }
    #expect(first == again.reversed())
    #expect(first.contains { ($0?.records.count ?? 0) == 3 })
  }
}

extension String {
  /// The text with an empty comment in front of a place.
  fileprivate func commented(before place: Index) -> String {
    String(self[..<place]) + "<!---->" + self[place...]
  }
}
