import Bytes
import CSVSyntax
import Findings
import FormatKit
import LearnerModel

/// Writes records as CSV tables, one a kind, beside a file that says what they are.
struct RecordTablesWriter: FormatWriter {
  var isSet: Bool { true }
  var needs: WriterNeeds { [] }
  var order: RecordOrder { [.referencesOnce] }
  var coverage: Coverage { RecordLinesWriter().coverage }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan { RecordTablesPlan(context) }
}

/// A writer of tables that is ready.
struct RecordTablesPlan: WritePlan {
  let names: NameTable
  let origins: RecordOrigins
  let files: [PlannedFile]

  init(_ context: WriteContext) {
    names = context.names
    origins = RecordOrigins(names)
    files =
      [
        PlannedFile(
          name: RecordTable.headerFile, header: RecordLinesPlan.header(origins), isAlwaysThere: true
        )
      ]
      + RecordTable.all.map { table in
        PlannedFile(
          name: table.fileName,
          header: Array((table.columns.map(\.name).joined(separator: ",") + "\r\n").utf8))
      }
  }

  func makeWorker() -> any WriteWorker { RecordTablesWorker(self) }
}

/// Writes rows on one thread.
final class RecordTablesWorker: WriteWorker {
  private let encoder: RecordEncoder
  /// A cell while it is put together.
  private var cellText = ByteBuffer()

  init(_ plan: RecordTablesPlan) {
    encoder = RecordEncoder(names: plan.names, origins: plan.origins)
  }

  func write(_ batch: BatchView, into output: inout WriteOutput) {
    encoder.refresh()
    for index in 0..<batch.records.count {
      let record = batch.record(index)
      let table = RecordTable.all[Int(record.header.kind.rawValue)]
      output.page(1 + Int(record.header.kind.rawValue)).edit { bytes in
        write(record, table, to: &bytes, &output.ledger)
      }
    }
  }

  /// Writes one row: cells and columns are both in the order of fields.
  private func write(
    _ record: RecordView, _ table: RecordTable, to bytes: inout ByteBuffer,
    _ ledger: inout CellLedger
  ) {
    var text = ByteBuffer()
    swap(&text, &cellText)
    defer { swap(&text, &cellText) }
    let cells = record.cells
    var index = 0
    if !record.header.isRepeat { ledger.countRecord(record.header.kind) }
    for (number, column) in table.columns.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      text.removeAll()
      if let field = column.field {
        guard index < cells.count, cells[index].field == field else { continue }
        if column.form == .json {
          encoder.encodeField(record, from: index, into: &text, ledger: &ledger)
          while index < cells.count, cells[index].field == field {
            index += cells[index].isGroup ? 1 + Int(cells[index].extra) : 1
          }
        } else {
          encoder.encodeTableValue(cells[index], record, into: &text, ledger: &ledger)
          index += 1
        }
      } else {
        switch column.name {
        case RecordTable.extensions:
          guard index < cells.count else { continue }
          encoder.encodeExtensionList(record, from: index, into: &text, ledger: &ledger)
        case RecordTable.spellings:
          guard encoder.needsSpellings(record) else { continue }
          encoder.encodeSpellingList(record, isRow: true, into: &text)
        default: encoder.encodeTableSource(record, into: &text)
        }
      }
      FieldText.append(text.span, delimiter: UInt8(ascii: ","), to: &bytes)
    }
    bytes.append("\r\n")
  }
}
