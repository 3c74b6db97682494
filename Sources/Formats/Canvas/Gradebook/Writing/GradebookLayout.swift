import Bytes
import CSVSyntax
import FormatKit

/// The copy of a gradebook's head that travels with its records, so that the same columns can be
/// written again.
enum GradebookLayout {
  /// What documents of gradebooks say they follow.
  static let standard = "Canvas gradebook"

  /// The rows above the learners as CSV, separated as they were.
  static func copy(of head: GradebookHead) -> ByteBuffer {
    var text = ByteBuffer()
    let delimiter = head.rows.dialect.delimiter
    for (number, row) in head.rows.rows.enumerated()
    where number < head.rowCount || number == head.pointsRow {
      for (column, field) in row.texts.enumerated() {
        if column > 0 { text.append(delimiter) }
        FieldText.append(field.utf8Span.span, delimiter: delimiter, to: &text)
      }
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// The head in a copy, `nil` where the text is none.
  static func head(in copy: Span<UInt8>) -> GradebookHead? {
    let text = copy.indices.map { copy[$0] }
    return try? GradebookHead(StreamHead(text: text, isWhole: true), StreamContext(file: ""))
  }
}
