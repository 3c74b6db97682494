import Bytes
import CSVSyntax
import Findings
import FormatKit
import LearnerModel

/// Writes records as CSV tables, one a kind, beside a file that says what they are.
struct RecordTablesWriter: FormatWriter {
  /// The kinds that are written; `nil` for all.
  var kinds: Set<Kind>?
  var isSet: Bool { true }
  var needs: WriterNeeds { [] }
  var order: RecordOrder { [.referencesOnce] }
  var coverage: Coverage { RecordLinesWriter().coverage }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    RecordTablesPlan(context, kinds)
  }
}

/// A writer of tables that is ready.
struct RecordTablesPlan: WritePlan {
  let names: NameTable
  let origins: RecordOrigins
  let files: [PlannedFile]
  let kinds: Set<Kind>?

  init(_ context: WriteContext, _ kinds: Set<Kind>?) {
    self.kinds = kinds
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

  init(_ plan: RecordTablesPlan) {
    encoder = RecordEncoder(names: plan.names, origins: plan.origins, kinds: plan.kinds)
  }

  func write(_ batch: BatchView, into output: inout WriteOutput) {
    encoder.refresh()
    var index = 0
    while index < batch.records.count {
      let kind = batch.records[index].kind
      index = output.page(1 + Int(kind.rawValue)).edit { bytes in
        encoder.encodeRows(of: batch, from: index, into: &bytes, ledger: &output.ledger)
      }
    }
  }
}
