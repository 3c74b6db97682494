public import Findings
public import FormatKit
import LearnerModel

/// Ed-Fi JSON: resources of the API as loaders send them, one file a resource.
public struct EdFiJSON: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called, and what can be chosen.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "edfi-json", title: "Ed-Fi JSON",
      summary: "Resources of the Ed-Fi API, one file a resource, as loaders send them.",
      versions: ["5.2", "4.0", "3.2"],
      mediaTypes: ["application/x-ndjson", "application/json"],
      fileNames: ["*.ndjson", "*.jsonl", "*.json", "students.ndjson"],
      options: [
        FormatOption(
          "version", choices: ["5.2", "4.0", "3.2"], default: "5.2", use: .writing,
          "The version of the data standard to write."),
        FormatOption(
          "layout", choices: ["lines", "array"], default: "lines", use: .writing,
          "Whether a file holds an object a line, or a list of objects."),
      ])
  }

  /// Recognizes resources by the names of files and the members of their first objects.
  public func identify(_ probe: Probe) -> Identification? {
    let files = EdFiJSONFiles(probe)
    guard let first = files.files.max(by: { $0.confidence < $1.confidence }) else { return nil }
    return Identification(first.confidence, first.reason)
  }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    EdFiJSONReader()
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    EdFiJSONWriter(
      version: options["version"] ?? "5.2", isList: options["layout"] == "array")
  }
}
