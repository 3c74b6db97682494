import Findings
import FormatKit
import LearnerModel

/// Writes a folder of resources, one file for each.
struct EdFiJSONWriter: FormatWriter {
  let version: String
  /// Whether a file holds a list, rather than an object a line.
  let isList: Bool

  var isSet: Bool { true }

  var needs: WriterNeeds { [] }

  var order: RecordOrder { [.referencesOnce, .describedTogether] }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: EdFiVocabulary.space))
    coverage.extensionLimits = [.noPlace, .incomplete, .foreignExtension]
    EdFiResources.maps.addCoverage(
      to: &coverage, version: version,
      limits: [.incomplete, .noPlace, .tooMany, .outsideCodeSet, .invalid])
    return coverage
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    let files = EdFiResources.all.filter { $0.entity.exists(in: version) }.map { known in
      guard isList else {
        return ElementWritePlan.File.lines(
          name: known.resource + ".ndjson", elements: [known.entity.name])
      }
      var file = ElementWritePlan.File.array(
        name: known.resource + ".json", elements: [known.entity.name])
      file.isAlwaysThere = false
      return file
    }
    var plan = ElementWritePlan(
      json: EdFiResources.maps, version: version, files: files, format: "edfi-json",
      context: context)
    plan.kin = ["edfi-xml"]
    return plan
  }
}
