import Bytes
import CSVSyntax

/// Writes text as CSV fields outside the hot path.
enum FieldTextWriter {
  static func append(_ text: String, delimiter: UInt8, to row: inout ByteBuffer) {
    FieldText.append(text.utf8Span.span, delimiter: delimiter, to: &row)
  }
}
