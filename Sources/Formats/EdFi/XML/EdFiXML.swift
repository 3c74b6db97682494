public import Findings
public import FormatKit
import LearnerModel

/// Ed-Fi bulk XML: interchanges of the Ed-Fi data standard, one file or a folder of them.
public struct EdFiXML: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called, and what can be chosen.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "edfi-xml", title: "Ed-Fi XML",
      summary: "Interchange files that states and districts load into Ed-Fi data stores.",
      versions: ["5.2", "4.0", "3.2", "6.1", "2.2"], mediaTypes: ["application/xml"],
      fileNames: ["*.xml", "Student.xml"],
      options: [
        FormatOption(
          "version", choices: ["5.2", "4.0", "3.2"], default: "5.2", use: .writing,
          "The version of the data standard to write.")
      ],
      codes: FindingCode.edFi)
  }

  /// Recognizes interchanges by their root and its namespace.
  public func identify(_ probe: Probe) -> Identification? {
    let files = EdFiFiles(probe)
    guard let first = files.interchanges.first else { return nil }
    return Identification(
      first.version == nil ? .likely : .certain, version: files.version,
      "the root is \(first.root)\(first.version == nil ? "" : " in the namespace of Ed-Fi")")
  }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    EdFiXMLReader()
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    EdFiXMLWriter(version: options["version"] ?? "5.2")
  }
}
