public import Findings
public import FormatKit
import LearnerModel

/// Canonical records: the model itself, as lines of JSON or as CSV tables.
public struct Records: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called, and what can be chosen.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "records", title: "Canonical records",
      summary: "The model's records, one JSON object a line or one CSV table a kind; for programs.",
      versions: ["1"], mediaTypes: ["application/x-ndjson", "text/csv"],
      fileNames: ["*.ndjson", "*.jsonl", "*.zip"],
      options: [
        FormatOption(
          "layout", choices: ["lines", "tables"], default: "lines", use: .writing,
          "Lines of JSON, or a folder or zip of CSV tables."),
        FormatOption(
          "kinds", use: .writing,
          "The kinds of records that are written, as in `result+lineItem`; by default all."),
      ], codes: FindingCode.records)
  }

  /// Recognizes the header of a file of records, or a first line that is a record.
  public func identify(_ probe: Probe) -> Identification? {
    RecordsInput(probe).identification
  }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    RecordsReader()
  }

  /// Makes a writer of lines or tables.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    let kinds = try options["kinds"].map(Self.kinds)
    return options["layout"] == "tables"
      ? RecordTablesWriter(kinds: kinds) : RecordLinesWriter(kinds: kinds)
  }

  /// The kinds that an option names.
  private static func kinds(_ text: String) throws(Failure) -> Set<Kind> {
    var kinds: Set<Kind> = []
    for name in text.split(separator: "+", omittingEmptySubsequences: false) {
      guard let kind = Kind(name: String(name)) else {
        throw Failure(
          .usage, .unknownOption,
          "there is no kind \(field: String(name)); `schoolbag schema model` lists them")
      }
      kinds.insert(kind)
    }
    return kinds
  }
}
