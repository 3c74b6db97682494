import Findings
import FormatKit
import LearnerModel

/// Writes events, and what mastery and results say, as statements.
struct XAPIWriter: FormatWriter {
  /// Whether each statement stands on a line of its own, with nothing around them.
  let areLines: Bool

  var isSet: Bool { false }
  var order: RecordOrder { .none }
  var needs: WriterNeeds { [] }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: XAPIVocabulary.space))
    coverage.extensionLimits = [.noPlace, .incomplete, .foreignExtension]
    let limits: Coverage.Limits = [.incomplete, .noPlace, .tooMany, .outsideCodeSet, .invalid]
    for kind in [Kind.learningEvent, .mastery, .result] {
      for (field, _) in written.fields[kind] ?? [:] { coverage.add(kind, field, limits: limits) }
    }
    return coverage
  }

  /// What the maps have a place for; who did it is said by the statements themselves.
  private var written: Coverage {
    var coverage = Coverage()
    XAPIVocabulary.maps.addCoverage(to: &coverage)
    return coverage
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    ElementWritePlan(
      json: XAPIVocabulary.vocabulary, version: nil,
      files: [areLines ? .lines(elements: ["Statement"]) : .array(elements: ["Statement"])],
      format: "xapi", context: context)
  }
}
