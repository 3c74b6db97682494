import ByteIO
import Bytes
public import CSVSyntax
public import Findings
import LearnerModel

/// The first rows of a CSV stream, decoded, with the places of their fields.
public struct HeadRows: Sendable {
  /// One row that is not blank.
  public struct Row: Sendable {
    /// The texts of its fields.
    public let texts: [String]
    /// The offset of its first byte.
    public let start: Int
    /// The offset behind its line break.
    public let end: Int
    /// The line on which it starts, from 1.
    public let line: Int
    /// By field: the offset of its first byte.
    let fieldStarts: [Int]
  }

  /// How fields are separated.
  public let dialect: Dialect
  /// The rows in order, blank ones left out.
  public let rows: [Row]
  private let text: [UInt8]
  private let head: StreamHead
  private let number: UInt32

  /// Decodes the first `limit` rows that are not blank and not cut off by the end of the head.
  ///
  /// The first of them has to be sound: a row with too many columns or with a NUL byte is no header.
  /// A later row of that kind ends the list.
  public init(
    _ head: StreamHead, _ context: StreamContext, dialect given: Dialect? = nil, limit: Int
  ) throws(Failure) {
    dialect = given ?? Dialect.detect(head.text.span)
    number = context.number
    var padded = ByteBuffer(capacity: head.text.count)
    padded.append(copying: head.text.span)
    var ends = FieldEnds()
    ends.index(padded.paddedBytes, count: padded.count, delimiter: dialect.delimiter)
    var rows: [Row] = []
    var texts: [String] = []
    var starts: [Int] = []
    var start = 0
    var rowStart = 0
    var line = 1
    var problem: (code: FindingCode, message: Message, offset: Int)?
    for position in 0..<ends.ends.count {
      let entry = ends.ends[position]
      let end = Int(entry & ~FieldEnds.rowFlag)
      let isLast = entry & FieldEnds.rowFlag != 0
      let textEnd =
        isLast ? FieldEnds.textEnd(padded.paddedBytes, start: start, end: end) : end
      var decoded = ByteBuffer()
      FieldText.decode(padded.span.extracting(start..<textEnd), into: &decoded)
      if texts.count >= TableStream.columnLimit {
        problem = (
          .tooManyColumns, "the header has more than \(TableStream.columnLimit) columns", start
        )
      } else if decoded.span.firstIndex(of: 0) != nil {
        problem = (.nulByte, "the header holds a NUL byte: this is no text file", start)
      }
      if problem != nil { break }
      texts.append(String(decoded.span))
      starts.append(start)
      start = end + 1
      guard isLast else { continue }
      let next = min(start, padded.count)
      // The last row of a head that goes on may lack its rest; a header is taken all the same.
      let isCut = !head.isWhole && end == padded.count && !rows.isEmpty
      if !isCut, !texts.allSatisfy({ $0.utf8Span.span.isBlank }) {
        rows.append(
          Row(texts: texts, start: rowStart, end: next, line: line, fieldStarts: starts))
      }
      if rows.count == limit { break }
      line += Self.lineBreaks(padded.span, from: rowStart, to: next)
      rowStart = next
      texts = []
      starts = []
    }
    self.rows = rows
    text = Array(head.text.prefix(rows.last?.end ?? problem?.offset ?? 0))
    self.head = StreamHead(
      text: [], isWhole: head.isWhole, encoding: head.encoding, firstByte: head.firstByte)
    guard rows.isEmpty else { return }
    if let problem {
      throw Failure(
        .input, problem.code, problem.message,
        at: context.location(site(of: problem.offset, rowStart: rowStart, line: line)))
    }
    throw Failure(
      .input, .noHeader,
      head.text.isEmpty ? "the file is empty" : "the file has no header row",
      at: context.location(SourceSite(line: 1, column: 1, byte: head.firstByte)))
  }

  /// Where a field of a row stands; a field behind the last stands where the row does.
  public func site(ofRow row: Int, column: Int) -> SourceSite {
    let row = rows[row]
    let offset = column < row.fieldStarts.count ? row.fieldStarts[column] : row.start
    return site(of: offset, rowStart: row.start, line: row.line)
  }

  /// The line breaks before the end of a row.
  public func lineBreaks(throughRow row: Int) -> Int {
    Self.lineBreaks(text.span, from: 0, to: rows[row].end)
  }

  private func site(of offset: Int, rowStart: Int, line: Int) -> SourceSite {
    var padded = ByteBuffer(capacity: text.count)
    padded.append(copying: text.span)
    let chunk = Chunk(
      padded: padded.paddedBytes, count: text.count, stream: number, firstByte: head.firstByte,
      firstLine: 1, encoding: head.encoding)
    return chunk.site(of: min(offset, text.count), recordStart: rowStart, recordLine: line)
  }

  private static func lineBreaks(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var breaks = 0
    for index in start..<end
    where text[index] == 0x0A
      || (text[index] == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A))
    {
      breaks += 1
    }
    return breaks
  }
}
