import Bytes
import Findings
import FormatKit
import LearnerModel

/// Writes every record as a line of text: what a run hands to a writer, made visible.
struct DumpWriter: FormatWriter {
  var needs: WriterNeeds = []
  var order: RecordOrder = []

  var isSet: Bool { false }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .all)
    for kind in Kind.allCases { coverage.addAll(of: kind) }
    return coverage
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    var header: [UInt8] = []
    for (kind, paths) in context.extensionPaths.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let names = paths.map { context.names.path($0).path }.joined(separator: ",")
      header += Array("columns of \(kind.name): \(names)\n".utf8)
    }
    return DumpPlan(names: context.names, header: header)
  }
}

struct DumpPlan: WritePlan {
  let names: NameTable
  let header: [UInt8]

  var files: [PlannedFile] { [PlannedFile(header: header, isAlwaysThere: true)] }

  func makeWorker() -> any WriteWorker { DumpWorker(names: names) }
}

final class DumpWorker: WriteWorker {
  let names: NameTable

  init(names: NameTable) { self.names = names }

  func write(_ batch: BatchView, into output: inout WriteOutput) {
    output.page(0).edit { bytes in
      for index in 0..<batch.records.count {
        let record = batch.record(index)
        let schema = record.header.kind.schema
        bytes.append("\(schema.name) line \(record.header.line)")
        for position in record.cells.indices {
          let cell = record.cells[position]
          if cell.isGroup {
            bytes.append(" \(schema[cell.field].name){\(cell.extra)}")
            continue
          }
          let name = cell.isExtension ? names.path(cell.extra).path : schema[cell.field].name
          bytes.append(" \(name)=")
          bytes.append(copying: record.spelling(of: cell))
          if !record.header.isRepeat {
            output.ledger.count(record.header.kind, cell.field, .written)
          }
        }
        if !record.header.isRepeat { output.ledger.countRecord(record.header.kind) }
        bytes.append("\n")
      }
    }
  }
}
