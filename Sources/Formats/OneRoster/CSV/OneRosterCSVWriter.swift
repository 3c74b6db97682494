import Bytes
import CSVSyntax
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
    [.referencesOnce, version == "1.1" ? .peopleTogether : .relationsTogether]
  }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .all)
    coverage.extensionLimits = [.noPlace, .tooMany, .invalid]
    for table in OneRosterTables.all {
      table.addCoverage(to: &coverage, version: version, isWriting: true)
    }
    OneRosterSender.addCoverage(to: &coverage)
    return coverage
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    let sender = OneRosterSender()
    let (version, mode) = (version, mode)
    let tables = TableWritePlan(
      OneRosterTables.all,
      settings: .init(
        format: "oneroster-csv", version: version, ownFormats: ["oneroster-csv"],
        extensionSpace: OneRosterTables.space, mintsKeys: true),
      context: context,
      closing: { written in
        [("manifest.csv", Self.manifest(version, written: written, mode: mode, sender: sender))]
      })
    return OneRosterWritePlan(tables: tables, sender: sender)
  }

  /// What the standard's order of files goes by: the alphabet, but for courses before their resources.
  private static func place(of name: String) -> String {
    name == "courses" ? "course" : name.lowercased()
  }

  /// The manifest: versions, every file of the version with its mode in the standard's order, sender.
  private static func manifest(
    _ version: String, written: [TableWritePlan.WrittenTable], mode: String?,
    sender: OneRosterSender
  ) -> [UInt8] {
    var row = ByteBuffer()
    func add(_ name: String, _ value: String) {
      FieldText.append(name.utf8Span.span, delimiter: 0x2C, to: &row)
      row.append(UInt8(ascii: ","))
      FieldText.append(value.utf8Span.span, delimiter: 0x2C, to: &row)
      row.append("\r\n")
    }
    add("propertyName", "value")
    add("manifest.version", "1.0")
    add("oneroster.version", version)
    let names = OneRosterTables.all.filter { $0.exists(in: version) }.map(\.name)
    for name in names.sorted(by: { place(of: $0) < place(of: $1) }) {
      let table = written.first { $0.name == name }
      let own = table.map { mode ?? ($0.hasChanges ? "delta" : "bulk") }
      add("file.\(name)", own ?? "absent")
    }
    if let name = sender.name { add("source.systemName", name) }
    if let code = sender.code { add("source.systemCode", code) }
    return row.bytes
  }
}
