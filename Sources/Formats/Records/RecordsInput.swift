import Bytes
import CSVSyntax
import Findings
import FormatKit
import JSONSyntax
import LearnerModel

/// The files of an input that may hold records: which of them are lines, and which are tables.
struct RecordsInput {
  /// A file of lines.
  struct Lines {
    /// The entry's number in the probe.
    var entry: Int
    /// The header, `nil` where there is none.
    var header: RecordsHeader?
  }

  /// A file that is a table.
  struct Table {
    /// The entry's number in the probe.
    var entry: Int
    var table: RecordTable
  }

  private(set) var lines: [Lines] = []
  /// The tables, in the order of the kinds.
  private(set) var tables: [Table] = []
  /// What stands beside tables and says what they are.
  private(set) var tablesHeader: Lines?
  /// Entries that hold no records.
  private(set) var others: [Int] = []

  init(_ probe: Probe) {
    for (number, entry) in probe.entries.enumerated() {
      guard !entry.isMarkup else {
        others.append(number)
        continue
      }
      if let found = Self.lines(in: entry) {
        lines.append(Lines(entry: number, header: found.header))
      } else if !entry.isJSON, let table = Self.table(in: entry) {
        tables.append(Table(entry: number, table: table))
      } else {
        others.append(number)
      }
    }
    tables.sort { $0.table.kind.rawValue < $1.table.kind.rawValue }
    let header = lines.firstIndex { lines in
      guard let header = lines.header else { return false }
      let entry = probe.entries[lines.entry]
      let name = entry.name.split(separator: "/").last.map(String.init)
      return name == RecordTable.headerFile && entry.isWhole && header.length >= entry.head.count
    }
    if probe.isContainer, let header { tablesHeader = lines.remove(at: header) }
  }

  /// Whether an entry starts as lines of records do.
  private static func lines(in entry: Probe.Entry) -> (header: RecordsHeader?, Void)? {
    let head = entry.head
    switch RecordsHeader.find(in: head.span) {
    case .header(let header): return (header, ())
    case .bad: return (nil, ())
    case .none: return startsWithRecord(head.span, isWhole: entry.isWhole) ? (nil, ()) : nil
    }
  }

  /// The table that an entry holds.
  private static func table(in entry: Probe.Entry) -> RecordTable? {
    let head = StreamHead(text: entry.head, isWhole: entry.isWhole)
    do throws(Failure) {
      let row = try TableHead(head, StreamContext(file: ""))
      return RecordTable.find(name: entry.name, header: row.header)
    } catch {
      return nil
    }
  }

  /// Whether the first line is an object that names a kind of record.
  private static func startsWithRecord(_ text: Span<UInt8>, isWhole: Bool) -> Bool {
    var tokenizer = JSONTokenizer(
      text.raw, 0..<text.count, resuming: JSONState(.lines), isLast: isWhole)
    guard tokenizer.next().kind == .objectStart else { return false }
    while true {
      let name = tokenizer.next()
      guard name.kind == .name else { return false }
      let isKind = tokenizer.content(of: name).isEqual(to: "kind")
      let value = tokenizer.next()
      if isKind {
        return value.kind == .string
          && Kind(name: SourceList.text(of: value, tokenizer)) != nil
      }
      guard value.isScalar || tokenizer.skipValue(value).kind == .skipped else { return false }
    }
  }

  /// What the input is, by the files found.
  var identification: Identification? {
    if tablesHeader != nil {
      return Identification(
        .certain, version: "1", "\(RecordTable.headerFile) says that its tables are records")
    }
    if lines.contains(where: { $0.header != nil }) {
      return Identification(.certain, version: "1", "the first line is a header of records")
    }
    guard others.count <= lines.count + tables.count else { return nil }
    if !lines.isEmpty {
      return Identification(
        .likely, version: "1", "the first line is an object that names a kind of record")
    }
    guard let first = tables.first else { return nil }
    return Identification(
      .likely, version: "1",
      "the header row is that of a table of \(first.table.kind.schema.plural)")
  }
}
