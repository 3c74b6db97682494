import FormatKit
import LearnerModel
import Synchronization

/// The entities of the Ed-Fi data standard that have a place in the model.
///
/// Entities are named as in data standard 5; what older and newer versions have besides stands with
/// them. An entity that is not here is kept as it stands.
enum EdFiVocabulary {
  /// The name space of what is kept; in both bindings its paths are those of the XML.
  static let space = "ed-fi"

  /// All entities, in the order in which they depend on each other.
  static var all: [ElementMap] {
    descriptors + standards + organizations + otherOrganizations + calendars + courses + people
      + demographics
      + staffing + enrollments + gradebooks + grades + transcripts + assessments + attendance
      + discipline + programs + specialPrograms + readiness
  }

  /// The maps for reading and writing.
  static let maps = vocabulary(all)

  /// All maps, compiled for reading.
  static let reading = ElementMaps(maps, version: nil)

  private static func vocabulary(_ elements: [ElementMap]) -> ElementVocabulary {
    var vocabulary = ElementVocabulary(extensionSpace: space, standard: .edFi, elements)
    vocabulary.wholeNumbers = [
      "SchoolId", "EducationOrganizationId", "LocalEducationAgencyId", "StateEducationAgencyId",
      "EducationServiceCenterId", "EducationOrganizationNetworkId", "CommunityOrganizationId",
      "CommunityProviderId", "OrganizationDepartmentId", "PostSecondaryInstitutionId",
      "PeriodSequence",
    ]
    vocabulary.schoolYears = ["SchoolYear"]
    vocabulary.identities = EdFiIdentities.links
    return vocabulary
  }

  private static let compiled = Mutex<[String: ElementMaps]>([:])

  /// The maps of an interchange; its entities without a place in the model are kept as they stand.
  ///
  /// They are compiled when they are first asked for: a folder may hold thousands of files.
  static func maps(of interchange: EdFiInterchange) -> ElementMaps {
    if let known = compiled.withLock({ $0[interchange.name] }) { return known }
    let names = Set(interchange.entities)
    let mapped = names.isEmpty ? descriptors : all.filter { names.contains($0.name) }
    let others = names.subtracting(mapped.map(\.name)).sorted()
    let maps = ElementMaps(vocabulary(mapped + others.map { .fragment($0) }), version: nil)
    compiled.withLock { $0[interchange.name] = maps }
    return maps
  }
}

extension ElementForm {
  /// A descriptor: its code behind `uri://ed-fi.org/…Descriptor#`, in versions before 3 its
  /// `CodeValue`.
  static func descriptor(_ name: String) -> ElementForm {
    .coded(prefix: "uri://ed-fi.org/\(name)Descriptor#", inside: "CodeValue")
  }
}
