public import Findings
public import FormatKit
import LearnerModel

/// Caliper Analytics: events of learning tools, and the things that they are about.
public struct Caliper: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "caliper", title: "Caliper Analytics",
      summary: "Events of learning tools, alone or in envelopes, and descriptions of entities.",
      versions: ["1.1", "1.2"], mediaTypes: ["application/json"],
      fileNames: ["*.json", "*.ndjson", "*.jsonl"])
  }

  static let documents = JSONDocuments(system: "caliper", coverage: coverage) { head in
    if head.has("sensor"), head["data"] == .list || head["data"] == .object {
      let isSure = head.has("dataVersion") || head.has("sendTime")
      var envelope = match(
        head, "Envelope", isSure ? .certain : .likely, "the first object is an envelope",
        contexts: head.texts("dataVersion") + head.texts("data/@context"))
      // An envelope may hold any number of events.
      if head.container == .none {
        envelope.members = [("data", "data")]
        envelope.around = "Envelope"
      }
      return envelope
    }
    let contexts = head.texts("@context")
    let isTold = contexts.contains { $0.contains("purl.imsglobal.org/ctx/caliper") }
    if ["actor", "action", "object", "eventTime"].allSatisfy(head.has) {
      return match(
        head, "data", isTold ? .certain : .likely, "the first object is an event",
        contexts: contexts)
    }
    guard isTold else { return nil }
    return match(
      head, "data", .certain, "the first object is an entity", contexts: contexts)
  }

  private static func match(
    _ head: JSONHead, _ element: String, _ confidence: Identification.Confidence,
    _ evidence: String, contexts: [String]
  ) -> JSONDocuments.Match {
    let versions = [("v1p1", "1.1"), ("v1p2", "1.2")]
    let version = versions.first { name, _ in contexts.contains { $0.hasSuffix(name) } }?.1
    return JSONDocuments.Match(
      Identification(confidence, version: version, evidence), CaliperVocabulary.maps, each: element)
  }

  private static var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: CaliperVocabulary.space))
    CaliperVocabulary.maps.addCoverage(to: &coverage)
    return coverage
  }

  /// Recognizes envelopes, events and entities.
  public func identify(_ probe: Probe) -> Identification? { Self.documents.identify(probe) }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    var documents = Self.documents
    documents.order = .peopleInPassing
    return documents.reader
  }

  /// There is no writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? { nil }
}
