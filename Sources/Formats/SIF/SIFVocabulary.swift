import FormatKit
import LearnerModel

/// The objects of SIF that have a place in the model, in the order of the realm's schema.
///
/// North America has references as attributes and Australia as elements, under the same names; other
/// names differ as well. An object that is not here is kept as it stands.
struct SIFVocabulary {
  /// The name space of what is kept.
  static let space = "sif"

  let realm: SIFRealm

  /// The objects of North America, compiled.
  private static let northAmerica = SIFVocabulary(realm: .northAmerica).compiled
  /// The objects of Australia, compiled.
  private static let australia = SIFVocabulary(realm: .australia).compiled

  /// The objects of a realm, compiled.
  static func maps(of realm: SIFRealm) -> ElementMaps {
    switch realm {
    case .northAmerica: northAmerica
    case .australia: australia
    }
  }

  /// The objects of a realm.
  static func vocabulary(of realm: SIFRealm) -> ElementVocabulary {
    SIFVocabulary(realm: realm).vocabulary
  }

  private var compiled: ElementMaps { ElementMaps(vocabulary, version: nil) }

  private var vocabulary: ElementVocabulary {
    ElementVocabulary(
      extensionSpace: Self.space, standard: .sif,
      [
        schoolInfo, studentPersonal, studentSchoolEnrollment, studentSectionEnrollment,
        gradingCategory, gradingAssignment, gradingAssignmentScore, studentSectionMarks,
        studentGrade,
      ])
  }

  /// The names of the objects.
  static let names = Set(
    SIFRealm.allCases.flatMap { vocabulary(of: $0).elements.map(\.name) })

  var isAustralia: Bool { realm == .australia }

  /// The object's own key.
  var key: (field: FieldIndex, shape: KeyShape) { (KindSchema.Common.key, KeyShape(["@RefId"])) }

  /// The learner whom an object is about.
  var owner: (field: FieldIndex, shape: KeyShape) {
    reference(KindSchema.Common.owner, "StudentPersonalRefId")
  }

  /// A reference by an attribute or an element of the same name.
  func reference(_ field: FieldIndex, _ name: String) -> (field: FieldIndex, shape: KeyShape) {
    (field, KeyShape([isAustralia ? "\(name)|@\(name)" : "@\(name)|\(name)"]))
  }

  /// A reference by an element of objects that have no attributes in either realm.
  func element(_ field: FieldIndex, _ name: String) -> (field: FieldIndex, shape: KeyShape) {
    (field, KeyShape(["\(name)|@\(name)"]))
  }

  /// A reference to the section, or the teaching group that stands for it in Australia.
  func section(_ field: FieldIndex) -> (field: FieldIndex, shape: KeyShape) {
    isAustralia
      ? (field, KeyShape(["TeachingGroupRefId"])) : reference(field, "SectionInfoRefId")
  }

  /// The identifier of the object itself.
  var refId: ElementMap { identifier("@RefId").required }

  /// The attribute that a reference is in North America.
  func attribute(_ name: String) -> [ElementMap] {
    isAustralia ? [] : [identifier("@" + name).required]
  }

  /// The element that a reference is in Australia.
  func element(_ name: String) -> [ElementMap] { isAustralia ? [identifier(name)] : [] }

  /// An element or attribute with an identifier.
  func identifier(_ name: String) -> ElementMap {
    var map = ElementMap(name, .part)
    map.rules.patterns = realm.identifierPatterns.map { Array($0.utf8) }
    return map
  }

  /// Elements without a place in the model, in their order.
  func kept(_ names: String...) -> [ElementMap] { names.map { .kept($0) } }

  /// What ends every object.
  var ending: [ElementMap] {
    (isAustralia ? kept("LocalCodeList") : []) + kept("SIF_Metadata", "SIF_ExtendedElements")
  }

  /// The words for yes and no; other words are kept as they are.
  var answers: ElementForm {
    isAustralia
      ? .words(["Y": "true", "N": "false"])
      : .words(["Yes": "true", "No": "false", "true": "true", "false": "false"])
  }

  /// The words for grades.
  var grades: ElementForm {
    guard isAustralia else { return .plain }
    var words = ["P": "KG", "13": "13", "PS": "PS", "UG": "UG"]
    for year in 1...12 { words[String(year)] = (year < 10 ? "0" : "") + String(year) }
    return .words(words)
  }
}
