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
    /// The line breaks before the end of the row.
    public let lineBreaks: Int
    /// By field: where it stands.
    let sites: [SourceSite]
  }

  /// How fields are separated.
  public let dialect: Dialect
  /// The rows in order, blank ones left out.
  public let rows: [Row]
  /// How rows end, at the start of the text.
  private let lineEnds: String
  /// Whether rows at the start of the text end with a carriage return alone.
  let hasBareReturns: Bool
  /// Whether there are quotes in the head.
  private let hasQuotes: Bool

  /// What `inspect` says about how the text is written.
  public var facts: [StreamFact] {
    [
      StreamFact("delimiter", dialect.name, detail: dialect.reason),
      StreamFact("line ends", lineEnds),
      StreamFact("quotes", hasQuotes ? "around some fields" : "none so far"),
    ]
  }

  /// Decodes the first `limit` rows that are not blank and not cut off by the end of the head.
  ///
  /// The first of them has to be sound: a row with too many columns, with a NUL byte or without an
  /// end is no header. A later row of that kind ends the list.
  public init(
    _ head: StreamHead, _ context: StreamContext, dialect given: Dialect? = nil, limit: Int
  ) throws(Failure) {
    dialect = given ?? Dialect.detect(head.text.span)
    var padded = ByteBuffer(capacity: head.text.count)
    padded.append(copying: head.text.span)
    let chunk = Chunk(
      padded: padded.paddedBytes, count: padded.count, stream: context.number,
      firstByte: head.firstByte, firstLine: 1, encoding: head.encoding)
    var ends = FieldEnds()
    ends.index(padded.paddedBytes, count: padded.count, delimiter: dialect.delimiter)
    lineEnds = Dialect.lineEnds(
      head.text.span.extracting(first: max(1 << 12, Self.end(ofRow: 3, ends))))
    hasBareReturns = lineEnds.hasSuffix("CR")
    hasQuotes = ends.hasQuotes
    var rows: [Row] = []
    var texts: [String] = []
    var sites: [SourceSite] = []
    var start = 0
    var rowStart = 0
    var site = SourceSite(line: 1, column: 1, byte: head.firstByte)
    for position in 0..<ends.ends.count {
      let entry = ends.ends[position]
      let end = Int(entry & ~FieldEnds.rowFlag)
      let isLast = entry & FieldEnds.rowFlag != 0
      let textEnd =
        isLast ? FieldEnds.textEnd(padded.paddedBytes, start: start, end: end) : end
      let isCut = !head.isWhole && end >= padded.count
      var decoded = ByteBuffer()
      FieldText.decode(chunk.bytes.extracting(start..<textEnd), into: &decoded)
      if let problem = Self.problem(texts.count, decoded, isCut: isCut, of: padded.count) {
        if !rows.isEmpty { break }
        let place = problem.code == .rowTooLong ? sites.first ?? site : site
        throw Failure(.input, problem.code, problem.message, at: context.location(place))
      }
      texts.append(String(decoded.span))
      sites.append(site)
      let next = min(end + 1, padded.count)
      site = Self.site(of: next, behind: start, site, in: chunk)
      start = end + 1
      guard isLast else { continue }
      if !texts.allSatisfy({ $0.utf8Span.span.isBlank }) {
        rows.append(
          Row(
            texts: texts, start: rowStart, end: next, line: sites[0].line,
            lineBreaks: site.line - 1, sites: sites))
      }
      if rows.count == limit { break }
      rowStart = next
      texts = []
      sites = []
    }
    self.rows = rows
    guard rows.isEmpty else { return }
    throw Failure(
      .input, .noHeader,
      head.text.isEmpty ? "the file is empty" : "the file has no header row",
      at: context.location(SourceSite(line: 1, column: 1, byte: head.firstByte)))
  }

  /// Where a row ends, or the last one before it.
  private static func end(ofRow row: Int, _ ends: borrowing FieldEnds) -> Int {
    guard ends.rowCount > 0 else { return 0 }
    let last = Int(ends.lastFields[min(row, ends.rowCount - 1)])
    return Int(ends.ends[last] & ~FieldEnds.rowFlag) + 1
  }

  /// Where a field of a row stands; a field behind the last stands where the row does.
  public func site(ofRow row: Int, column: Int) -> SourceSite {
    let sites = rows[row].sites
    return column < sites.count ? sites[column] : sites[0]
  }

  /// What makes a row unfit as a header.
  private static func problem(
    _ column: Int, _ text: borrowing ByteBuffer, isCut: Bool, of count: Int
  ) -> (code: FindingCode, message: Message)? {
    if column >= TableStream.columnLimit {
      return (
        .tooManyColumns, "the header has more than \(TableStream.columnLimit) columns"
      )
    }
    if text.span.firstIndex(of: 0) != nil {
      return (.nulByte, "the header holds a NUL byte: this is no text file")
    }
    return isCut ? (.rowTooLong, "the header row does not end within \(count) bytes") : nil
  }

  /// The place of the byte at `offset`, given that of an earlier one: so all fields together take
  /// one pass.
  private static func site(
    of offset: Int, behind earlier: Int, _ known: SourceSite, in chunk: Chunk
  ) -> SourceSite {
    var site = known
    var lineStart = earlier
    for index in earlier..<offset {
      let byte = chunk.padded.byte(at: index)
      if byte == 0x0A || (byte == 0x0D && chunk.padded.byte(at: index + 1) != 0x0A) {
        site.line += 1
        site.column = 1
        lineStart = index + 1
      }
    }
    let passed = chunk.bytes.extracting(earlier..<offset)
    site.column += chunk.bytes.extracting(lineStart..<offset).scalarCount
    site.byte +=
      chunk.encoding == .utf8 ? passed.count : chunk.encoding.sourceLength(of: passed)
    return site
  }
}
