import Findings
import FormatKit
import LearnerModel

/// Writes bundles of version 1.1 or 1.2 with a manifest.
struct OneRosterCSVWriter: FormatWriter {
  let version: String
  /// The mode that the manifest states; `nil` where the records decide.
  let mode: String?

  var isSet: Bool { true }

  var needs: WriterNeeds { [.columns] }

  var order: RecordOrder {
    version == "1.1" ? [.peopleTogether, .referencesOnce] : [.referencesOnce]
  }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .all)
    for table in OneRosterTables.all {
      table.addCoverage(to: &coverage, version: version, isWriting: true)
    }
    return coverage
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    let version = version
    let mode = mode ?? "bulk"
    return TableWritePlan(
      OneRosterTables.all,
      settings: .init(
        format: "oneroster-csv", version: version, ownFormats: ["oneroster-csv"],
        extensionSpace: OneRosterTables.space, mintsKeys: true),
      context: context,
      closing: { written in
        [("manifest.csv", Self.manifest(version, written: written, mode: mode))]
      })
  }

  /// The manifest: versions, then every file of the version with its mode, in the standard's order.
  private static func manifest(_ version: String, written: [String], mode: String) -> [UInt8] {
    var text = "propertyName,value\r\nmanifest.version,1.0\r\noneroster.version,\(version)\r\n"
    let names = OneRosterTables.all.filter { $0.exists(in: version) }.map(\.name)
    for name in names.sorted(by: { $0.lowercased() < $1.lowercased() }) {
      text += "file.\(name),\(written.contains(name) ? mode : "absent")\r\n"
    }
    return Array(text.utf8)
  }
}
