public import Findings
public import FormatKit
import LearnerModel

/// OneRoster JSON: payloads of the REST services of 1EdTech's OneRoster 1.1 and 1.2.
public struct OneRosterJSON: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called, and what can be chosen.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "oneroster-json", title: "OneRoster JSON",
      summary: "Rosters and gradebooks as the REST services of OneRoster give them: JSON objects.",
      versions: ["1.2", "1.1"], mediaTypes: ["application/json"], fileNames: ["*.json"],
      options: [
        FormatOption(
          "version", choices: ["1.2", "1.1"], default: "1.2", use: .writing,
          "The version of the standard to write.")
      ],
      codes: FindingCode.oneRosterJSON)
  }

  /// Recognizes collections and single objects by their member, bare objects by their members.
  public func identify(_ probe: Probe) -> Identification? {
    probe.entries.lazy.compactMap { entry in
      OneRosterPayload(entry.head, isWhole: entry.isWhole)?.identification
    }.max { $0.confidence < $1.confidence }
  }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    OneRosterJSONReader()
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    OneRosterJSONWriter(version: options["version"] ?? "1.2")
  }
}
