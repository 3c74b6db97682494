public import Findings
public import FormatKit

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
          "Lines of JSON, or a folder or zip of CSV tables.")
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
    options["layout"] == "tables" ? RecordTablesWriter() : RecordLinesWriter()
  }
}
