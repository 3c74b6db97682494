public import Findings
public import FormatKit

/// The gradebook of Canvas LMS as CSV: what its export writes and its import takes back.
public struct CanvasGradebook: Format {
  /// Creates the format.
  public init() {}

  static let id = "canvas-gradebook"

  /// Name, options and codes.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: Self.id, title: "Canvas gradebook",
      summary: "The gradebook of Canvas LMS: a row for each learner, a column for each assignment.",
      mediaTypes: ["text/csv"], fileNames: ["*.csv"], options: Self.options,
      codes: FindingCode.gradebook)
  }

  private static var options: [FormatOption] {
    [
      FormatOption(
        "delimiter", choices: ["source", "comma", "semicolon"], default: "source", use: .both,
        "What stands between two fields; found out when reading, that of the gradebook that was read when writing."
      ),
      FormatOption(
        "decimal", choices: ["source", "point", "comma"], default: "source", use: .writing,
        "What stands before the decimals of scores: what the gradebook that was read has, a point, or a comma."
      ),
      FormatOption(
        "totals", choices: ["source", "yes", "no"], default: "source", use: .writing,
        "Whether totals get columns: those of the gradebook that was read, all, or none."),
      FormatOption(
        "names", choices: ["source", "one", "two"], default: "source", use: .writing,
        "Whether names stand in one column, or family and given names in two."),
      FormatOption(
        "ids", choices: ["source", "sis", "all"], default: "source", use: .writing,
        "Whether there are columns for Integration ID and Root Account besides those of SIS ids."),
      FormatOption(
        "bom", choices: ["yes", "no"], default: "no", use: .writing,
        "Whether the file starts with a byte order mark, which some spreadsheets want."),
    ]
  }

  /// Says whether an input is a gradebook, or a folder or archive of gradebooks.
  public func identify(_ probe: Probe) -> Identification? {
    let found = probe.entries.map { GradebookIdentity.identify($0) }
    guard probe.isContainer else { return found.first ?? nil }
    // A folder or archive of nothing but gradebooks, as sure as the least sure of them.
    let known = found.compactMap { $0?.confidence }
    guard let least = known.min() else { return nil }
    if known.count == found.count {
      let files = probe.hasMore ? probe.countedFiles : "files"
      return Identification(least, "all of its \(files) are gradebooks of Canvas")
    }
    return Identification(
      .possible,
      "\(known.count) of its \(probe.countedFiles) \(known.count == 1 ? "is a gradebook" : "are gradebooks") of Canvas"
    )
  }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    GradebookReader(delimiter: Self.delimiter(options))
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    GradebookWriter(options: GradebookWriteOptions(options))
  }

  /// What was asked for between two fields, `nil` for what the source has.
  static func delimiter(_ options: FormatOptions) -> UInt8? {
    switch options["delimiter"] {
    case "comma": UInt8(ascii: ",")
    case "semicolon": UInt8(ascii: ";")
    default: nil
    }
  }
}
