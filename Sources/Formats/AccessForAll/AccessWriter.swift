import Findings
import FormatKit
import LearnerModel

/// Writes a record for each learner of whom some need or preference is known.
struct AccessWriter: FormatWriter {
  /// The system that identifies learners whose keys do not tell it.
  let sourceSystem: String?

  var isSet: Bool { false }

  var needs: WriterNeeds { [.learners] }

  var order: RecordOrder { [] }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: AccessVocabulary.space))
    let limits: Coverage.Limits = [
      .incomplete, .noPlace, .tooMany, .outsideCodeSet, .invalid, .duplicate, .unresolved,
      .notSelected,
    ]
    coverage.extensionLimits = limits.union([.foreignExtension])
    AccessVocabulary.maps.addCoverage(to: &coverage, limits: limits)
    return coverage
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    let root = AccessForAll.records
    var plan = ElementWritePlan(
      AccessVocabulary.vocabulary(sourceSystem: sourceSystem), version: nil,
      files: [
        ElementWritePlan.File(
          name: "",
          header: """
            <?xml version="1.0" encoding="UTF-8"?>
            <\(root) xmlns="\(AccessForAll.namespace)">

            """, footer: "</\(root)>\n", elements: [AccessVocabulary.record])
      ], namespace: AccessForAll.namespace, format: "access-for-all", context: context)
    plan.isByLearner = true
    plan.takesLearner = true
    plan.hints = [
      (
        "@source-system",
        "name the system that the keys are of with --to access-for-all:source-system=NAME"
      )
    ]
    return plan
  }
}
