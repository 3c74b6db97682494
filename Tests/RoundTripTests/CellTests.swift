import ConversionKit
import Findings
import FormatKit
import Pipeline
import Schoolbag
import TestKit
import Testing

/// OneRoster → records → OneRoster of the same version: the same values in the same cells.
///
/// What may differ in any bundle: `manifest.csv` has its properties in the order of the standard's
/// table and names every file of the version; quotes, line ends and blank rows; columns that the
/// source left out are there, and blank. Everything else that differs in a real bundle is listed.
struct CellTests {
  /// A bundle and what comes back otherwise.
  struct Bundle: Sendable, CustomTestStringConvertible {
    let version: String
    let path: String
    /// By file: columns that come back under another name.
    var renamed: [String: [String: String]] = [:]
    /// By file: columns that do not come back.
    var dropped: [String: Set<String>] = [:]
    /// By file: lists that come back without the spaces behind their commas.
    var lists: [String: Set<String>] = [:]
    /// Files whose rows come back in another one.
    var merged: [String: String] = [:]
    var testDescription: String { path.split(separator: "/").last.map(String.init) ?? path }
  }

  static let samples = [
    Bundle(version: "1.1", path: "\(PackageRoot.path)/Samples/OneRoster/good/district-1.1"),
    Bundle(version: "1.2", path: "\(PackageRoot.path)/Samples/OneRoster/good/district-1.2"),
  ]

  private static let csv = "\(PackageRoot.corpus ?? "")/csv/oneroster-"
  private static let moodle = "catalyst__moodle-enrol_oneroster/tests/fixtures/csv_data/"

  static let real = [
    Bundle(
      version: "1.1",
      path: csv
        + "1.1/Ed-Fi-Alliance-OSS__LMS-Toolkit/docs/sample-in/OneRoster 1.1 Sample Data"),
    // Passwords are never carried on.
    Bundle(
      version: "1.1", path: csv + "1.1/" + moodle + "Test_minimal_data_set.unzipped",
      dropped: ["users.csv": ["password"]]),
    Bundle(
      version: "1.1", path: csv + "1.1/" + moodle + "Test_full_data_set.unzipped",
      dropped: ["users.csv": ["password"]],
      lists: ["classes.csv": ["subjects", "subjectCodes"]]),
    // Misspelled headers come back right; `userprofiles.csv` has the header and the rows of
    // `roles.csv`, and is read as a second one, with a finding.
    Bundle(
      version: "1.2", path: csv + "1.2/" + moodle + "v1p2_full_dataset.unzipped",
      renamed: [
        "roles.csv": ["dataLastModified": "dateLastModified"],
        "users.csv": [
          "prefferedGivenName": "preferredGivenName",
          "prefferedMiddleName": "preferredMiddleName",
          "prefferedFamilyName": "preferredFamilyName",
        ],
      ], dropped: ["users.csv": ["password"]],
      lists: ["classes.csv": ["subjects", "subjectCodes"]],
      merged: ["userprofiles.csv": "roles.csv"]),
  ]

  @Test(arguments: samples)
  func `a sample comes back in the same cells`(bundle: Bundle) throws {
    try expectSameCells(bundle)
  }

  @Test(.enabled(if: PackageRoot.corpus != nil), arguments: real)
  func `a real bundle comes back in the same cells`(bundle: Bundle) throws {
    try expectSameCells(bundle)
  }

  private func expectSameCells(_ bundle: Bundle) throws {
    let folder = try TestFolder()
    try convert(bundle.path, from: "oneroster-csv", to: "records", in: folder, output: "r.ndjson")
    for way in ["r.ndjson", "tables"] {
      if way == "tables" {
        try convert(
          folder.path("r.ndjson"), to: "records:layout=tables", in: folder, output: way,
          isFolder: true)
      }
      try convert(
        folder.path(way), to: "oneroster-csv:version=\(bundle.version)", in: folder,
        output: "back", isFolder: true)
      let before = expected(try SimpleTable.all(in: bundle.path), of: bundle)
      var after = try SimpleTable.all(in: folder.path("back"))
      let manifest = after.removeValue(forKey: "manifest.csv")
      #expect(manifest != nil && before.count > 3)
      #expect(after.keys.sorted() == before.keys.sorted())
      for (name, table) in before {
        #expect(after[name]?.count == table.count, "rows of \(name) by \(way)")
        for (number, pair) in zip(table, after[name] ?? []).enumerated() {
          #expect(pair.0 == pair.1, "\(name), row \(number + 1), by \(way)")
        }
      }
    }
  }

  /// The rows that are to come back.
  private func expected(
    _ tables: [String: [[String: String]]], of bundle: Bundle
  ) -> [String: [[String: String]]] {
    var tables = tables
    tables["manifest.csv"] = nil
    for (name, rows) in tables {
      tables[name] = rows.map { row in
        var changed: [String: String] = [:]
        for (column, value) in row {
          if bundle.dropped[name]?.contains(column) == true { continue }
          let isList = bundle.lists[name]?.contains(column) == true
          let own = bundle.merged[name] ?? name
          changed[bundle.renamed[own]?[column] ?? column] =
            isList ? value.replacing(", ", with: ",") : value
        }
        return changed
      }
    }
    for (name, other) in bundle.merged {
      tables[other, default: []] += tables.removeValue(forKey: name) ?? []
    }
    return tables
  }
}
