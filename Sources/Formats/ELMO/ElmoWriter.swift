import Findings
import FormatKit
import LearnerModel

/// Writes what a learner has studied, one learner a document.
struct ElmoWriter: FormatWriter {
  /// Whether there is a folder with a document for each learner.
  let isSet: Bool

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
    if learners > 1, !isSet {
      throw Failure(
        .usage, .elmoSeveralLearners,
        "there are \(learners) learners; a document is about one")
    }
    var form = ElementTreePlan.Form(
      element: "elmo", prefix: "", namespace: ELMO.namespace + "tree/v1", system: ELMO.system,
      header: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", footer: "")
    form.isEach = isSet
    form.fileName = "elmo-#.xml"
    let now = "give the moment of writing with --now"
    form.hints = [("generatedDate", now), ("issueDate", now)]
    return ElementTreePlan(
      ElmoVocabulary.vocabulary(now: context.now), version: nil, form: form, format: "elmo",
      context: context)
  }
}
