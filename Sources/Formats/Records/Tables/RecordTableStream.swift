import Bytes
import CSVSyntax
import Findings
import FormatKit
import JSONSyntax
import LearnerModel

/// A stream of records of one kind, one a row.
enum RecordTableStream {
  /// Reads the header row and prepares to read records.
  static func open(
    _ head: StreamHead, _ context: StreamContext, table: RecordTable,
    sources: [NameTable.Source]
  ) throws(Failure) -> OpenedStream {
    let row = try TableHead(head, context)
    let origins =
      sources.isEmpty
      ? [RecordDecoder.Origin(source: context.source, system: context.system)]
      : SourceList.origins(of: sources, context.names)
    guard let origins else {
      throw Failure(
        .input, .badRecordsHeader, "there are more systems of identifiers than can be told apart",
        at: context.location())
    }
    let columns = self.columns(row.header, table)
    let parser = RecordTableParser(
      table: table, columns: columns, delimiter: row.dialect.delimiter, context: context,
      origins: origins)
    let unknown = columns.indices.filter { columns[$0].column == nil }
    var opened = OpenedStream(
      framer: RowFramer(delimiter: row.dialect.delimiter), headerLength: row.bodyOffset,
      headerLineBreaks: row.bodyLineBreaks, parser: parser,
      preamble: { output in
        for number in unknown {
          output.findings.add(
            .unknownRecordColumn, cause: .init(stream: Int(context.number), field: number),
            message: "column \(number + 1) is not part of the form",
            at: context.location(row.site(ofColumn: number)))
        }
      },
      facts: [
        StreamFact("layout", "table", detail: table.kind.schema.plural)
      ] + row.facts)
    let fields = columns.map { $0.column?.field }
    opened.columnOfField = { kind, field in
      guard kind == table.kind else { return nil }
      return fields.firstIndex(of: field).map {
        FieldColumn($0, delimiter: row.dialect.delimiter)
      }
    }
    return opened
  }

  /// What is known of each column of a file.
  private static func columns(_ header: [String], _ table: RecordTable) -> [RecordTableColumn] {
    var seen: Set<String> = []
    return header.enumerated().map { number, name in
      let isNew = !name.isEmpty && seen.insert(name).inserted
      let column = isNew ? table.numbers[name].map { table.columns[$0] } : nil
      let member = isNew ? name : "\(name)#\(number + 1)"
      return RecordTableColumn(member: member, column: column, of: table.kind)
    }
  }
}

/// A column of a file.
struct RecordTableColumn: Sendable {
  /// The member of a record that it stands for.
  let column: RecordTable.Column?
  /// Its name as the start of a JSON member, `"name":`.
  let opening: [UInt8]
  /// The paths that its values count by when they are read as a record.
  let paths: ClosedRange<Int>
  /// Its own path in the ledger.
  let path: SourcePath

  init(member: String, column: RecordTable.Column?, of kind: Kind) {
    self.column = column
    var opening = ByteBuffer()
    opening.append(jsonString: member.utf8Span.span)
    opening.append(UInt8(ascii: ":"))
    self.opening = opening.bytes
    let others = RecordDecoder.otherPaths(in: kind)
    switch (column?.field, column?.name) {
    case (let field?, _): paths = RecordDecoder.paths(of: field, in: kind)
    case (nil, RecordTable.extensions): paths = others.extensions...others.extensions
    case (nil, RecordTable.spellings): paths = others.spellings...others.spellings
    case (nil, RecordTable.source): paths = RecordPaths.source...RecordPaths.source
    default: paths = others.unknown...others.unknown
    }
    path = SourcePath(
      "\(kind.name).\(member)", isFree: column == nil, cover: "\(kind.name).…",
      dropReason: .noHome)
  }
}

/// Parses rows of a table of records.
struct RecordTableParser: StreamParser {
  let table: RecordTable
  let columns: [RecordTableColumn]
  let delimiter: UInt8
  let context: StreamContext
  let origins: [RecordDecoder.Origin]

  /// One for each column, and one for cells behind the header's last.
  var paths: [SourcePath] {
    columns.map(\.path)
      + [SourcePath("\(table.kind.name).#\(columns.count + 1)+", dropReason: .noHome)]
  }

  func makeWorker() -> any ChunkWorker { RecordTableWorker(self) }
}
