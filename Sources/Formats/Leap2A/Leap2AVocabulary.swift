import FormatKit
import LearnerModel

/// What stands in a portfolio: a feed of entries, each of which says what it is.
///
/// The owner of all is the author of the feed, whose address is the identifier of the entry about
/// them. An entry of a type that is not here is a piece of work like any other.
enum Leap2AVocabulary {
  /// The name space of what is kept.
  static let space = "leap2a"

  static let vocabulary = ElementVocabulary(extensionSpace: space, standard: .leap2A, [feed])

  /// The same, compiled.
  static let maps = ElementMaps(vocabulary, version: nil)

  private static func learner(_ outward: String) -> KeyShape {
    KeyShape([outward + "author/uri"]).or(KeyShape([outward + "author/name"]))
      .or(KeyShape([outward + "id"]))
  }

  private static var feed: ElementMap {
    let f = Document.declared.fields
    return .record(
      "feed",
      RecordMap(
        .document, keys: [(KindSchema.Common.owner, learner(""))],
        [
          .value("version", f.standardVersion),
          .value("id", f.identifier),
          .value("title", f.title),
          .value("updated", f.createdAt),
          .kept("generator"),
          .inside("author", [.kept("name"), .kept("email"), .kept("uri")]),
          .record("entry", entry),
        ]))
  }

  /// An entry is what its type says.
  private static var entry: RecordMap {
    var map = person
    map.others = [
      ability, achievement, activity("activity"), activity("meeting"), activity("affiliation"),
      plan, organization, work,
    ]
    return map
  }

  /// Where a type is named, and how: by the prefix, or in full.
  static func told(as type: String) -> (path: String, texts: [String]) {
    (
      "type/@resource",
      [
        "leap2:" + type, "http://terms.leapspecs.org/" + type,
        "https://terms.leapspecs.org/" + type,
      ]
    )
  }

  /// Whom an entry is about.
  private static let owner = (field: KindSchema.Common.owner, shape: learner("^"))

  private static let key = (field: KindSchema.Common.key, shape: KeyShape(["id"]))

  /// A record of the learner's.
  private static func owned(
    _ kind: Kind, _ type: String?, constants: [(field: FieldIndex, value: String)] = [],
    _ elements: [ElementMap]
  ) -> RecordMap {
    var map = RecordMap(kind, keys: [key, owner], constants: constants, elements + kept)
    map.told = type.map { told(as: $0) }
    return map
  }

  /// XHTML is kept as it stands; what is a text may be a value.
  private static let kept: [ElementMap] =
    ["content[@type=xhtml]", "summary[@type=xhtml]", "title[@type=xhtml]"].map { .fragment($0) }
    + ["selection_type", "resource_type", "person_type", "plan_type"].map {
      .kept("category[@scheme=categories:\($0)#]")
    }

  private static func text<Owner>(_ field: Field<Owner, String>) -> ElementMap {
    .value("content", field)
  }

  private static var ability: RecordMap {
    let f = Trait.declared.fields
    return owned(
      .trait, "ability",
      constants: [(f.type.index, "strength"), (f.assertedBy.index, "learner")],
      [
        .value("title", f.title), text(f.description), .value("published", f.assertedAt),
        .value("date[@point=start]", f.beginDate), .value("date[@point=end]", f.endDate),
        .inside("category", [.values("@term", f.tags)]),
      ])
  }

  private static var achievement: RecordMap {
    let f = Credential.declared.fields
    return owned(
      .credential, "achievement", constants: [(f.type.index, "achievement")],
      [
        .value("title", f.name), text(f.narrative), .value("summary", f.description),
        .value("date[@point=end]", f.awardedDate),
      ])
  }

  private static func activity(_ type: String) -> RecordMap {
    let f = Activity.declared.fields
    return owned(
      .activity, type,
      [
        .value("title", f.title), text(f.description),
        .value("date[@point=start]", f.beginDate), .value("date[@point=end]", f.endDate),
        .value("myrole", f.role),
        .group(
          "link[@rel=enclosure]", f.attachments,
          [
            .value("@href", f.attachments.fields.uri),
            .value("@type", f.attachments.fields.mediaType),
          ]),
      ])
  }

  private static var plan: RecordMap {
    let f = Plan.declared.fields
    return owned(
      .plan, "plan",
      [
        .value("title", f.title), text(f.description),
        .value("date[@point=start]", f.beginDate), .value("date[@point=target]", f.endDate),
        .group(
          "link[@rel=enclosure]", f.attachments,
          [
            .value("@href", f.attachments.fields.uri),
            .value("@type", f.attachments.fields.mediaType),
          ]),
      ])
  }

  private static var organization: RecordMap {
    let f = Organization.declared.fields
    var map = RecordMap(
      .organization, keys: [key],
      [.value("title", f.name), text(f.description)] + kept)
    map.told = told(as: "organization")
    return map
  }

  /// A piece of work, or a selection of such.
  private static var work: RecordMap {
    let f = Artifact.declared.fields
    return owned(
      .artifact, nil,
      [
        .value("title", f.title),
        .inside("type", [.value("@resource", f.type)]),
        .value("summary", f.description), text(f.body),
        .value("published", f.createdAt),
        .group(
          "link[@rel=enclosure]", f.attachments,
          [
            .value("@href", f.attachments.fields.uri),
            .value("@type", f.attachments.fields.mediaType),
          ]),
        .inside("category", [.values("@term", f.tags)]),
        .inside("author", [.values("name", f.authors)]),
        .value("rights", f.rights),
      ])
  }
}
