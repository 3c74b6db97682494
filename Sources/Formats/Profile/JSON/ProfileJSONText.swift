import Bytes
import FormatKit
import LearnerModel

/// Documents as JSON objects.
final class ProfileJSONText: ProfileText {
  private let isLines: Bool
  private let start: [UInt8]
  private let between: [UInt8]
  /// By kind: the name of the list of such records.
  private static let lists = Kind.allCases.map { Array("\"\($0.schema.plural)\":[".utf8) }

  init(_ origins: RecordOrigins, _ layout: ProfileLayout) {
    isLines = layout == .lines
    start =
      Array(#"{"schoolbag":"profile","version":1,"sources":"#.utf8) + origins.json
      + Array(#","learner":"#.utf8)
    between = Array((isLines ? "\n" : ",\n").utf8)
  }

  func beginDocument(_ bytes: inout ByteBuffer) {
    let start = start
    bytes.append(copying: start.span)
  }

  func endDocument(_ bytes: inout ByteBuffer) { bytes.append(UInt8(ascii: "}")) }

  func betweenDocuments(_ bytes: inout ByteBuffer) {
    let between = between
    bytes.append(copying: between.span)
  }

  func endDocuments(_ bytes: inout ByteBuffer) {
    if isLines { bytes.append(UInt8(ascii: "\n")) }
  }

  func begin(_ place: KindSchema.Place, _ bytes: inout ByteBuffer) {
    bytes.append(",\"\(place.rawValue)\":{")
  }

  func end(_ place: KindSchema.Place, _ bytes: inout ByteBuffer) {
    bytes.append(UInt8(ascii: "}"))
  }

  func beginList(_ kind: Kind, isFirst: Bool, _ bytes: inout ByteBuffer) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    let opening = Self.lists[Int(kind.rawValue)]
    bytes.append(copying: opening.span)
  }

  func endList(_ kind: Kind, _ bytes: inout ByteBuffer) { bytes.append(UInt8(ascii: "]")) }

  func betweenRecords(_ bytes: inout ByteBuffer) { bytes.append(UInt8(ascii: ",")) }

  func add(
    _ record: RecordView, isLearner: Bool, by encoder: RecordEncoder, _ bytes: inout ByteBuffer,
    _ ledger: inout CellLedger
  ) {
    encoder.encode(
      record, omitting: ProfileForm.omitted(record.header.kind), into: &bytes, ledger: &ledger)
  }
}
