import Bytes
import Findings
import FormatKit
import LearnerModel
import Synchronization

/// The system that records come from, as a manifest names it: that of the first document record.
final class OneRosterSender: Sendable {
  private struct Known: Sendable {
    var place: (stream: UInt32, byte: UInt64) = (.max, .max)
    var name: String?
    var code: String?
  }

  private let known = Mutex(Known())

  /// The system's name.
  var name: String? { known.withLock { $0.name } }
  /// The system's code.
  var code: String? { known.withLock { $0.code } }

  /// The fields of a document that a manifest has a place for.
  ///
  /// Versions and modes are those of what is written; what the source's manifest said of them is
  /// said again in that way.
  private static let fields: (kept: Set<FieldIndex>, name: FieldIndex, code: FieldIndex) = {
    let document = Document.declared.fields
    let (parties, parts) = (document.parties.fields, document.parts.fields)
    return (
      [
        document.type.index, document.standard.index, document.standardVersion.index,
        document.manifestVersion.index, parties.role.index, parties.name.index,
        parties.code.index, parts.name.index, parts.mode.index,
      ], parties.name.index, parties.code.index
    )
  }()

  static func addCoverage(to coverage: inout Coverage) {
    for field in fields.kept.sorted() {
      let isText = field == fields.name || field == fields.code
      coverage.add(.document, field, limits: isText ? [.tooMany, .invalid] : [.tooMany])
    }
  }

  /// Takes note of a document record, and counts its cells.
  func take(_ record: RecordView, _ ledger: inout CellLedger) {
    var name: String?
    var code: String?
    var seen: Set<FieldIndex> = []
    for index in record.cells.indices {
      let cell = record.cells[index]
      if cell.isGroup { continue }
      let isParty = cell.field == Self.fields.name || cell.field == Self.fields.code
      let text = record.bytes(of: cell)
      if isParty, text.firstIndex(of: 0x0A) != nil || text.firstIndex(of: 0x0D) != nil {
        // A manifest has no line breaks inside its fields.
        ledger.count(.document, cell.field, .invalid)
        continue
      }
      if cell.field == Self.fields.name, name == nil { name = String(text) }
      if cell.field == Self.fields.code, code == nil { code = String(text) }
      let isFurtherParty =
        isParty && !seen.insert(cell.field).inserted
      let outcome: CellOutcome =
        isFurtherParty ? .tooMany : Self.fields.kept.contains(cell.field) ? .written : .noPlace
      ledger.count(.document, cell.field, outcome)
    }
    ledger.countRecord(.document)
    let place = (stream: record.header.stream, byte: record.header.byte)
    known.withLock { known in
      guard place < known.place else { return }
      known = Known(place: place, name: name, code: code)
    }
  }
}

/// Writes tables, and takes what the manifest needs from document records.
struct OneRosterWritePlan: WritePlan {
  let tables: TableWritePlan
  let sender: OneRosterSender

  var files: [PlannedFile] { tables.files }

  func makeWorker() -> any WriteWorker {
    OneRosterWriteWorker(tables: tables.makeWorker(), sender: sender)
  }

  func closingFiles(written: [Bool]) -> [(name: String, bytes: [UInt8])] {
    tables.closingFiles(written: written)
  }

  func closingFindings(written: [Bool]) -> [Finding] {
    tables.closingFindings(written: written)
  }
}

final class OneRosterWriteWorker: WriteWorker {
  private let tables: any WriteWorker
  private let sender: OneRosterSender
  private var others = Buffer<RecordHeader>()

  init(tables: any WriteWorker, sender: OneRosterSender) {
    self.tables = tables
    self.sender = sender
  }

  func write(_ batch: BatchView, into output: inout WriteOutput) {
    var hasDocuments = false
    for index in 0..<batch.records.count where batch.records[index].kind == .document {
      hasDocuments = true
      sender.take(batch.record(index), &output.ledger)
    }
    guard hasDocuments else {
      tables.write(batch, into: &output)
      return
    }
    others.removeAll()
    for index in 0..<batch.records.count where batch.records[index].kind != .document {
      others.append(batch.records[index])
    }
    write(others, of: batch, into: &output)
  }

  private func write(
    _ records: borrowing Buffer<RecordHeader>, of batch: BatchView,
    into output: inout WriteOutput
  ) {
    tables.write(
      BatchView(
        records: records.span, cells: batch.cells, source: batch.source, scratch: batch.scratch),
      into: &output)
  }
}
