public import Findings
public import FormatKit
import LearnerModel

/// CASE (Competencies and Academic Standards Exchange): frameworks of what is to be learned.
public struct CompetencyExchange: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "case", title: "CASE",
      summary: "Academic standards and competencies with their associations, as JSON packages.",
      versions: ["1.0", "1.1"], mediaTypes: ["application/json"], fileNames: ["*.json"],
      options: [
        FormatOption(
          "version", choices: ["1.0", "1.1"], default: "1.1", use: .writing,
          "The version of CASE to write.")
      ], codes: FindingCode.competencyExchange)
  }

  static let documents = JSONDocuments(system: "case", coverage: coverage) { head in
    guard let (element, confidence) = element(head) else { return nil }
    let isOlder =
      head.has("CFDocument/CFPackageURI") || head.has("CFItems/CFDocumentURI")
      || head.has("CFItems/educationalLevel")
    let version = head.says("CFDocument/caseVersion", "1.1") ? "1.1" : isOlder ? "1.0" : nil
    return JSONDocuments.Match(
      Identification(confidence, version: version, "the first object is a \(element)"),
      CASEVocabulary.maps, each: element)
  }

  /// The object that a first one is, by its members.
  private static func element(
    _ head: JSONHead
  ) -> (name: String, confidence: Identification.Confidence)? {
    if head["CFDocument"] == .object { return ("CFPackage", .certain) }
    guard head.has("identifier"), head.has("uri"), head.has("lastChangeDateTime") else {
      return nil
    }
    if head.has("fullStatement") { return ("CFItem", .certain) }
    if head.has("title"), head.has("creator") {
      return ("CFDocument", head.has("CFPackageURI") ? .certain : .likely)
    }
    return nil
  }

  private static var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: CASEVocabulary.space))
    CASEVocabulary.maps.addCoverage(to: &coverage)
    return coverage
  }

  /// Recognizes packages, and documents and items on their own.
  public func identify(_ probe: Probe) -> Identification? { Self.documents.identify(probe) }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    Self.documents.reader
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    CASEWriter(version: options["version"] ?? "1.1")
  }
}
