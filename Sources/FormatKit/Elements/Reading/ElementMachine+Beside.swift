import Bytes
import Findings
import JSONSyntax
import LearnerModel

/// What stands beside the records of a JSON text.
extension ElementMachine {
  /// Keeps a member that stands beside those that hold records, as a record of the kind for such;
  /// false where it is ill formed.
  mutating func keepBeside(
    _ tokenizer: inout JSONTokenizer, _ first: JSONToken, _ name: JSONToken,
    at place: JSONPlace, in chunk: borrowing Chunk, into output: inout ParseOutput
  ) -> Bool {
    let (values, nulls) = (tokenizer.valueCount, tokenizer.nullCount)
    let whole = tokenizer.skipValue(first)
    guard whole.kind == .skipped else { return false }
    let nullCount = tokenizer.nullCount - nulls + (first.kind == .null ? 1 : 0)
    if nullCount > 0 { output.ledger.blank(ElementPlan.documentPath, times: nullCount) }
    let isValue = first.isScalar && first.kind != .null
    let count = isValue ? 1 : tokenizer.valueCount - values
    guard count > 0 else { return true }
    var text = ByteBuffer()
    tokenizer.append(contentOf: name, to: &text)
    let path = ElementPathName.escape(String(text.span))
    let byte = chunk.sourceOffset(of: place.offset)
    guard
      let number = context.names.number(
        of: .init(space: plan.vocabulary.extensionSpace, path: path))
    else {
      output.ledger.count(
        ElementPlan.documentPath, .dropped, line: place.line, byte: byte, times: count)
      return true
    }
    output.ledger.count(ElementPlan.unknownPath, .kept, line: place.line, byte: byte, times: count)
    output.records.beginRecord(
      plan.vocabulary.otherKind, stream: context.number, line: UInt64(place.line),
      byte: UInt64(byte))
    let isText = first.kind == .string && !first.traits.contains(.hasEscapes)
    let range = isText ? first.range : whole.range
    output.records.append(
      Cell(
        field: Cell.extensionField, flags: isText ? [] : .json,
        position: UInt32(truncatingIfNeeded: range.lowerBound),
        length: UInt32(truncatingIfNeeded: range.count), extra: number))
    output.records.endRecord()
    output.findings.add(
      .besideRecords,
      cause: .init(stream: Int(context.number), subject: Hash128(text.span).low),
      message: "\(private: String(text.span)) stands beside the records",
      at: context.location(place.site(of: place.offset, in: chunk)))
    return true
  }
}
