import ByteIO
import Bytes
import CSVSyntax
public import Findings
import LearnerModel

/// Tells what is wrong with rows, and sets aside those that cannot be read.
///
/// The ledger's paths are the columns of the header by number; the one behind them is that of fields
/// that no header stands above.
public struct RowProblems: Sendable {
  /// What is known of the stream.
  public let context: StreamContext
  /// How many columns the header has.
  public let width: Int
  /// What stands between two fields.
  public let delimiter: UInt8
  /// The extension path of fields behind the header's last column.
  public let overflowPath: UInt32

  /// Creates the reporter of one stream.
  public init(context: StreamContext, width: Int, delimiter: UInt8, overflowPath: UInt32) {
    self.context = context
    self.width = width
    self.delimiter = delimiter
    self.overflowPath = overflowPath
  }

  /// The name of the extension path of fields behind the header's last column.
  public static func overflowName(width: Int) -> String { "#\(width + 1)+" }

  /// The location of an offset within a row.
  public func location(
    _ offset: Int, _ row: TableRow, _ chunk: Chunk, path: String? = nil
  ) -> Location {
    context.location(
      chunk.site(of: offset, recordStart: row.start, recordLine: row.line), path: path)
  }

  /// Whether a raw field holds nothing but spaces and tabs, inside quotes or not.
  public static func isBlank(_ chunk: Chunk, _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return true }
    let raw = chunk.bytes.extracting(start..<end)
    if let range = FieldText.plainRange(raw) { return raw.extracting(range).isBlank }
    return false
  }

  /// Tells a row that is shorter or longer than the header, and keeps what has no column as
  /// extensions of the record begun last.
  public func reportWidth(
    _ row: TableRow, _ chunk: Chunk, _ fields: Span<UInt32>, into output: inout ParseOutput
  ) {
    let isShort = row.width < width
    let isBlankBehind =
      !isShort
      && (width..<row.width).allSatisfy { column in
        let (start, end) = row.range(of: column, fields)
        return Self.isBlank(chunk, start, end)
      }
    output.findings.add(
      isShort ? .shortRow : isBlankBehind ? .trailingDelimiter : .longRow,
      cause: .init(stream: Int(context.number)),
      message: "the row has \(row.width) fields, the header \(width)",
      at: location(row.start, row, chunk))
    guard !isShort else { return }
    var decoded = ByteBuffer()
    for column in width..<row.width {
      let (start, end) = row.range(of: column, fields)
      if Self.isBlank(chunk, start, end) { continue }
      decoded.removeAll()
      FieldText.decode(chunk.bytes.extracting(start..<end), into: &decoded)
      output.records.extension_(path: overflowPath, copying: decoded.span)
      output.ledger.count(width, .kept, line: row.line, byte: row.byte)
    }
  }

  /// Sets a row aside, byte for byte, with its values counted as rejected.
  func reject(
    _ row: TableRow, end: Int, _ code: FindingCode, in chunk: Chunk, _ fields: Span<UInt32>,
    into output: inout ParseOutput
  ) {
    let text = chunk.bytes.extracting(row.start..<max(row.start, row.textEnd))
    let offset: Int
    switch code {
    case .unclosedQuote: offset = row.range(of: row.width - 1, fields).start
    case .nulByte: offset = row.start + (text.firstIndex(of: 0) ?? 0)
    default: offset = row.start + (text.firstInvalidUTF8 ?? 0)
    }
    reject(
      row, end: end, code, in: chunk, fields,
      message: Self.rejection(code, chunk.encoding), at: offset, into: &output)
  }

  private static func rejection(_ code: FindingCode, _ encoding: TextEncoding) -> Message {
    switch code {
    case .unclosedQuote:
      "the quote that opens here is never closed; the rest of the file is one field"
    case .nulByte: "a NUL byte stands here; the row is rejected"
    default:
      encoding == .utf8
        ? "the row is not UTF-8 although text before it is; it is rejected"
        : "half a character of \(field: encoding.rawValue) stands here; the row is rejected"
    }
  }

  /// Sets a row aside, byte for byte, with its values counted as rejected.
  func reject(
    _ row: TableRow, end: Int, _ code: FindingCode, in chunk: Chunk, _ fields: Span<UInt32>,
    message: Message, at offset: Int, into output: inout ParseOutput
  ) {
    let next = min(end + 1, chunk.count)
    chunk.encoding.encode(chunk.bytes.extracting(row.start..<next), into: &output.rejected)
    output.rejectedCount += 1
    let byte = row.byte
    for column in 0..<row.width {
      let (start, end) = row.range(of: column, fields)
      guard !Self.isBlank(chunk, start, end) else { continue }
      output.ledger.count(min(column, width), .rejected, line: row.line, byte: byte)
    }
    output.findings.add(
      code, cause: .init(stream: Int(context.number)), message: message,
      at: location(offset, row, chunk))
    if context.onError == .stop { output.hasStopped = true }
  }

  /// Tells quotes out of place, each at its own position.
  func reportStrays(_ chunk: Chunk, _ ends: borrowing FieldEnds, into output: inout ParseOutput) {
    guard ends.strayCount > 0 else { return }
    let fields = ends.ends.span
    var row = (start: 0, line: chunk.firstLine)
    var position = 0
    for stray in ends.strays {
      while position < fields.count, Int(fields[position] & ~FieldEnds.rowFlag) < stray {
        if fields[position] & FieldEnds.rowFlag != 0 {
          let end = Int(fields[position] & ~FieldEnds.rowFlag) + 1
          row.line += Self.lineBreaks(chunk.padded, from: row.start, to: end)
          row.start = end
        }
        position += 1
      }
      let site = chunk.site(of: stray, recordStart: row.start, recordLine: row.line)
      output.findings.add(
        .strayQuote, cause: .init(stream: Int(context.number)),
        message: "a quote stands inside a field that it does not enclose",
        at: context.location(site))
    }
    if ends.strayCount > ends.strays.count, let last = ends.strays.last {
      var rest = Finding(
        .strayQuote, "a quote stands inside a field that it does not enclose",
        at: context.location(chunk.site(of: last, recordStart: row.start, recordLine: row.line)))
      rest.count = ends.strayCount - ends.strays.count
      output.findings.add(rest, cause: .init(stream: Int(context.number)))
    }
  }

  /// The line breaks between two offsets.
  static func lineBreaks(_ bytes: RawSpan, from start: Int, to end: Int) -> Int {
    var count = 0
    var index = start
    while index < end {
      let byte = bytes.byte(at: index)
      if byte == 0x0A || (byte == 0x0D && bytes.byte(at: index + 1) != 0x0A) { count += 1 }
      index += 1
    }
    return count
  }
}
