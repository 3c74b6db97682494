import Bytes
import CSVSyntax
import FormatKit
import LearnerModel

/// The cells of one learner's row while they are being gathered.
final class GradebookRow {
  /// Where the row of the input stands that the cells come from.
  struct Origin: Equatable, BitwiseCopyable {
    var stream: UInt32
    var byte: UInt64

    init(_ header: RecordHeader) {
      stream = header.stream
      byte = header.byte
    }
  }

  private var text = ByteBuffer()
  /// By column: where its text starts and ends; nothing where both are equal.
  private var starts: Buffer<Int32>
  private var ends: Buffer<Int32>
  private let delimiter: UInt8
  /// The texts of the learner's sections.
  var sections: [[UInt8]] = []
  /// A key of another system, for the column of SIS ids where nothing else fills it.
  var foreignKey: [UInt8] = []
  /// The header of the record that began the row.
  var header: RecordHeader

  /// Where the row's first record stands.
  var origin: Origin { Origin(header) }

  init(columnCount: Int, delimiter: UInt8, header: RecordHeader) {
    self.delimiter = delimiter
    self.header = header
    starts = Buffer(capacity: columnCount)
    ends = Buffer(capacity: columnCount)
    starts.append(repeating: 0, count: columnCount)
    ends.append(repeating: 0, count: columnCount)
  }

  /// Forgets all cells.
  func clear() {
    text.removeAll()
    for column in 0..<starts.count {
      starts[column] = 0
      ends[column] = 0
    }
    sections.removeAll()
    foreignKey.removeAll()
  }

  /// Whether a column has a text.
  @inline(__always)
  func has(_ column: Int) -> Bool { starts[column] < ends[column] }

  /// Whether a column's text is `wanted`.
  func holds(_ column: Int, _ wanted: Span<UInt8>) -> Bool {
    var form = ByteBuffer()
    FieldText.append(wanted, delimiter: delimiter, to: &form)
    return Self.holds(text, Int(starts[column])..<Int(ends[column]), form)
  }

  private static func holds(
    _ text: borrowing ByteBuffer, _ range: Range<Int>, _ wanted: borrowing ByteBuffer
  ) -> Bool {
    text.span.extracting(range).isEqual(to: wanted.span)
  }

  /// Puts a text into a column that has none.
  func put(_ column: Int, _ added: Span<UInt8>) {
    starts[column] = Int32(truncatingIfNeeded: text.count)
    FieldText.append(added, delimiter: delimiter, to: &text)
    ends[column] = Int32(truncatingIfNeeded: text.count)
  }

  /// Puts a text that needs no quotes into a column that has none.
  @inline(__always)
  func put(_ column: Int, bare store: RawSpan, from offset: Int, count: Int) {
    starts[column] = Int32(truncatingIfNeeded: text.count)
    text.append(store, from: offset, count: count)
    ends[column] = Int32(truncatingIfNeeded: text.count)
  }

  /// Puts what another row has in a column into the same column, which has nothing.
  func put(_ column: Int, from other: GradebookRow) {
    let range = Int(other.starts[column])..<Int(other.ends[column])
    starts[column] = Int32(truncatingIfNeeded: text.count)
    Self.copy(other.text, range, to: &text)
    ends[column] = Int32(truncatingIfNeeded: text.count)
  }

  private static func copy(
    _ text: borrowing ByteBuffer, _ range: Range<Int>, to other: inout ByteBuffer
  ) {
    other.append(copying: text.span.extracting(range))
  }

  /// Appends the row to an output.
  func append(to bytes: inout ByteBuffer) {
    Self.append(text, starts, ends, delimiter, to: &bytes)
  }

  private static func append(
    _ text: borrowing ByteBuffer, _ starts: borrowing Buffer<Int32>,
    _ ends: borrowing Buffer<Int32>, _ delimiter: UInt8, to bytes: inout ByteBuffer
  ) {
    let source = text.paddedBytes
    var column = 0
    while column < starts.count {
      if column > 0 { bytes.append(delimiter) }
      let start = Int(starts[column])
      bytes.append(source, from: start, count: Int(ends[column]) &- start)
      column &+= 1
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
