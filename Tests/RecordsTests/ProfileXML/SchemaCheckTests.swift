import Findings
import Foundation
import FormatKit
import Pipeline
import Schoolbag
import TestKit
import Testing
import XMLSyntax

/// Inputs that are checked against a schema while they are read.
struct SchemaCheckTests {
  static let schema = "\(PackageRoot.path)/Schemas/learner-profile.xsd"

  /// Many profiles, some of them wrong.
  private static var text: String {
    var text = ProfileXMLReadingTests.root + "\n"
    for number in 0..<400 {
      text += "<learnerProfile><learner><key>\(number)</key>"
      if number % 50 == 7 { text += "\n<mood>good</mood>" }
      text += "</learner>\n<people><roles><role><type>student</type>"
      if number % 90 == 8 { text += "\n  <beginDate>soon</beginDate>" }
      text += "</role></roles></people></learnerProfile>"
      if number % 100 == 9 { text += "<pet/><pet/>" }
      if number % 3 == 0 { text += "\n" }
    }
    return text + "</learnerProfiles>\n"
  }

  private func findings(
    _ path: String, schema: String, jobs: Int, chunkSize: Int
  ) throws -> [String] {
    var settings = RunSettings(jobs: jobs, onError: .skip, chunkSize: chunkSize)
    settings.schema = try XMLSchema(file: schema)
    let result = try Validation([InputChoice(path)], settings: settings).run()
    try #require(result.failure == nil)
    return result.findings.findings.filter { $0.code.name.hasPrefix("xml.") }.map {
      let places = ([$0.location] + $0.related.map(\.location)).map {
        "\($0.line ?? 0):\($0.column ?? 0)"
      }
      return "\($0.code.name) \($0.count) \(places)"
    }
  }

  @Test func `what a schema says does not depend on chunks and threads`() throws {
    let folder = try TestFolder()
    try folder.write("in.xml", Self.text)
    let whole = try findings(
      folder.path("in.xml"), schema: Self.schema, jobs: 1, chunkSize: 1 << 19)
    #expect(whole.count == 3)
    #expect(whole.contains { $0.hasPrefix("xml.schema-unexpected-element 8") })
    for (jobs, chunkSize) in [(2, 1 << 19), (1, 100), (2, 1000), (3, 64)] {
      let found = try findings(
        folder.path("in.xml"), schema: Self.schema, jobs: jobs, chunkSize: chunkSize)
      #expect(found == whole, "jobs \(jobs), chunks of \(chunkSize)")
    }
  }

  /// The same schema, with a root that is more than a list of records.
  private func wholeSchema(_ folder: TestFolder) throws -> String {
    let text = try String(contentsOfFile: Self.schema, encoding: .utf8)
    let member = #"<xs:element name="learnerProfile" type="profile""#
    let other = #"<xs:element name="end" minOccurs="0"/>"#
    let start = try #require(text.range(of: member)?.lowerBound)
    let end = try #require(text[start...].range(of: "/>")?.upperBound)
    var changed = text
    changed.insert(contentsOf: other, at: end)
    try folder.write("whole.xsd", changed)
    return folder.path("whole.xsd")
  }

  @Test func `a root that is no list of records is checked as a whole`() throws {
    let folder = try TestFolder()
    try folder.write("in.xml", Self.text)
    let schema = try wholeSchema(folder)
    let whole = try findings(folder.path("in.xml"), schema: schema, jobs: 1, chunkSize: 1 << 19)
    #expect(whole.count == 3)
    for (jobs, chunkSize) in [(2, 100), (1, 3000)] {
      let found = try findings(
        folder.path("in.xml"), schema: schema, jobs: jobs, chunkSize: chunkSize)
      #expect(found == whole)
    }
    let name = XMLName(namespace: "urn:schoolbag:learner-profile:1", local: "learnerProfiles")
    #expect(try XMLSchema(file: Self.schema).isMadeOfRecords(name))
    #expect(try !XMLSchema(file: schema).isMadeOfRecords(name))
  }

  @Test(.enabled(if: PackageRoot.corpus != nil))
  func `interchanges of real schemas are lists of records`() throws {
    let folder = "\(PackageRoot.corpus ?? "")/xml/edfi/v4.0/Schemas"
    let schema = try XMLSchema(file: "\(folder)/Interchange-Student.xsd")
    let names = [
      XMLName(namespace: "http://ed-fi.org/0400", local: "InterchangeStudent"),
      XMLName(namespace: "http://ed-fi.org/4.0.0", local: "InterchangeStudent"),
    ]
    #expect(names.contains { schema.isMadeOfRecords($0) })
  }

  @Test func `a valid file has no findings, and another root has one`() throws {
    let folder = try TestFolder()
    try folder.write(
      "good.xml",
      "\(ProfileXMLReadingTests.root)\(ProfileXMLReadingTests.good)</learnerProfiles>")
    #expect(
      try findings(folder.path("good.xml"), schema: Self.schema, jobs: 1, chunkSize: 64) == [])
    try folder.write(
      "other.xsd",
      #"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"/></xs:schema>"#)
    let found = try findings(
      folder.path("good.xml"), schema: folder.path("other.xsd"), jobs: 1, chunkSize: 64)
    #expect(found.map { $0.prefix(23) } == ["xml.schema-unknown-root"])
  }
}
