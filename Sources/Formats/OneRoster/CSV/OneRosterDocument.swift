import Bytes
import Findings
import FormatKit
import LearnerModel

/// The manifest as a record: what was sent, by whom, in which version.
struct OneRosterDocument: Sendable {
  private let manifest: OneRosterManifest
  private let entry: String

  init(_ manifest: OneRosterManifest, entry: String) {
    self.manifest = manifest
    self.entry = entry
  }

  /// The paths of the manifest's values, in the order of its rows.
  var paths: [SourcePath] {
    manifest.properties.map {
      SourcePath("manifest.\($0.name)", isFree: !Self.isMapped($0.name), cover: "manifest.…")
    }
  }

  private static func isMapped(_ name: String) -> Bool {
    OneRosterManifest.named.contains(name) || name.hasPrefix("file.")
  }

  static func addCoverage(to coverage: inout Coverage) {
    let document = Document.declared.fields
    let parties = document.parties.fields
    let parts = document.parts.fields
    for field in [
      document.type.index, document.standard.index, document.standardVersion.index,
      document.manifestVersion.index, parties.role.index, parties.name.index, parties.code.index,
      parts.name.index, parts.mode.index,
    ] { coverage.add(.document, field) }
  }

  /// Adds the record and counts its values.
  func add(to output: inout ParseOutput, _ context: StreamContext) {
    let properties = manifest.properties
    guard !properties.isEmpty else { return }
    output.ledger.extend(toPaths: properties.count)
    output.ledger.valuesRead += properties.count
    let fields = Document.declared.fields
    output.records.source = context.source
    output.records.beginRecord(.document, stream: context.number, line: 1, byte: 0)
    output.records.value(fields.type.index, "roster", flags: .supplied)
    output.records.value(fields.standard.index, "OneRoster", flags: .supplied)
    for (path, property) in properties.enumerated() {
      switch property.name {
      case "oneroster.version":
        output.records.value(fields.standardVersion.index, property.value)
      case "manifest.version":
        output.records.value(fields.manifestVersion.index, property.value)
      case "source.systemName", "source.systemCode": break
      case let name where name.hasPrefix("file."):
        output.records.beginGroup(fields.parts.index)
        output.records.value(fields.parts.fields.name.index, String(name.dropFirst(5)))
        addMode(property.value, fields.parts.fields.mode.index, &output)
        output.records.endGroup()
      default:
        if let number = context.names.number(
          of: .init(space: OneRosterTables.space, path: "manifest.\(property.name)"))
        {
          output.records.extension_(path: number, copying: property.value.utf8Span.span)
        }
        output.ledger.count(path, .kept, line: property.site.line, byte: property.site.byte)
        continue
      }
      output.ledger.mapped(path)
    }
    addSender(fields, &output)
    output.records.endRecord()
  }

  private func addMode(_ mode: String, _ field: FieldIndex, _ output: inout ParseOutput) {
    let known = SetMode.codeSet.crosswalk(to: .oneRoster).first { $0.theirs == mode }
    if let known {
      output.records.value(field, known.canonical)
    } else {
      output.records.unfit(field, spelling: mode.utf8Span.span)
    }
  }

  private func addSender(_ fields: Document, _ output: inout ParseOutput) {
    let name = manifest["source.systemName"]
    let code = manifest["source.systemCode"]
    guard name != nil || code != nil else { return }
    output.records.beginGroup(fields.parties.index)
    output.records.value(fields.parties.fields.role.index, "system", flags: .supplied)
    if let name { output.records.value(fields.parties.fields.name.index, name) }
    if let code { output.records.value(fields.parties.fields.code.index, code) }
    output.records.endGroup()
  }
}
