import Bytes
import LearnerModel

/// What the user supplies for records that lack it.
extension ElementRecordWriter {
  /// Puts what the user supplies into the element of a record that lacks it.
  mutating func supply(
    _ record: RecordView, as number: Int, at node: Int, into output: inout WriteOutput
  ) {
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
    place(builder.view(0), as: number, at: node)
    output.ledger.supplied += (0..<placed.count).count { placed[$0] }
  }
}
