import FormatKit
import LearnerModel
import Synchronization

/// The resources of the API: one for each entity.
enum EdFiResources {
  /// The entities, by the names of their resources, in the order in which they depend on each other.
  static let all: [(resource: String, entity: ElementMap)] = {
    var known: Set<String> = []
    let mapped = EdFiVocabulary.all.filter { known.insert($0.name).inserted }
    let others = (EdFiInterchange.all.flatMap(\.entities) + besides).filter {
      !$0.hasSuffix("Reference") && $0 != "EducationOrganization" && known.insert($0).inserted
    }
    return mapped.map { (EdFiNames.resource($0.name), EdFiBinding.entity($0)) }
      + others.map { (EdFiNames.resource($0), .fragment($0)) }
  }()

  /// What the API has and interchanges do not; like other entities without a place in the model they
  /// are kept as they stand.
  private static let besides = [
    "SchoolYearType", "DescriptorMapping", "StudentAssessmentEducationOrganizationAssociation",
    "StudentSpecialEducationProgramEligibilityAssociation",
  ]

  /// The maps for reading and writing.
  static let maps = vocabulary(all.map(\.entity))

  /// All maps, compiled for reading.
  static let reading = ElementMaps(maps, version: nil)

  private static func vocabulary(_ elements: [ElementMap]) -> ElementVocabulary {
    var vocabulary = ElementVocabulary(
      extensionSpace: EdFiVocabulary.space, standard: .edFi, elements)
    vocabulary.wholeNumbers = Set(EdFiVocabulary.maps.wholeNumbers.map { EdFiNames.member($0) })
    vocabulary.wholeNumbers.formUnion(["schoolYear", "graduationSchoolYear"])
    return vocabulary
  }

  private static let compiled = Mutex<[String: ElementMaps]>([:])

  /// The maps of an entity; they are compiled when they are first asked for.
  static func maps(of entity: ElementMap) -> ElementMaps {
    if let known = compiled.withLock({ $0[entity.name] }) { return known }
    let maps = ElementMaps(vocabulary([entity]), version: nil)
    compiled.withLock { $0[entity.name] = maps }
    return maps
  }
}
