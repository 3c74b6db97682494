import Findings
package import FormatKit
import Pipeline
package import Schoolbag
package import TestKit

/// What a conversion gave.
package struct Converted {
  /// The result.
  package var result: ConversionResult
  /// The output's bytes; none where it is a set of files.
  package var bytes: [UInt8]

  /// The output as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
  /// The output's lines.
  package var lines: [String] { text.split(separator: "\n").map(String.init) }
  /// The codes of all findings, each with its place: `code line:column`.
  package var findings: [String] {
    result.findings.findings.map {
      "\($0.code.name) \($0.location.line ?? 0):\($0.location.column ?? 0)"
    }
  }
  /// The places of all findings, repeated ones too: `code line:column`.
  package var places: [String] {
    result.findings.findings.flatMap { finding in
      ([finding.location] + finding.related.map(\.location)).map {
        "\(finding.code.name) \($0.line ?? 0):\($0.column ?? 0)"
      }
    }
  }

  /// How many values met a fate.
  package func count(_ fate: Fate) -> Int {
    result.reading.inputs.reduce(0) { $0 + $1.total(fate) }
  }
}

/// The books of a conversion do not balance.
package struct Unbalanced: Error {
  package let input: String
  package let target: String
}

/// Converts what stands at `path` to `output` within a folder; fails where the books do not balance.
@discardableResult
package func convert(
  _ path: String, from source: String? = nil, to target: String, in folder: TestFolder,
  output: String = "output", isFolder: Bool = false, jobs: Int = 1, chunkSize: Int = 1 << 19,
  memory: Int = 256 << 20, onError: ErrorPolicy = .skip
) throws -> Converted {
  let destination: Destination =
    isFolder
    ? .folder(folder.path(output), replacing: true)
    : output.hasSuffix(".zip")
      ? .archive(folder.path(output)) : .file(folder.path(output), isCompressed: false)
  var conversion = Conversion(
    [InputChoice(path, format: source)], to: target, destination: destination,
    settings: RunSettings(jobs: jobs, memory: memory, onError: onError, chunkSize: chunkSize))
  conversion.now = "2026-01-01T00:00:00Z"
  let result = try conversion.run()
  if let failure = result.failure { throw failure }
  guard result.isBalanced else { throw Unbalanced(input: path, target: target) }
  return Converted(result: result, bytes: isFolder ? [] : folder.bytes(output))
}

/// The OneRoster bundles that tests read: the samples, and real ones where there are any.
package enum Bundles {
  /// Invented bundles, which are part of the project.
  package static let samples = ["district-1.1", "district-1.2", "district-1.2.zip"].map {
    "\(PackageRoot.path)/Samples/OneRoster/good/\($0)"
  }

  /// Real ones.
  package static let real = [
    "1.0/Ed-Fi-Alliance-OSS__LMS-Toolkit/docs/sample-in/OneRoster 1.0 Sample Data",
    "1.1/Ed-Fi-Alliance-OSS__LMS-Toolkit/docs/sample-in/OneRoster 1.1 Sample Data",
    "1.1/catalyst__moodle-enrol_oneroster/tests/fixtures/csv_data/Test_full_data_set.zip",
    "1.1/catalyst__moodle-enrol_oneroster/tests/fixtures/csv_data/Test_minimal_data_set.zip",
    "1.2/catalyst__moodle-enrol_oneroster/tests/fixtures/csv_data/v1p2_full_dataset.zip",
  ].map { "\(PackageRoot.corpus ?? "")/csv/oneroster-\($0)" }
}

/// The first line in which two texts differ, for people.
package func firstDifference(_ one: String, _ other: String) -> String {
  let mine = one.split(separator: "\n", omittingEmptySubsequences: false)
  let theirs = other.split(separator: "\n", omittingEmptySubsequences: false)
  for (number, pair) in zip(mine, theirs).enumerated() where pair.0 != pair.1 {
    return "line \(number + 1): “\(pair.0.prefix(2000))” and “\(pair.1.prefix(2000))”"
  }
  return mine.count == theirs.count ? "none" : "\(mine.count) and \(theirs.count) lines"
}
