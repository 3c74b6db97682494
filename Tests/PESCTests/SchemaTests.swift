import ConversionKit
import Findings
import FormatKit
import Pipeline
import Schoolbag
import TestKit
import Testing
import XMLSyntax

/// What the standard's own schemas say is told at the right line.
@Suite(.enabled(if: PackageRoot.corpus != nil))
struct SchemaTests {
  private func findings(_ name: String) throws -> [String] {
    let corpus = PackageRoot.corpus ?? ""
    var settings = RunSettings(onError: .skip)
    settings.schema = try XMLSchema(file: "\(corpus)/xml/pesc/xsd/CollegeTranscript_v1.6.0.xsd")
    let result = try Validation(
      [InputChoice("\(corpus)/xml/pesc/samples/\(name).xml", format: "pesc-college-transcript")],
      settings: settings
    ).run()
    return result.findings.findings.map { "\($0.code.name) \($0.location.line ?? 0)" }
  }

  @Test func `a valid transcript has no findings`() throws {
    #expect(try findings("ccc-college-transcript").filter { $0.hasPrefix("xml.") } == [])
  }

  @Test func `a transcript without an envelope is told where the envelope should be`() throws {
    let found = try findings("ccc-malformed-college-transcript").filter { $0.hasPrefix("xml.") }
    #expect(found == ["xml.schema-unexpected-element 6"])
  }
}
