import Findings
import FormatKit
import LearnerModel

/// Writes a folder of collections, one for each kind of object.
///
/// Objects are told by identifiers of 32 hexadecimal digits. A record with another key has no place,
/// which is told.
struct SIFWriter: FormatWriter {
  let realm: SIFRealm

  /// The objects that are written, those that others refer to first.
  static let objects = [
    "SchoolInfo", "StudentPersonal", "StudentSchoolEnrollment", "StudentSectionEnrollment",
    "GradingCategory", "GradingAssignment", "GradingAssignmentScore", "StudentGrade",
  ]

  var isSet: Bool { true }

  /// Only a learner is a student, and what is stated of them stands in the same object.
  var needs: WriterNeeds { [.learners, .references] }

  var order: RecordOrder { [] }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: SIFVocabulary.space))
    let limits: Coverage.Limits = [
      .incomplete, .noPlace, .tooMany, .outsideCodeSet, .invalid, .duplicate, .unresolved,
      .notSelected,
    ]
    coverage.extensionLimits = limits.union([.foreignExtension])
    ElementMaps(written, version: nil).addCoverage(to: &coverage, limits: limits)
    return coverage
  }

  private var written: ElementVocabulary {
    var vocabulary = SIFVocabulary.vocabulary(of: realm)
    vocabulary.elements.removeAll { !Self.objects.contains($0.name) }
    return vocabulary
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    let files = written.elements.map { object in
      let root = object.name + "s"
      return ElementWritePlan.File(
        name: "\(root).xml",
        header: """
          <?xml version="1.0" encoding="UTF-8"?>
          <\(root) xmlns="\(realm.namespace)">

          """, footer: "</\(root)>\n", elements: [object.name])
    }
    var plan = ElementWritePlan(
      written, version: nil, files: files, namespace: realm.namespace, format: realm.format,
      context: context)
    plan.isByLearner = true
    return plan
  }
}
