import FormatKit
import LearnerModel

/// What stands in a document of needs and preferences.
///
/// Each feature is a statement about the learner. A feature that is named in a set is one more, which
/// says when the feature is switched on: the sets name features that nothing else is said of, and
/// features that are not needed but forbidden.
enum AccessVocabulary {
  /// The name space of what is kept.
  static let space = "access-for-all"
  /// The element that holds what is said of one learner.
  static let record = "access-for-all-pnp-record"

  /// The maps; `sourceSystem` identifies learners whose keys do not tell what does.
  static func vocabulary(sourceSystem: String?) -> ElementVocabulary {
    vocabulary([learner(sourceSystem: sourceSystem)])
  }

  /// The same, compiled.
  static let maps = ElementMaps(vocabulary(sourceSystem: nil), version: nil)

  /// Those of a document that does not say whom it is about.
  static let singleMaps = ElementMaps(
    vocabulary([.record(AccessForAll.single, RecordMap(.document, content).shell)]), version: nil)

  private static func vocabulary(_ elements: [ElementMap]) -> ElementVocabulary {
    var vocabulary = ElementVocabulary(
      extensionSpace: space, standard: .accessForAll, elements)
    vocabulary.attributePrefixes = ["lang": "xml"]
    return vocabulary
  }

  /// What a learner is known by: the system that gave the identifier, and the identifier.
  private static func key(_ outward: String) -> KeyShape {
    let id = outward + "person-sourced-id"
    return KeyShape([id + "/@source-system", id]).or(KeyShape([id]))
  }

  private static func learner(sourceSystem: String?) -> ElementMap {
    let f = Person.declared.fields
    return .record(
      record,
      RecordMap(
        .person, keys: [(KindSchema.Common.key, key(""))],
        [
          // The identifier once more, for those who match people of several inputs.
          .group(
            "person-sourced-id", f.identifiers,
            constants: [(f.identifiers.fields.type.index, "sourcedId")],
            [
              .part("@source-system").required.usually(sourceSystem ?? ""),
              .value(".", f.identifiers.fields.value),
            ]
          ).required.once,
          .kept("appointment-id"),
          .inside(AccessForAll.single, content).required,
        ]))
  }

  /// The features, then the sets of features.
  private static var content: [ElementMap] {
    AccessFeatures.all.map { statement(AccessFeatures.map(of: $0), activation: nil) }
      + FeatureActivation.codeSet.crosswalk(to: .accessForAll).map { set in
        .inside(
          set.theirs,
          AccessFeatures.inSets.map { feature in
            statement(
              AccessFeatures.Feature(feature.name, feature.code, [], isSingle: true),
              activation: set.canonical)
          })
      }
  }

  /// A feature, or with `activation` the name of one in a set.
  private static func statement(
    _ feature: AccessFeatures.Feature, activation: String?
  ) -> ElementMap {
    let f = Trait.declared.fields
    var constants: [(field: FieldIndex, value: String)] = [
      (f.type.index, "accessNeed"), (f.feature.index, feature.code),
    ]
    if let activation { constants.append((f.activation.index, activation)) }
    var map = RecordMap(
      .trait, keys: [(KindSchema.Common.owner, key("^"))], constants: constants, feature.elements
    ).toldBy(f.feature)
    if activation == nil {
      map = map.when(f.activation).named(feature.name)
    } else {
      map = map.toldBy(f.activation)
    }
    return AccessFeatures.ruled(.record(feature.name, map), feature)
  }
}
