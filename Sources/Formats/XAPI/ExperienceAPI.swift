public import Findings
public import FormatKit
import LearnerModel

/// xAPI (Experience API): statements of what learners did.
public struct ExperienceAPI: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "xapi", title: "xAPI statements",
      summary: "What learners did, as statements of the Experience API.",
      versions: ["1.0.3", "2.0"], mediaTypes: ["application/json"],
      fileNames: ["*.json", "*.ndjson", "*.jsonl"],
      options: [
        FormatOption(
          "layout", choices: ["array", "lines"], default: "array", use: .writing,
          "Whether statements are written as a list, or one a line.")
      ], codes: FindingCode.statements)
  }

  static let documents = JSONDocuments(system: "xapi", coverage: coverage) { head in
    if head.has("statements"), !head.has("verb") {
      guard head.has("statements/actor") || head.has("more") else { return nil }
      var found = match(
        head, head.has("statements/actor") ? .certain : .likely,
        "the first object lists statements", at: "statements/")
      found.members = [("statements", "Statement")]
      return found
    }
    let parts = ["actor", "verb", "object"].filter { head.has($0) }
    let isSure = parts.count == 3 && (head.has("verb/id") || head.has("object/id"))
    guard !parts.isEmpty, !head.has("eventTime"), !head.has("action") else { return nil }
    return match(
      head, isSure ? .certain : parts.count > 1 ? .likely : .possible,
      "the first object has \(parts.joined(separator: ", "))", at: "")
  }

  private static func match(
    _ head: JSONHead, _ confidence: Identification.Confidence, _ evidence: String,
    at path: String
  ) -> JSONDocuments.Match {
    let isSecond =
      head.says(path + "version", "2.0.0") || head.has(path + "context/contextAgents")
      || head.has(path + "context/contextGroups")
    var match = JSONDocuments.Match(
      Identification(confidence, version: isSecond ? "2.0" : nil, evidence), XAPIVocabulary.maps,
      each: "Statement")
    match.rules = StatementRules()
    return match
  }

  private static var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: XAPIVocabulary.space))
    XAPIVocabulary.maps.addCoverage(to: &coverage)
    return coverage
  }

  /// Recognizes statements by who, what they did and with what.
  public func identify(_ probe: Probe) -> Identification? { Self.documents.identify(probe) }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    var documents = Self.documents
    documents.order = .peopleInPassing
    return documents.reader
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    XAPIWriter(areLines: options["layout"] == "lines")
  }
}
