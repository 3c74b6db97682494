import ByteIO
import Bytes
public import CSVSyntax
public import Findings
public import LearnerModel

/// A CSV file whose header matches a table mapping.
public enum TableStream {
  /// The most columns a header may have.
  public static let columnLimit = 16_384

  /// How a table is read.
  public struct Options: Sendable {
    /// The delimiter, where it is not to be found out.
    public var delimiter: UInt8?
    /// How values may be spelled.
    public var rules: SpellingRules
    /// What to do about days in another order, where the format has an option for it.
    public var dateHint: String?
    /// Whether the standard fixes the order of the columns.
    public var checksOrder: Bool
    /// The delimiter of the standard, where it also fixes how rows end: LF or CRLF.
    public var standardDelimiter: UInt8?
    /// Changes what a column requires, for instance by the mode of a file.
    public var requirement: @Sendable (Column, Column.Requirement) -> Column.Requirement

    /// Creates options.
    public init(
      delimiter: UInt8? = nil, rules: SpellingRules = SpellingRules(), dateHint: String? = nil,
      checksOrder: Bool = false, standardDelimiter: UInt8? = nil,
      requirement: @escaping @Sendable (Column, Column.Requirement) -> Column.Requirement = { $1 }
    ) {
      self.delimiter = delimiter
      self.rules = rules
      self.dateHint = dateHint
      self.checksOrder = checksOrder
      self.standardDelimiter = standardDelimiter
      self.requirement = requirement
    }
  }

  /// Reads the header of a stream and compiles a mapping for it.
  public static func open(
    _ head: StreamHead, _ context: StreamContext, mapping: TableMapping, version: String?,
    options: Options = Options()
  ) throws(Failure) -> OpenedStream {
    let table = try TableHead(head, context, delimiter: options.delimiter)
    let match = HeaderMatch.match(
      table.header, with: mapping, version: version, checksOrder: options.checksOrder)
    var plan = TableReadPlan(
      mapping, header: table.header, match: match, version: version,
      delimiter: table.dialect.delimiter, rules: options.rules, context: context,
      requirement: { options.requirement($0, $0.requirement(in: version)) })
    plan.dateHint = options.dateHint
    let isEmpty = head.isWhole && head.text[table.bodyOffset...].allSatisfy { $0 <= 0x20 }
    let findings =
      headerFindings(table, match, mapping, plan, context)
      + dialectFindings(table, options, context)
      + (isEmpty
        ? [Finding(.noRows, "the file has no rows", at: context.location(table.site(ofColumn: 0)))]
        : [])
    var opened = OpenedStream(
      framer: RowFramer(delimiter: table.dialect.delimiter), headerLength: table.bodyOffset,
      headerLineBreaks: table.bodyLineBreaks, parser: TableParser(plan: plan),
      preamble: { output in
        for finding in findings {
          output.findings.add(finding, cause: cause(of: finding, in: context.number))
        }
      },
      facts: table.facts(mapping: mapping, match: match),
      extensionPaths: [mapping.kind: plan.extensionPaths])
    opened.nameOfField = { mapping.columnName(of: $0, $1, version: version) }
    opened.columnOfField = { kind, field in
      guard let name = mapping.columnName(of: kind, field, version: version),
        let number = mapping.columns.firstIndex(where: { $0.name == name })
      else { return nil }
      return match.columns.firstIndex(of: number).map {
        FieldColumn($0, delimiter: table.dialect.delimiter)
      }
    }
    return opened
  }

  /// What makes findings about a header one: headers in capitals, or of another version, have one
  /// cause.
  private static func cause(of finding: Finding, in stream: UInt32) -> FindingLog.Cause {
    let isOfAll = finding.code == .headerSpelling || finding.code == .columnOfOtherVersion
    return .init(
      stream: Int(stream), field: isOfAll ? -1 : finding.location.column ?? -1,
      subject: isOfAll ? 0 : UInt64(truncatingIfNeeded: finding.message.hashValue))
  }

  private static func headerFindings(
    _ table: TableHead, _ match: HeaderMatch, _ mapping: TableMapping, _ plan: TableReadPlan,
    _ context: StreamContext
  ) -> [Finding] {
    var findings: [Finding] = match.notes.map { note in
      Finding(
        note.code, headerMessage(note, mapping),
        at: context.location(
          note.position.map { table.site(ofColumn: $0) } ?? table.site(ofColumn: 0), path: note.name
        ))
    }
    let repeated = Set(match.notes.filter { $0.code == .repeatedColumn }.compactMap(\.position))
    for (position, name) in table.header.enumerated()
    where match.columns[position] == nil && !repeated.contains(position) {
      let isBlank = name.utf8Span.span.isBlank
      if isBlank {
        findings.append(
          Finding(
            .blankHeader, "column \(position + 1) has no header",
            at: context.location(table.site(ofColumn: position))))
      } else if !mapping.provides(name) {
        findings.append(
          Finding(
            .unknownColumn, "column \(position + 1), \(private: name), is not part of the standard",
            at: context.location(table.site(ofColumn: position))))
      }
    }
    return findings
  }

