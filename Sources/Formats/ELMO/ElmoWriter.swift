import Findings
import FormatKit
import LearnerModel

/// Writes what a learner has studied, one learner a document.
struct ElmoWriter: FormatWriter {
  var isSet: Bool { false }

  var needs: WriterNeeds { [.learners, .references] }

  var order: RecordOrder { [] }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: ElmoVocabulary.space))
    let limits: Coverage.Limits = [
      .incomplete, .noPlace, .tooMany, .outsideCodeSet, .invalid, .duplicate, .unresolved,
      .notSelected,
    ]
    coverage.extensionLimits = limits.union([.foreignExtension])
    ElmoVocabulary.maps.addCoverage(to: &coverage, limits: limits)
    return coverage
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    let learners = context.learnerCount ?? 1
    if learners > 1 {
      throw Failure(
        .usage, .elmoSeveralLearners,
        "there are \(learners) learners; a document is about one")
    }
    return ElementTreePlan(
      ElmoVocabulary.vocabulary(now: context.now), version: nil,
      form: ElementTreePlan.Form(
        element: "elmo", prefix: "", namespace: ELMO.namespace + "tree/v1", system: ELMO.system,
        header: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", footer: ""),
      format: "elmo", context: context)
  }
}
