public import Findings
public import FormatKit
import LearnerModel

/// What the REST API of Canvas LMS answers: users, courses, enrollments, assignments, submissions.
public struct CanvasAPI: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "canvas-api", title: "Canvas API",
      summary: "Objects of the REST API of Canvas LMS: lists of them, single ones, or one a line.",
      mediaTypes: ["application/json"], fileNames: ["*.json", "*.ndjson", "*.jsonl"])
  }

  static let documents = JSONDocuments(system: GradebookReader.system, coverage: coverage) { head in
    guard let found = CanvasSignature.all.first(where: { $0.fits(head) }) else { return nil }
    return JSONDocuments.Match(
      Identification(
        found.isSure(head) ? .certain : .likely, "the first object is \(found.what) of Canvas"),
      CanvasObjects.maps, each: found.element)
  }

  private static var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: CanvasObjects.space))
    CanvasObjects.maps.addCoverage(to: &coverage)
    return coverage
  }

  /// Recognizes objects of the API by their members.
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
