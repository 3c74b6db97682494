import Findings
import FormatKit
import LearnerModel

/// Writes what Moodle's gradebook imports.
struct MoodleGradesWriter: FormatWriter {
  var isSet: Bool { false }

  var needs: WriterNeeds { [] }

  var order: RecordOrder { .none }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: MoodleVocabulary.space))
    coverage.extensionLimits = [.noPlace, .incomplete, .foreignExtension]
    MoodleVocabulary.maps.addCoverage(
      to: &coverage, limits: [.incomplete, .noPlace, .tooMany, .invalid])
    return coverage
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    var file = ElementWritePlan.File(
      name: "", header: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<results>\n",
      footer: "</results>\n", elements: ["result"])
    file.isAlwaysThere = true
    return ElementWritePlan(
      MoodleVocabulary.vocabulary, version: nil, files: [file], namespace: "",
      format: "moodle-grades-xml", context: context)
  }
}
