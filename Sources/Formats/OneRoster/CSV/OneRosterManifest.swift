import Bytes
import CSVSyntax
import Findings
import FormatKit

/// The manifest of a bundle: versions, the mode of each file, the system that sent it.
struct OneRosterManifest: Sendable {
  /// One row that is understood.
  struct Property: Sendable {
    var name: String
    var value: String
    var site: SourceSite
  }

  /// The rows in order, blank values left out.
  private(set) var properties: [Property] = []
  /// What is odd about the manifest: code, message, place.
  private(set) var notes: [(code: FindingCode, message: Message, site: SourceSite)] = []
  /// Where the manifest starts.
  let firstSite: SourceSite

  /// The properties that are no `file.` ones.
  static let named = [
    "manifest.version", "oneroster.version", "source.systemName", "source.systemCode",
  ]

  /// The most rows that are read: some thirty are known.
  private static let rowLimit = 1000

  /// Reads the start of `manifest.csv`.
  init(_ start: Probe.Entry.Start) {
    let head = StreamHead(
      text: start.head, isWhole: true, encoding: start.encoding, firstByte: start.firstByte)
    firstSite = SourceSite(line: 1, column: 1, byte: start.firstByte)
    let rows = try? HeadRows(
      head, StreamContext(file: ""), dialect: Dialect(delimiter: UInt8(ascii: ",")),
      limit: Self.rowLimit)
    var seen: Set<String> = []
    if let rows {
      for number in rows.rows.indices {
        let sites = [0, 1].map { rows.site(ofRow: number, column: $0) }
        add(rows.rows[number].texts, isFirst: number == 0, sites, &seen)
      }
    }
    for name in Self.named.prefix(2) where self[name] == nil {
      notes.append((.missingProperty, "\(field: name) is missing", firstSite))
    }
    addMissingFiles(seen)
  }

  /// The standard wants a row for each file; which of them are missing is one finding.
  private mutating func addMissingFiles(_ seen: Set<String>) {
    let missing = OneRosterTables.all.filter {
      version.map($0.exists(in:)) ?? false && !seen.contains("file.\($0.name)")
    }.map { "file.\($0.name)" }
    guard version != "1.0", !missing.isEmpty else { return }
    let names = missing.prefix(5).joined(separator: ", ")
    notes.append(
      (
        .missingFileProperty,
        "\(missing.count) files have no row: \(field: names)\(missing.count > 5 ? ", …" : "")",
        firstSite
      ))
  }

  private mutating func add(
    _ row: [String], isFirst: Bool, _ sites: [SourceSite], _ seen: inout Set<String>
  ) {
    if isFirst {
      if row.map(Self.trimmed) != ["propertyName", "value"] {
        notes.append((.manifestHeader, "the header is not `propertyName,value`", sites[0]))
      }
      if row.first.map(Self.trimmed)?.lowercased() == "propertyname" { return }
    }
    guard row.count >= 2 else {
      notes.append((.manifestRow, "a row has no value", sites[0]))
      return
    }
    let name = Self.trimmed(row[0])
    let value = Self.trimmed(row[1])
    let isKnown =
      Self.named.contains(name)
      || (name.hasPrefix("file.") && OneRosterTables.table(named: String(name.dropFirst(5))) != nil)
    if !isKnown {
      notes.append(
        (.unknownProperty, "\(private: name) is not a property of the standard", sites[0]))
    }
    if !seen.insert(name).inserted {
      notes.append((.repeatedProperty, "\(private: name) stands twice", sites[0]))
    }
    if isKnown, name.hasPrefix("file."), !["absent", "bulk", "delta"].contains(value) {
      notes.append(
        (.fileMode, "the mode of \(field: name) is none of absent, bulk, delta", sites[1]))
    }
    if !value.isEmpty { properties.append(Property(name: name, value: value, site: sites[1])) }
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let span = bytes.span
    return String(decoding: bytes[span.trimmedRange], as: UTF8.self)
  }

  /// The value of a property.
  subscript(name: String) -> String? { properties.first { $0.name == name }?.value }

  /// Where the value of a property stands.
  func site(of name: String) -> SourceSite? { properties.first { $0.name == name }?.site }

  /// The version of the standard, without a correction's number; `nil` where there is none such.
  var version: String? {
    guard let version = self["oneroster.version"] else { return nil }
    return ["1.2", "1.1", "1.0"].first { version == $0 || version.hasPrefix($0 + ".") }
  }

  /// The mode of a file: absent, bulk or delta.
  func mode(of table: String) -> String? { self["file.\(table)"] }
}
