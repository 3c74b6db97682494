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
    var line: Int
  }

  /// The rows in order, blank values left out.
  private(set) var properties: [Property] = []
  /// What is odd about the manifest: code, message, line.
  private(set) var notes: [(code: FindingCode, message: Message, line: Int)] = []

  /// The properties that are no `file.` ones.
  static let named = [
    "manifest.version", "oneroster.version", "source.systemName", "source.systemCode",
  ]

  /// Reads the text of `manifest.csv`.
  init(_ text: [UInt8]) {
    var padded = ByteBuffer(capacity: text.count)
    padded.append(copying: text.span)
    var ends = FieldEnds()
    ends.index(padded.paddedBytes, count: text.count, delimiter: 0x2C)
    var start = 0
    var row: [String] = []
    var line = 1
    var seen: Set<String> = []
    for position in 0..<ends.ends.count {
      let entry = ends.ends[position]
      let end = Int(entry & ~FieldEnds.rowFlag)
      let isLast = entry & FieldEnds.rowFlag != 0
      let textEnd = isLast ? FieldEnds.textEnd(padded.paddedBytes, start: start, end: end) : end
      var decoded = ByteBuffer()
      FieldText.decode(padded.span.extracting(start..<textEnd), into: &decoded)
      row.append(String(decoded.span))
      start = end + 1
      guard isLast else { continue }
      add(row, line: line, &seen)
      row = []
      line += 1
    }
    for name in Self.named.prefix(2) where self[name] == nil {
      notes.append((.missingProperty, "\(field: name) is missing", 1))
    }
  }

  private mutating func add(_ row: [String], line: Int, _ seen: inout Set<String>) {
    if row.allSatisfy(\.isEmpty) { return }
    if line == 1 {
      if row.map(Self.trimmed) != ["propertyName", "value"] {
        notes.append((.manifestHeader, "the header is not `propertyName,value`", line))
      }
      if row.first.map(Self.trimmed)?.lowercased() == "propertyname" { return }
    }
    guard row.count >= 2 else {
      notes.append((.manifestRow, "a row has no value", line))
      return
    }
    let name = Self.trimmed(row[0])
    let value = Self.trimmed(row[1])
    let isKnown =
      Self.named.contains(name)
      || (name.hasPrefix("file.") && OneRosterTables.table(named: String(name.dropFirst(5))) != nil)
    if !isKnown {
      notes.append((.unknownProperty, "\(private: name) is not a property of the standard", line))
    }
    if !seen.insert(name).inserted {
      notes.append((.repeatedProperty, "\(private: name) stands twice", line))
    }
    if isKnown, name.hasPrefix("file."), !["absent", "bulk", "delta"].contains(value) {
      notes.append((.fileMode, "the mode of \(field: name) is none of absent, bulk, delta", line))
    }
    if !value.isEmpty { properties.append(Property(name: name, value: value, line: line)) }
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let span = bytes.span
    return String(decoding: bytes[span.trimmedRange], as: UTF8.self)
  }

  /// The value of a property.
  subscript(name: String) -> String? { properties.first { $0.name == name }?.value }

  /// The version of the standard, without a correction's number.
  var version: String? {
    guard let version = self["oneroster.version"] else { return nil }
    return version.hasPrefix("1.2") ? "1.2" : version.hasPrefix("1.1") ? "1.1" : version
  }

  /// The mode of a file: absent, bulk or delta.
  func mode(of table: String) -> String? { self["file.\(table)"] }
}
