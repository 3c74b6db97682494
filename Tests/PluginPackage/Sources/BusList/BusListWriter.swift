import Bytes
import CSVSyntax
import Findings
import FormatKit
import LearnerModel

/// Writes bus lists, by hand: each person a line, each cell an outcome.
struct BusListWriter: FormatWriter {
  var isSet: Bool { false }
  var needs: WriterNeeds { [] }
  var order: RecordOrder { .referencesOnce }

  var coverage: Coverage {
    var coverage = Coverage()
    coverage.add(.person, KindSchema.Common.key)
    coverage.add(.person, Person.declared.fields.givenName.index)
    coverage.add(.person, Person.declared.fields.familyName.index)
    return coverage
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan { BusListPlan() }
}

/// One file with a header.
struct BusListPlan: WritePlan {
  var files: [PlannedFile] {
    [PlannedFile(header: Array("rider;given;family\n".utf8), isAlwaysThere: true)]
  }

  func makeWorker() -> any WriteWorker { BusListWorker() }
}

/// Writes lines.
final class BusListWorker: WriteWorker {
  private let columns = [
    KindSchema.Common.key, Person.declared.fields.givenName.index,
    Person.declared.fields.familyName.index,
  ]

  func write(_ batch: BatchView, into output: inout WriteOutput) {
    let page = output.page(0)
    for number in 0..<batch.records.count {
      let record = batch.record(number)
      guard record.header.kind == .person else {
        output.ledger.count(record, .noKind)
        continue
      }
      page.edit { line in append(record, to: &line) }
      output.ledger.countRecord(.person)
      count(record, in: &output.ledger)
    }
  }

  private func append(_ record: RecordView, to line: inout ByteBuffer) {
    for (place, field) in columns.enumerated() {
      if place > 0 { line.append(UInt8(ascii: ";")) }
      if let cell = record.firstCell(of: field) {
        let value = record.bytes(of: record.cells[cell])
        FieldText.append(value, delimiter: UInt8(ascii: ";"), to: &line)
      }
    }
    line.append(UInt8(ascii: "\n"))
  }

  private func count(_ record: RecordView, in ledger: inout CellLedger) {
    for index in record.cells.indices {
      let cell = record.cells[index]
      if cell.isGroup { continue }
      if cell.isExtension {
        ledger.count(.person, cell.field, .foreignExtension)
      } else {
        ledger.count(.person, cell.field, columns.contains(cell.field) ? .written : .noPlace)
      }
    }
  }
}
