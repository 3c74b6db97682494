import Bytes
import FormatKit
import JSONSyntax
import LearnerModel

/// The files of an input that may hold records: which of them are lines.
struct RecordsInput {
  /// A file of lines.
  struct Lines {
    /// The entry's number in the probe.
    var entry: Int
    /// The header, `nil` where there is none.
    var header: RecordsHeader?
  }

  private(set) var lines: [Lines] = []
  /// Entries that hold no records.
  private(set) var others: [Int] = []

  init(_ probe: Probe) {
    for (number, entry) in probe.entries.enumerated() {
      if let found = Self.lines(in: entry) {
        lines.append(Lines(entry: number, header: found.header))
      } else {
        others.append(number)
      }
    }
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
    guard let first = lines.first else { return nil }
    if lines.contains(where: { $0.header != nil }) {
      return Identification(.certain, version: "1", "the first line is a header of records")
    }
    return others.count > lines.count
      ? nil : Identification(.likely, version: "1", reason(first))
  }

  private func reason(_ first: Lines) -> String {
    "the first line is an object that names a kind of record"
  }
}
