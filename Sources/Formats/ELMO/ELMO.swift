public import Findings
public import FormatKit
import LearnerModel
import XMLSyntax

/// ELMO, the format of EMREX: results of studies abroad, one learner a document.
public struct ELMO: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "elmo", title: "ELMO (EMREX)",
      summary: "Results of studies that institutions of higher education exchange in Europe.",
      versions: ["1"], mediaTypes: ["application/xml"], fileNames: ["*.xml"],
      options: [
        FormatOption(
          "layout", choices: ["document", "folder"], default: "document", use: .writing,
          "One document, which is about one learner, or a folder or zip of one for each.")
      ], codes: FindingCode.elmo)
  }

  /// What the namespace of version 1 starts with.
  static let namespace = "https://github.com/emrex-eu/elmo-schemas/"

  /// The system of keys.
  static let system = "elmo"

  static let documents = ElementDocuments(system: system, coverage: coverage) { head, _ in
    guard let name = head.name, name.local == "elmo", name.namespace.hasPrefix(namespace) else {
      return nil
    }
    let version = name.namespace.hasSuffix("/v1") ? "1" : nil
    return ElementDocuments.Match(
      Identification(
        .certain, version: version, "the root is elmo in the namespace of EMREX"),
      ElmoVocabulary.maps, isContainer: false)
  }

  private static var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: ElmoVocabulary.space))
    ElmoVocabulary.maps.addCoverage(to: &coverage)
    return coverage
  }

  /// Recognizes the root and its namespace.
  public func identify(_ probe: Probe) -> Identification? { Self.documents.identify(probe) }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    Self.documents.reader
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    ElmoWriter(isSet: options["layout"] == "folder")
  }
}
