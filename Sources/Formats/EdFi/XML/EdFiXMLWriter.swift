import Findings
import FormatKit
import LearnerModel

/// Writes a folder of interchanges, valid against the schemas of a version.
struct EdFiXMLWriter: FormatWriter {
  let version: String

  var isSet: Bool { true }

  var needs: WriterNeeds { [] }

  var order: RecordOrder { [.referencesOnce, .describedTogether] }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: EdFiVocabulary.space))
    coverage.extensionLimits = [.noPlace, .incomplete, .foreignExtension]
    EdFiVocabulary.maps.addCoverage(
      to: &coverage, version: version,
      limits: [.incomplete, .noPlace, .tooMany, .outsideCodeSet, .invalid])
    return coverage
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    let namespace = EdFiVersion.namespace(of: version)
    let files = EdFiInterchange.all.filter { $0.versions.contains(version) }.enumerated().map {
      number, interchange in
      let name = String(interchange.name.dropFirst("Interchange".count))
      let place = String(number + 101).dropFirst()
      return ElementWritePlan.File(
        name: "\(place)-\(name).xml",
        header: """
          <?xml version="1.0" encoding="UTF-8"?>
          <\(interchange.name) xmlns="\(namespace)" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">

          """, footer: "</\(interchange.name)>\n",
        elements: interchange.entities.isEmpty
          ? EdFiVocabulary.descriptors.map(\.name) : interchange.entities)
    }
    var plan = ElementWritePlan(
      EdFiVocabulary.maps, version: version, files: files, namespace: namespace,
      format: "edfi-xml", context: context)
    plan.kin = ["edfi-json"]
    return plan
  }
}
