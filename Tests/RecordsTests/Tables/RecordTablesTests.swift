import ConversionKit
import Findings
import FormatKit
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

struct RecordTablesTests {
  /// Records whose values are hard to carry in cells.
  static let awkward = [
    #"{"schoolbag":"records","version":1,"sources":[{"format":"a","version":"1","system":"s"},{"format":"b","system":"t"}]}"#,
    #"{"kind":"organization","key":["1","x\"y"],"name":"","shortName":"  ","identifiers":[{"type":"LDAP","value":"7"}]}"#,
    #"{"kind":"organization","key":"[7]","name":"line\r\nbreak, \"quoted\"","parent":{"system":"other","key":["1","2"]},"gradeLevels":["01","02"],"system":"u"}"#,
    #"{"kind":"organization","key":"{}","name":"ü\u0001 😀","parent":"[x","emails":[{"address":""},{"address":"a\nb"}],"source":1}"#,
    #"{"kind":"session","key":"1","beginDate":"2025-08-01","extensions":[{"ns":"x","path":"y","json":{"a":[1,2.50,null]}},{"ns":"x","path":"z","xml":"<a b=\"c\"/>"},{"ns":"x","path":"","text":""}],"spellings":[{"path":"/beginDate","text":"8/1/2025"},{"path":"/endDate","text":"soon","unfit":true}],"source":1}"#,
    #"{"kind":"person","key":"p","enabled":false,"givenName":"null","familyName":"true","gradeLevels":["KG"],"spellings":[{"path":"/enabled","text":"FALSE"},{"path":"/gradeLevels/0","text":"K"}]}"#,
  ]

  @Test func `values that are hard to carry come back`() throws {
    try expectIdentity(Self.awkward.joined(separator: "\n") + "\n")
  }

  @Test func `every field of every kind comes back`() throws {
    try expectIdentity(EveryField.text)
  }

  @Test(arguments: Bundles.samples)
  func `tables of a sample come back`(bundle: String) throws {
    try expectIdentity(ofBundle: bundle)
  }

  @Test(.enabled(if: PackageRoot.corpus != nil), arguments: Bundles.real)
  func `tables of a real bundle come back`(bundle: String) throws {
    try expectIdentity(ofBundle: bundle)
  }

  private func expectIdentity(ofBundle bundle: String) throws {
    let folder = try TestFolder()
    let lines = try convert(
      bundle, from: "oneroster-csv", to: "records", in: folder, output: "bundle.ndjson")
    try expectIdentity(lines.text)
  }

  /// Lines → tables → lines gives the same lines, and tables again the same bytes.
  ///
  /// Tables do not keep the order between kinds; lines of one kind stay in their order.
  private func expectIdentity(_ lines: String) throws {
    let folder = try TestFolder()
    try folder.write("zero.ndjson", lines)
    let first = try convert(
      folder.path("zero.ndjson"), from: "records", to: "records", in: folder, output: "one.ndjson")
    #expect(firstDifference(first.text, lines) == "none", "lines → lines")
    try convert(
      folder.path("one.ndjson"), to: "records:layout=tables", in: folder, output: "tables",
      isFolder: true)
    for (jobs, chunkSize) in [(1, 1 << 19), (2, 300)] {
      let second = try convert(
        folder.path("tables"), to: "records", in: folder, output: "two.ndjson", jobs: jobs,
        chunkSize: chunkSize)
      #expect(second.findings == [])
      #expect(second.result.reading.rejectedCount == 0)
      #expect(firstDifference(byKind(second), byKind(first)) == "none", "lines → tables → lines")
    }
    try convert(
      folder.path("tables"), to: "records:layout=tables", in: folder, output: "tables.zip")
    try convert(
      folder.path("tables.zip"), to: "records:layout=tables", in: folder, output: "again",
      isFolder: true)
    #expect(folder.names("again") == folder.names("tables"))
    for name in folder.names("tables") {
      #expect(
        firstDifference(folder.text("again/\(name)"), folder.text("tables/\(name)")) == "none")
    }
  }

  private func byKind(_ records: Converted) -> String {
    let lines = records.lines
    let parts = Kind.allCases.flatMap { kind in
      lines.dropFirst().filter { $0.hasPrefix(#"{"kind":"\#(kind.name)""#) }
    }
    #expect(parts.count == lines.count - 1)
    return ([lines[0]] + parts).joined(separator: "\n")
  }
}
