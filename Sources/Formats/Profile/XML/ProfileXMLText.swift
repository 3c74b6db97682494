import Bytes
import FormatKit
import JSONSyntax
import LearnerModel
import XMLSyntax

/// Documents as XML elements, a record a line.
///
/// A record is encoded as JSON first, and each member becomes an element: so both bindings say the
/// same of every record.
final class ProfileXMLText: ProfileText {
  private let start: [UInt8]
  private let records = RecordXMLWriter()
  private var json = ByteBuffer()

  init(_ origins: RecordOrigins) {
    var start = ByteBuffer()
    start.append("  <\(ProfileXMLSchema.profile)>\n    <sources")
    start.append(origins.sources.isEmpty ? "/>\n" : ">\n")
    for source in origins.sources {
      start.append("      <source>")
      for (name, text) in [
        ("format", source.format), ("version", source.version), ("system", source.system),
      ] {
        if let text { RecordXMLWriter.append(element: name, text.utf8Span.span, to: &start) }
      }
      start.append("</source>\n")
    }
    if !origins.sources.isEmpty { start.append("    </sources>\n") }
    self.start = start.bytes
  }

  /// What stands around the documents of a file.
  static var file: PlannedFile {
    let root = ProfileXMLSchema.root
    return PlannedFile(
      header: Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <\(root) xmlns="\(ProfileXMLSchema.namespace)">

        """.utf8), footer: Array("</\(root)>\n".utf8), isAlwaysThere: true)
  }

  func beginDocument(_ bytes: inout ByteBuffer) {
    let start = start
    bytes.append(copying: start.span)
  }

  func endDocument(_ bytes: inout ByteBuffer) {
    bytes.append("  </\(ProfileXMLSchema.profile)>\n")
  }

  func betweenDocuments(_ bytes: inout ByteBuffer) {}

  func endDocuments(_ bytes: inout ByteBuffer) {}

  func begin(_ place: KindSchema.Place, _ bytes: inout ByteBuffer) {
    bytes.append("    <\(place.rawValue)>\n")
  }

  func end(_ place: KindSchema.Place, _ bytes: inout ByteBuffer) {
    bytes.append("    </\(place.rawValue)>\n")
  }

  func beginList(_ kind: Kind, isFirst: Bool, _ bytes: inout ByteBuffer) {
    bytes.append("      <\(kind.schema.plural)>\n")
  }

  func endList(_ kind: Kind, _ bytes: inout ByteBuffer) {
    bytes.append("      </\(kind.schema.plural)>\n")
  }

  func betweenRecords(_ bytes: inout ByteBuffer) {}

  func add(
    _ record: RecordView, isLearner: Bool, by encoder: RecordEncoder, _ bytes: inout ByteBuffer,
    _ ledger: inout CellLedger
  ) {
    let kind = record.header.kind
    json.removeAll()
    encoder.encode(record, omitting: ProfileForm.omitted(kind), into: &json, ledger: &ledger)
    let name = isLearner ? "learner" : kind.name
    bytes.append((isLearner ? "    <" : "        <") + name + ">")
    records.append(json, of: kind, to: &bytes)
    bytes.append("</" + name + ">\n")
  }
}
