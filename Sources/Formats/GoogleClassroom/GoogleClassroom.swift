public import Findings
public import FormatKit
import LearnerModel

/// What the API of Google Classroom answers: courses, course work, submissions, people.
public struct GoogleClassroom: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "google-classroom", title: "Google Classroom",
      summary: "Objects of the Classroom API: pages that list them, lists, or single ones.",
      mediaTypes: ["application/json"], fileNames: ["*.json", "*.ndjson", "*.jsonl"])
  }

  static let documents = JSONDocuments(system: "google-classroom", coverage: coverage) { head in
    for page in ClassroomObjects.pages where head[page.member] == .list {
      let isTold = page.telling.contains { head.has("\(page.member)/\($0)") }
      // An empty page says nothing of its own.
      guard isTold else { continue }
      var found = match(
        ClassroomObjects.page, .certain, "the first object lists \(page.member)")
      if head.container == .none {
        found.members = ClassroomObjects.pages.map { ($0.member, $0.member) }
        found.around = ClassroomObjects.page
      }
      return found
    }
    guard let found = ClassroomSignature.all.first(where: { $0.fits(head) }) else { return nil }
    return match(
      ClassroomObjects.object, found.isSure(head) ? .certain : .likely,
      "the first object is \(found.what) of Classroom")
  }

  private static func match(
    _ element: String, _ confidence: Identification.Confidence, _ evidence: String
  ) -> JSONDocuments.Match {
    JSONDocuments.Match(
      Identification(confidence, evidence), ClassroomObjects.maps, each: element)
  }

  private static var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: ClassroomObjects.space))
    ClassroomObjects.maps.addCoverage(to: &coverage)
    return coverage
  }

  /// Recognizes pages and objects of the API by their members.
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
