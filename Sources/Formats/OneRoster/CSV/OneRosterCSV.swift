public import Findings
public import FormatKit
import LearnerModel

/// OneRoster CSV: rosters and gradebooks of 1EdTech's OneRoster 1.0, 1.1 and 1.2, as bundles or loose
/// files.
public struct OneRosterCSV: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called, and what can be chosen.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "oneroster-csv", title: "OneRoster CSV",
      summary:
        "Rosters and gradebooks exchanged between school systems: a zip or folder of CSV files.",
      versions: ["1.2", "1.1", "1.0"], mediaTypes: ["text/csv", "application/zip"],
      fileNames: ["*.zip", "users.csv"],
      options: [
        FormatOption(
          "version", choices: ["1.2", "1.1"], default: "1.2", use: .writing,
          "The version of the standard to write."),
        FormatOption(
          "version", choices: ["1.2", "1.1", "1.0"], use: .reading,
          "The version of the source; by default what its manifest, else its headers show."),
        FormatOption(
          "dates", choices: SpellingRules.DateOrder.allCases.map(\.rawValue), default: "iso",
          use: .reading, "The order of day and month in dates that are not ISO dates."),
        FormatOption(
          "mode", choices: ["bulk", "delta"], use: .writing,
          "Whether the manifest says that files are complete; by default what the records say."),
      ],
      codes: FindingCode.oneRoster)
  }

  /// Recognizes bundles by their manifest, and files by their headers.
  public func identify(_ probe: Probe) -> Identification? {
    OneRosterBundle(probe).identification
  }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    OneRosterCSVReader(
      dateOrder: options["dates"].flatMap(SpellingRules.DateOrder.init(rawValue:)) ?? .iso,
      version: options["version"])
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    OneRosterCSVWriter(version: options["version"] ?? "1.2", mode: options["mode"])
  }
}
