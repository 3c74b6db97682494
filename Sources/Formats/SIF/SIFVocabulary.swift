import FormatKit
import LearnerModel

/// The objects of SIF that have a place in the model.
///
/// North America has references as attributes and Australia as elements, under the same names; other
/// names differ as well. One map names both. An object that is not here is kept as it stands.
enum SIFVocabulary {
  /// The name space of what is kept.
  static let space = "sif"

  static let vocabulary = ElementVocabulary(
    extensionSpace: space, standard: .sif,
    [
      studentPersonal, studentSchoolEnrollment, studentSectionEnrollment, gradingCategory,
      gradingAssignment, gradingAssignmentScore, studentSectionMarks, studentGrade,
    ])

  /// The same, compiled.
  static let maps = ElementMaps(vocabulary, version: nil)

  /// The names of the objects.
  static let names = Set(vocabulary.elements.map(\.name))

  /// The object's own key.
  static let key = (field: KindSchema.Common.key, shape: KeyShape(["@RefId"]))

  /// The learner whom an object is about.
  static let owner = (
    field: KindSchema.Common.owner,
    shape: KeyShape(["@StudentPersonalRefId|StudentPersonalRefId"])
  )

  /// A reference by an attribute or an element of the same name.
  static func reference(
    _ field: FieldIndex, _ name: String
  ) -> (field: FieldIndex, shape: KeyShape) {
    (field, KeyShape(["@\(name)|\(name)"]))
  }

  /// A reference to the section, or the teaching group that stands for it in Australia.
  static func section(_ field: FieldIndex) -> (field: FieldIndex, shape: KeyShape) {
    (
      field,
      KeyShape(["@SectionInfoRefId|SectionInfoRefId"]).or(KeyShape(["TeachingGroupRefId"]))
    )
  }

  /// The words for yes and no.
  static let answers = ElementForm.words([
    "Yes": "true", "No": "false", "Y": "true", "N": "false", "true": "true", "false": "false",
  ])
}
