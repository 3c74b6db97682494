import FormatKit
import LearnerModel

/// The entities of the Ed-Fi data standard that have a place in the model.
///
/// Entities are named as in data standard 5; what older and newer versions have besides stands with
/// them. An entity that is not here is kept as it stands.
enum EdFiVocabulary {
  /// The name space of what is kept.
  static let space = "ed-fi"

  /// All entities, in the order in which they depend on each other.
  static var all: [ElementMap] {
    descriptors + standards + organizations + otherOrganizations + calendars + courses + people
      + demographics
      + staffing + enrollments + gradebooks + grades + transcripts + assessments + attendance
      + discipline + programs + specialPrograms + readiness
  }

  /// The maps for reading and writing.
  static let maps = ElementVocabulary(extensionSpace: space, standard: .edFi, all)

  /// The maps of an interchange; its entities without a place in the model are kept as they stand.
  static func maps(of interchange: EdFiInterchange) -> ElementVocabulary {
    guard !interchange.entities.isEmpty else {
      return ElementVocabulary(extensionSpace: space, standard: .edFi, descriptors)
    }
    let names = Set(interchange.entities)
    let mapped = all.filter { names.contains($0.name) }
    let others = names.subtracting(mapped.map(\.name)).sorted()
    return ElementVocabulary(
      extensionSpace: space, standard: .edFi, mapped + others.map { .fragment($0) })
  }
}

extension ElementForm {
  /// A descriptor: its code behind `uri://ed-fi.org/…Descriptor#`, in versions before 3 its
  /// `CodeValue`.
  static func descriptor(_ name: String) -> ElementForm {
    .coded(prefix: "uri://ed-fi.org/\(name)Descriptor#", inside: "CodeValue")
  }
}
