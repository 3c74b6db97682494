public import Findings
public import FormatKit
import LearnerModel

/// European Digital Credentials for Learning, after the European Learning Model 3.
public struct EuropeanLearningModel: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "elm", title: "European Learning Model",
      summary: "Claims of what learners achieved and did, as Europass issues them.",
      versions: ["3"], mediaTypes: ["application/ld+json", "application/json"],
      fileNames: ["*.json", "*.jsonld"])
  }

  static let documents = JSONDocuments(system: "elm", coverage: coverage) { head in
    if head["credential"] == .object, isCredential(head, at: "credential/") {
      return match(.certain, "the first object holds a European Digital Credential", each: "upload")
    }
    guard isCredential(head, at: "") else { return nil }
    // A credential may be a badge as well, which says more of it there.
    let isBadge = head.says("type", "OpenBadgeCredential", "AchievementCredential")
    return match(
      isBadge ? .possible : .certain, "the first object is a European Digital Credential",
      each: "credential")
  }

  private static func isCredential(_ head: JSONHead, at path: String) -> Bool {
    head.says(path + "type", "EuropeanDigitalCredential")
  }

  private static func match(
    _ confidence: Identification.Confidence, _ evidence: String, each element: String
  ) -> JSONDocuments.Match {
    JSONDocuments.Match(
      Identification(confidence, version: "3", evidence), ELMVocabulary.maps, each: element)
  }

  private static var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: ELMVocabulary.space))
    ELMVocabulary.maps.addCoverage(to: &coverage)
    return coverage
  }

  /// Recognizes credentials by their type.
  public func identify(_ probe: Probe) -> Identification? { Self.documents.identify(probe) }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    Self.documents.reader
  }

  /// There is no writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? { nil }
}
