import ConversionKit
import Findings
import FormatKit
import Foundation
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Profiles in XML that others wrote, or wrote wrongly.
struct ProfileXMLReadingTests {
  static let root = #"<learnerProfiles xmlns="urn:schoolbag:learner-profile:1">"#
  static let good = "<learnerProfile><learner><key>1</key></learner></learnerProfile>"

  private func read(
    _ text: String, chunkSize: Int = 1 << 19, onError: ErrorPolicy = .skip
  ) throws -> Converted {
    let folder = try TestFolder()
    try folder.write("input.xml", text)
    return try convert(
      folder.path("input.xml"), from: "profile-xml", to: "records", in: folder,
      output: "output.ndjson", chunkSize: chunkSize, onError: onError)
  }

  private func document(_ inside: String) -> String {
    "\(Self.root)<learnerProfile>\(inside)</learnerProfile></learnerProfiles>"
  }

  @Test func `prefixes, comments, CDATA and layout make no difference`() throws {
    let output = try read(
      """
      <?xml version="1.0"?><!-- two --><p:learnerProfiles
        xmlns:p="urn:schoolbag:learner-profile:1">
        <p:learnerProfile>
          <p:people> <p:roles> <p:role><p:type>student</p:type></p:role> </p:roles> </p:people>
          <p:learner><p:key>1</p:key><p:givenName><![CDATA[A]]><!-- x -->da</p:givenName></p:learner>
        </p:learnerProfile>
        <!-- the end -->
      </p:learnerProfiles>
      """)
    #expect(output.findings == [])
    #expect(
      output.lines.dropFirst() == [
        #"{"kind":"person","key":"1","givenName":"Ada"}"#,
        #"{"kind":"role","owner":"1","type":"student"}"#,
      ])
  }

  @Test(arguments: [
    // Elements that are not part of the form are kept or left out, with their place.
    ("<learner><key>1</key>\n<mood>good</mood></learner>", "json.unknown-member 2:1"),
    ("<learner><key>1</key>\n<a><b>x</b><b/>y</a></learner>", "json.unknown-member 2:1"),
    ("<learner><key>1</key>\n<x:a xmlns:x='y'/></learner>", "json.unknown-member 2:1"),
    ("<learner><key>1</key>\nstray</learner>", "json.unknown-member 1:98"),
    ("<learner><key>1</key>\n<key>2</key></learner>", "json.duplicate-key 2:1"),
    ("<learner><key>1</key>\n<modified><b>1</b></modified></learner>", "json.wrong-type 2:1"),
    ("<learner><key>1</key></learner>\n<pets><pet/></pets>", "profile.member 2:1"),
    ("<learner><key>1</key></learner><people>\n<pets/></people>", "profile.member 2:1"),
    (
      "<learner><key>1</key></learner><people><roles>\n<pet/></roles></people>",
      "profile.member 2:1"
    ),
    (
      "<learner><key>1</key>\n<givenName class='x'>A</givenName></learner>", "profile.attribute 2:1"
    ),
    (
      "<learner><key>1</key>\n<givenName escaped='true'>A\\q</givenName></learner>",
      "profile.escapes 2:1"
    ),
    (
      "<learner><key>1</key><extensions>\n<extension><ns>a</ns><path>b</path><json>{</json></extension></extensions></learner>",
      "records.extension 2:1"
    ),
    (
      "<learner><key>1</key><system>a</system>\n<system>b</system></learner>",
      "json.duplicate-key 2:1"
    ),
  ])
  func `what is not part of the form is told, and accounted for`(
    inside: String, finding: String
  ) throws {
    let output = try read(document(inside))
    #expect(output.findings.count == 1)
    #expect(output.findings.first.map { $0.hasPrefix(finding.split(separator: " ")[0]) } == true)
    if !inside.contains("stray") {
      #expect(output.findings.first?.hasSuffix(String(finding.split(separator: " ")[1])) == true)
    }
    #expect(output.lines.count == 2)
  }

  @Test(arguments: [
    ("<learnerProfile/>", "profile.learner 2:1"),
    (
      "<learnerProfile><learner><givenName>A</givenName></learner></learnerProfile>",
      "profile.learner 2:17"
    ),
    ("<person><key>1</key></person>", "profile.not-a-profile 2:1"),
    ("<learnerProfile><learner><key>1</key></learner></learnerprofile>", "xml.mismatched-tag 2:48"),
    (
      "<learnerProfile><learner><key>&nbsp;</key></learner></learnerProfile>",
      "xml.undeclared-entity 2:31"
    ),
  ])
  func `a broken profile is rejected and the others are read`(
    broken: String, finding: String
  ) throws {
    let text = "\(Self.root)\n\(broken)\n\(Self.good)\n</learnerProfiles>\n"
    for chunkSize in [1 << 19, 64] {
      let output = try read(text, chunkSize: chunkSize)
      #expect(output.findings == [finding])
      #expect(output.result.reading.rejectedCount == 1)
      #expect(output.lines.count == 2)
    }
    let failure = #expect(throws: Failure.self) { try read(text, onError: .stop) }
    #expect(failure != nil)
  }

  @Test(arguments: [
    ("<learnerProfiles/>", "profile.not-a-profile"),
    ("<a/>", "profile.not-a-profile"), ("{}", "xml.no-root"),
    ("<!DOCTYPE a [<!ENTITY x 'y'>]><learnerProfiles/>", "xml.document-type"),
    ("", "xml.no-root"),
  ])
  func `a file of something else is refused`(text: String, code: String) throws {
    let failure = #expect(throws: Failure.self) { try read(text, onError: .stop) }
    let codes = [code, "input.wrong-format", "profile.not-a-profile", "xml.malformed"]
    #expect(codes.contains(failure?.finding.code.name ?? ""))
  }

  @Test func `an empty root holds no records`() throws {
    for text in [
      "\(Self.root)</learnerProfiles>",
      #"<learnerProfiles xmlns="urn:schoolbag:learner-profile:1"/>"#,
    ] {
      let output = try read(text)
      #expect(output.findings == [])
      #expect(output.lines.count == 1)
    }
  }

  @Test func `a text that is cut short ends with a finding`() throws {
    let whole = document("<learner><key>1</key><givenName>Ada</givenName></learner>")
    for count in stride(from: Self.root.count + 1, to: whole.count - 18, by: 5) {
      let output = try read(String(whole.prefix(count)))
      #expect(output.result.reading.rejectedCount == 1, "\(count)")
      #expect(output.findings.first?.hasPrefix("xml.") == true, "\(count)")
    }
  }

  @Test func `Windows-1252 and UTF-16 are read with their places`() throws {
    for encoding in [String.Encoding.utf16LittleEndian, .windowsCP1252] {
      let text =
        (encoding == .windowsCP1252 ? #"<?xml version="1.0" encoding="iso-8859-1"?>"# : "")
        + document("<learner><key>1</key><givenName>Zoë</givenName>\n<mood/></learner>")
      let folder = try TestFolder()
      var bytes = [UInt8](text.data(using: encoding) ?? Data())
      if encoding == .utf16LittleEndian { bytes = [0xFF, 0xFE] + bytes }
      try folder.write("input.xml", bytes)
      let output = try convert(
        folder.path("input.xml"), to: "records", in: folder, output: "output.ndjson")
      #expect(output.text.contains("Zoë"))
      let mood = output.result.findings.findings.first { $0.code.name == "json.unknown-member" }
      #expect(mood?.location.line == 2)
      let prefix = text.prefix(while: { $0 != "\n" }).count + 1
      #expect(
        mood?.location.byte == (encoding == .utf16LittleEndian ? 2 + prefix * 2 : prefix))
    }
  }

  @Test func `a document that is no UTF-8 and says nothing of it is not guessed at`() throws {
    let text = "\(Self.root)\n\(Self.good)\n\(Self.good)é\n\(Self.good)\n</learnerProfiles>"
    for chunkSize in [1 << 19, 70] {
      let folder = try TestFolder()
      try folder.write("input.xml", [UInt8](text.data(using: .windowsCP1252) ?? Data()))
      let output = try convert(
        folder.path("input.xml"), from: "profile-xml", to: "records", in: folder,
        output: "output.ndjson", chunkSize: chunkSize)
      #expect(output.findings.contains("xml.invalid-utf8 3:65"))
      #expect(output.result.reading.rejectedCount == 1)
    }
  }
}
