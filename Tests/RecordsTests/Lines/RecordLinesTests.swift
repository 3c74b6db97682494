import ConversionKit
import FormatKit
import Findings
import Pipeline
import Schoolbag
import TestKit
import Testing

struct RecordLinesTests {
  @Test(arguments: Bundles.samples)
  func `lines of a sample come back byte for byte`(bundle: String) throws {
    try expectIdentity(bundle)
  }

  @Test(.enabled(if: PackageRoot.corpus != nil), arguments: Bundles.real)
  func `lines of a real bundle come back byte for byte`(bundle: String) throws {
    try expectIdentity(bundle)
  }

  private func expectIdentity(_ bundle: String) throws {
    let folder = try TestFolder()
    let first = try convert(
      bundle, from: "oneroster-csv", to: "records", in: folder, output: "one.ndjson")
    #expect(first.lines.count > 10)
    for (jobs, chunkSize) in [(1, 1 << 19), (2, 700)] {
      let second = try convert(
        folder.path("one.ndjson"), to: "records", in: folder, output: "two.ndjson", jobs: jobs,
        chunkSize: chunkSize)
      #expect(firstDifference(second.text, first.text) == "none")
      #expect(second.count(.rejected) + second.count(.kept) + second.count(.dropped) == kept(first))
      #expect(second.findings == [])
    }
  }

  /// The values that lines hold as extensions.
  private func kept(_ lines: Converted) -> Int {
    lines.lines.reduce(0) { $0 + $1.ranges(of: #"{"ns":"#).count }
  }
}
