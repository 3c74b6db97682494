import Bytes
public import Findings
public import FormatKit
import LearnerModel
import XMLSyntax

/// Moodle grade XML: the scores of a course, by the idnumbers of its grade items and users.
public struct MoodleGrades: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "moodle-grades-xml", title: "Moodle grade XML",
      summary: "Scores and feedback that Moodle's gradebook exports and imports.",
      mediaTypes: ["application/xml"], fileNames: ["*.xml"])
  }

  /// The root's name is a word that others use as well, so what is inside it counts.
  static let documents = ElementDocuments(system: "moodle", coverage: readCoverage) { head, text in
    guard let name = head.name, name.local == "results", name.namespace.isEmpty else { return nil }
    let batch = head.attributes.first { $0.name == XMLName(local: "batch") }
    let isExport = batch?.value.hasPrefix("xml_export_") == true
    let start = String(decoding: text, as: UTF8.self)
    let hasResults = start.contains("<assignment>") && start.contains("<student>")
    guard isExport || hasResults || head.isEmpty || !start.contains("<result") else { return nil }
    return ElementDocuments.Match(
      Identification(
        isExport || hasResults ? .certain : .possible,
        isExport
          ? "the root is results, with the batch of a Moodle export"
          : hasResults ? "the root is results, of assignments and students" : "the root is results"),
      MoodleVocabulary.maps, isContainer: true)
  }

  private static var readCoverage: Coverage {
    var coverage = Coverage(extensions: .own(space: MoodleVocabulary.space))
    MoodleVocabulary.maps.addCoverage(to: &coverage)
    // What the root says is kept in a record without fields.
    coverage.add(.document, KindSchema.Common.key)
    return coverage
  }

  /// Recognizes the root.
  public func identify(_ probe: Probe) -> Identification? { Self.documents.identify(probe) }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    Self.documents.reader
  }

  /// Makes a writer.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    MoodleGradesWriter()
  }
}
