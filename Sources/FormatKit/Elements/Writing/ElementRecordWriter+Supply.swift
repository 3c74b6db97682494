import Bytes
import LearnerModel

/// What the user supplies for records that lack it.
extension ElementRecordWriter {
  /// Puts what the user supplies into the element of a record that lacks it.
  mutating func supply(_ record: RecordView, as number: Int, at node: Int) {
    let values = out.context.supplied.filter { value in
      value.kind == record.header.kind && record.firstCell(of: value.field) == nil
    }
    guard !values.isEmpty else { return }
    var builder = RecordBuilder()
    builder.beginRecord(
      record.header.kind, stream: record.header.stream, line: record.header.line,
      byte: record.header.byte)
    for value in values.sorted(by: { $0.field < $1.field }) {
      builder.value(value.field, copying: value.value.utf8Span.span, flags: [.plain, .supplied])
    }
    builder.endRecord()
    let made = builder.view(0)
    place(made, as: number, at: node)
    for index in 0..<placed.count where placed[index] {
      supplied.append((record.header.kind, made.cells[index].field))
    }
  }

  /// Counts what was supplied to the element that has been written.
  mutating func countSupplied(into output: inout WriteOutput) {
    for (kind, field) in supplied {
      output.ledger.supplied += 1
      output.ledger.count(kind, field, .written)
    }
    supplied.removeAll(keepingCapacity: true)
  }
}