  /// What differs from how the standard separates fields and rows.
  private static func dialectFindings(
    _ table: TableHead, _ options: Options, _ context: StreamContext
  ) -> [Finding] {
    guard let wanted = options.standardDelimiter else { return [] }
    var findings: [Finding] = []
    let place = context.location(table.site(ofColumn: 0))
    if table.dialect.delimiter != wanted {
      findings.append(
        Finding(
          .otherDelimiter,
          "fields are separated by \(Dialect.name(of: table.dialect.delimiter)), not by \(Dialect.name(of: wanted))",
          at: place))
    }
    if table.hasBareReturns {
      findings.append(Finding(.bareReturn, "carriage returns stand without a line feed", at: place))
    }
    return findings
  }

  private static func headerMessage(_ note: HeaderMatch.Note, _ mapping: TableMapping) -> Message {
    switch note.code {
    case .repeatedColumn: "the column \(field: note.name) stands twice"
    case .columnOfOtherVersion: "\(field: note.name) is not a column of this version"
    case .missingColumn: "the column \(field: note.name) is missing"
    case .missingRequiredColumn: "the column \(field: note.name), which needs values, is missing"
    case .columnOrder where mapping.provides(note.name) || note.name.hasPrefix("#"):
      "the column \(field: note.name) stands before columns of the standard"
    case .columnOrder:
      "the column \(field: note.name) stands behind one that should come after it"
    case .headerSpelling: "the header of column \(field: note.name) differs in case or spaces"
    default: "the header of column \(field: note.name) is an older or misspelled name"
    }
  }
}

/// The header row of a CSV stream.
public struct TableHead: Sendable {
  private let rows: HeadRows

  /// Finds the first row that is not blank and takes it for the header.
  public init(
    _ head: StreamHead, _ context: StreamContext, delimiter: UInt8? = nil
  ) throws(Failure) {
    rows = try HeadRows(
      head, context, dialect: delimiter.map { Dialect(delimiter: $0) }, limit: 1)
  }

  /// How fields are separated.
  public var dialect: Dialect { rows.dialect }
  /// What `inspect` says about how the text is written.
  public var facts: [StreamFact] { rows.facts }
  /// Whether rows at the start of the text end with a carriage return alone.
  var hasBareReturns: Bool { rows.hasBareReturns }
  /// The headers.
  public var header: [String] { rows.rows[0].texts }
  /// The offset behind the header row.
  public var bodyOffset: Int { rows.rows[0].end }
  /// The line breaks before the body.
  public var bodyLineBreaks: Int { rows.rows[0].lineBreaks }

  /// Where a header stands.
  public func site(ofColumn position: Int) -> SourceSite { rows.site(ofRow: 0, column: position) }

  /// What `inspect` says about the table.
  func facts(mapping: TableMapping, match: HeaderMatch) -> [StreamFact] {
    // Only names of the form that the standard provides are shown: others may be about somebody.
    let others = header.indices.filter { match.columns[$0] == nil }.map { position in
      let name = header[position]
      return mapping.provides(name) && isPlainName(name) ? "`\(name)`" : "#\(position + 1)"
    }
    let missing = match.notes.filter {
      $0.code == .missingColumn || $0.code == .missingRequiredColumn
    }.map { "`\($0.name)`" }
    var detail = "\(header.count - others.count) of the standard"
    detail += ", \(others.count) others" + Self.list(others)
    if !missing.isEmpty { detail += "; \(missing.count) missing" + Self.list(missing) }
    return [StreamFact("table", mapping.name)] + rows.facts + [
      StreamFact("columns", "\(header.count)", detail: detail)
    ]
  }

  private static func list(_ names: [String]) -> String {
    guard !names.isEmpty else { return "" }
    return ": " + names.prefix(20).joined(separator: ", ") + (names.count > 20 ? " …" : "")
  }
}

/// Parses the rows of one table.
struct TableParser: StreamParser {
  let plan: TableReadPlan

  var paths: [SourcePath] { plan.paths }

  func makeWorker() -> any ChunkWorker { TableWorker(plan) }
}

extension RowFramer: StreamFramer {
  /// The offset behind the last whole row.
  public var lastEnd: Int? { lastRowEnd }

  /// Starts counting behind it.
  public mutating func moveToLastEnd() { moveToLastRowEnd() }

  /// What to say about a row larger than the limit.
  public var recordTooLong: FindingCode { .rowTooLong }
}
