public import Findings
public import FormatKit
import LearnerModel
import XMLSyntax

/// IMS AccessForAll: what learners need and prefer, to take part in a test or a lesson.
public struct AccessForAll: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "access-for-all", title: "IMS AccessForAll PNP",
      summary: "Personal needs and preferences of learners, as tests in QTI 3 take them.",
      versions: ["3.0"], mediaTypes: ["application/xml"], fileNames: ["*.xml"],
      options: [
        FormatOption(
          "source-system", use: .writing,
          "The system that identifies the learners, where their keys do not tell it.")
      ])
  }

  /// The namespace of version 3.0.
  static let namespace = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imsafa3p0pnp_v1p0"

  /// The system of keys.
  static let system = "access-for-all"

  /// The root of a document about several learners, and that of one that does not say about whom.
  static let records = "access-for-all-pnp-records"
  static let single = "access-for-all-pnp"

  static let documents = ElementDocuments(system: system, coverage: coverage) { head, _ in
    guard let name = head.name, name.local == records || name.local == single,
      name.namespace.isEmpty || name.namespace.contains("imsglobal.org/")
    else { return nil }
    let isKnown = name.namespace == namespace
    return ElementDocuments.Match(
      Identification(
        isKnown ? .certain : .likely, version: isKnown ? "3.0" : nil,
        "the root is \(name.local)" + (isKnown ? " in the namespace of AccessForAll" : "")),
      name.local == records ? AccessVocabulary.maps : AccessVocabulary.singleMaps,
      isContainer: name.local == records)
  }

  private static var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: AccessVocabulary.space))
    AccessVocabulary.maps.addCoverage(to: &coverage)
    return coverage
  }

  /// Recognizes the roots.
  public func identify(_ probe: Probe) -> Identification? { Self.documents.identify(probe) }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    Self.documents.reader
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    AccessWriter(sourceSystem: options["source-system"])
  }
}
