public import Findings
public import FormatKit
import LearnerModel

/// The Extended Transcript of IMS: what a learner has taken and mastered, from before CLR.
public struct ExtendedTranscript: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "extended-transcript", title: "IMS Extended Transcript",
      summary: "Courses, competencies and degrees of a learner, the predecessor of CLR.",
      versions: ["1.0"], mediaTypes: ["application/ld+json", "application/json"],
      fileNames: ["*.json", "*.jsonld"])
  }

  static let documents = JSONDocuments(system: "ims", coverage: coverage) { head in
    let isNamed = head.says("type", "ExtendedTranscript")
    let hasContext = head.texts("@context").contains { $0.contains("/ctx/extended-transcript/") }
    guard isNamed, hasContext || head["transcriptEntities"] == .object else { return nil }
    return JSONDocuments.Match(
      Identification(.certain, version: "1.0", "the first object is an ExtendedTranscript"),
      TranscriptVocabulary.maps, each: TranscriptVocabulary.root)
  }

  private static var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: TranscriptVocabulary.space))
    TranscriptVocabulary.maps.addCoverage(to: &coverage)
    return coverage
  }

  /// Recognizes transcripts by their type.
  public func identify(_ probe: Probe) -> Identification? { Self.documents.identify(probe) }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    Self.documents.reader
  }

  /// There is no writer: CLR has taken its place.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? { nil }
}
