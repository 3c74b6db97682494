import ConversionKit
import Findings
import FormatKit
import Foundation
import Schoolbag
import TestKit
import Testing

/// The suites of the standards: what they call invalid is reported, what they call valid is not.
struct SuiteTests {
  /// What a file alone cannot tell, or what is not read.
  private static let skipped: [String: String] = [
    "simple-err-proof-method.json": "the key is malformed, which only a verifier sees",
    "simple-err-proof-value.json": "the signature is false, which only a verifier sees",
    "simple-err-issued.json": "it holds from a day to come, and there is no clock",
    "basic-assertion-in-future.json": "it was issued on a day to come, and there is no clock",
    "basic-assertion-expired.json": "it has ended, and there is no clock",
    "simple-revoked.jwt": "it was taken back in a list on the network",
    "credential-status-revoked.json": "it was taken back in a list on the network",
    "credential-status-revoked-blank-nodes.json": "it was taken back in a list on the network",
    "endorsement-err-schema-status-refresh.json": "what it refers to is on the network",
    "endorsement-valid.json": "an endorsement is kept as it stands",
    "badgeclass1.json": "a badge class is kept as it stands",
    "badge-with-data-image.json": "a badge class is kept as it stands",
    "badgeclass-with-complex-image.json": "a badge class is kept as it stands",
    "issuer-compact-iri-validation.json": "an issuer is kept as it stands",
    "basic-assertion-with-allowed-origins-invalid-starts-with.json":
      "the issuer that forbids it is on the network",
    "basic-assertion-with-allowed-origins-invalid-multiple-starts-with.json":
      "the issuer that forbids it is on the network",
    "assertion-with-extension-node-invalid.json": "the extension's schema is on the network",
    "warning-with-redirection.json": "the redirection is on the network",
    "warning-issuer-non-http.json": "the issuer is on the network",
    "simple-multiple-proofs.json": "the proof that fails is one that only a verifier sees",
    "complete.json": "a schema that it refers to is on the network",
    "complete_v1.json": "a schema that it refers to is on the network",
  ]

  @Test(
    .enabled(if: PackageRoot.corpus != nil),
    arguments: [
      ("clr-2.0", 3, 0, 0), ("open-badges-3.0", 32, 0, 11), ("open-badges-2.0", 16, 0, 12),
    ])
  func `suites`(name: String, passed: Int, failed: Int, skipped: Int) throws {
    let root = "\(try #require(PackageRoot.corpus))/json/\(name)"
    let table = try String(contentsOfFile: "\(root)/EXPECTED.tsv", encoding: .utf8)
    var counts = (passed: 0, failed: [String](), skipped: 0)
    for line in table.split(separator: "\n").dropFirst() {
      let columns = line.split(separator: "\t").map(String.init)
      let file = columns[0].split(separator: "/").last.map(String.init) ?? ""
      if Self.skipped[file] != nil {
        counts.skipped += 1
        continue
      }
      let folder = try TestFolder()
      let format = name == "clr-2.0" ? "clr" : "open-badge"
      let found: [String]
      do {
        let converted = try convert(
          "\(root)/\(columns[0])", from: format, to: "records", in: folder)
        found = converted.result.findings.findings.map { "\($0.severity) \($0.code.name)" }
      } catch {
        found = ["error refused"]
      }
      let isError = found.contains { $0.hasPrefix("error") }
      let isWarning = found.contains { $0.hasPrefix("warning") }
      let isRight =
        switch columns[2] {
        case "valid": !isError
        case "invalid": isError
        default: isError || isWarning
        }
      if isRight { counts.passed += 1 } else { counts.failed.append("\(columns[0]) \(found)") }
    }
    #expect(counts.failed == [])
    #expect(counts.passed == passed && counts.skipped == skipped, "\(counts)")
    #expect(failed == 0)
  }
}
