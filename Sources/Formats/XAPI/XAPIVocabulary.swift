import FormatKit
import LearnerModel

/// What stands in statements.
enum XAPIVocabulary {
  /// The name space of what is kept.
  static let space = "xapi"

  /// Statements; answers of record stores list them in a member.
  static let vocabulary = ElementVocabulary(
    extensionSpace: space, standard: .xapi,
    [.record("Statement", oneOf: statements)])

  /// The same, compiled: of all versions, to read.
  static let maps = ElementMaps(vocabulary, version: nil)

  /// The verbs that say how well somebody knows something, or how well they did.
  private static let verbs = (
    mastered: "http://adlnet.gov/expapi/verbs/mastered",
    scored: "http://adlnet.gov/expapi/verbs/scored"
  )

  /// What a statement may be, the likeliest last.
  private static let statements: [RecordMap] = [
    group.told(by: "actor/objectType", "Group").onlyRead.named("Statement"),
    event(hasActivity: false).told(by: "object/objectType", "StatementRef").onlyRead
      .named("Statement"),
    mastery.told(by: "verb/id", verbs.mastered).saying("verb/id", verbs.mastered)
      .named("Statement"),
    result.told(by: "verb/id", verbs.scored).saying("verb/id", verbs.scored).named("Statement"),
    event().named("Statement"),
  ]

  private static let statementKey = (KindSchema.Common.key, KeyShape(["id"]))
  private static let uuid = "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh"
  private static let identifier = ElementMap.part("id").like(uuid).without(prefix: "urn:uuid:")

  /// What several did together belongs to no learner.
  private static let group = event(isOwned: false)

  /// Who did it, and the element that has the name.
  private static func owner(_ name: ElementMap) -> ElementMap {
    ElementMap(
      "actor", .reference(KindSchema.Common.owner, XAPIActor.key), XAPIActor.parts(name: name)
    ).needing("mbox", "mbox_sha1sum", "openid", "account", "member").required
  }

  /// Something that happened; its object is an activity, or a statement, which is kept.
  private static func event(isOwned: Bool = true, hasActivity: Bool = true) -> RecordMap {
    let f = LearningEvent.declared.fields
    let id: ElementMap = hasActivity ? .value("id", f.object) : .kept("id")
    let actor: [ElementMap] =
      isOwned
      ? [.record("actor", XAPIActor.person(isNamed: true)), owner(.value("name", f.learnerName))]
      : [.inside("actor", [.kept("objectType")])]
    return RecordMap(
      .learningEvent, keys: [statementKey],
      [identifier] + actor + [
        ElementMap.inside(
          "verb",
          [
            ElementMap.value("id", f.verb).iri.required,
            .value("display", f.verbName, .localized),
          ]
        ).required,
        object(
          id.iri, name: .value("name", f.objectName, .localized),
          description: .value("description", f.objectDescription, .localized),
          type: .value("type", f.objectType)),
        .inside(
          "result",
          [
            .inside(
              "score",
              [
                .value("scaled", f.scaledScore), .value("raw", f.score),
                .value("min", f.minimumScore), .value("max", f.maximumScore),
              ]),
            .value("success", f.isSuccess), .value("completion", f.isCompletion),
            .value("response", f.response), .value("duration", f.duration),
            .fragment("extensions"),
          ]),
        .inside("context", context(f)),
        .value("timestamp", f.occurredAt),
        .value("stored", f.storedAt),
        .fragment("authority"),
        .kept("version"),
        attachments(f),
      ])
  }

  private static func object(
    _ id: ElementMap, name: ElementMap, description: ElementMap, type: ElementMap
  ) -> ElementMap {
    ElementMap.inside(
      "object",
      [
        .kept("objectType"), id,
        .inside(
          "definition",
          [
            name, description, type.iri, .kept("moreInfo"), .fragment("extensions"),
            .kept("interactionType"), .fragment("correctResponsesPattern"), .fragment("choices"),
            .fragment("scale"), .fragment("source"), .fragment("target"), .fragment("steps"),
          ]),
      ]
    ).required
  }

  private static func context(_ f: LearningEvent) -> [ElementMap] {
    func activities(_ name: String, _ field: ListField<LearningEvent, Identifier>) -> ElementMap {
      ElementMap.inside(
        name, [.kept("objectType"), ElementMap.values("id", field).iri.single.required]
      ).list.repeated
    }
    return [
      ElementMap.value("registration", f.registration).like(uuid),
      .record("instructor", XAPIActor.person(isNamed: false)),
      ElementMap("instructor", .reference(f.instructor.index, XAPIActor.key), XAPIActor.parts()),
      .fragment("team"),
      .inside(
        "contextActivities",
        [
          activities("parent", f.parents), activities("grouping", f.groupings),
          activities("category", f.categories), activities("other", f.others),
        ]),
      .value("revision", f.revision), .value("platform", f.platform),
      .value("language", f.language), .fragment("statement"), .fragment("extensions"),
      .fragment("contextAgents"), .fragment("contextGroups"),
    ]
  }

  private static func attachments(_ f: LearningEvent) -> ElementMap {
    let a = f.attachments.fields
    return ElementMap.group(
      "attachments", f.attachments,
      [
        ElementMap.value("usageType", a.usage).iri.required,
        ElementMap.value("display", a.name, .localized).required,
        .value("description", a.description, .localized),
        ElementMap.value("contentType", a.mediaType).required,
        ElementMap.value("length", a.size).required,
        ElementMap.value("sha2", a.digest).required,
        ElementMap.value("fileUrl", a.uri).iri,
      ]
    ).list
  }

  /// That somebody masters something.
  private static let mastery: RecordMap = {
    let f = Mastery.declared.fields
    return RecordMap(
      .mastery, keys: [statementKey],
      [
        identifier,
        .record("actor", XAPIActor.person(isNamed: true)), owner(.value("name", f.learnerName)),
        ElementMap.inside("verb", [.kept("id"), .fragment("display")]),
        object(
          ElementMap("id", .value(f.competency.index, .plain)).iri,
          name: .value("name", f.competencyTitle, .localized), description: .kept("description"),
          type: .kept("type")),
        .inside(
          "result",
          [
            .inside(
              "score",
              [
                .value("raw", f.score), .value("min", f.minimumScore),
                .value("max", f.maximumScore),
              ]),
            .value("success", f.isMastered),
          ]),
        .value("timestamp", f.assessedAt),
      ])
  }()

  /// How somebody did on something that is scored.
  private static let result: RecordMap = {
    let f = LineItemResult.declared.fields
    return RecordMap(
      .result, keys: [statementKey],
      [
        identifier,
        .record("actor", XAPIActor.person(isNamed: true)), owner(.value("name", f.learnerName)),
        ElementMap.inside("verb", [.kept("id"), .fragment("display")]),
        object(
          ElementMap("id", .value(f.lineItem.index, .plain)).iri, name: .kept("name"),
          description: .kept("description"), type: .kept("type")),
        .inside(
          "result",
          [
            .inside(
              "score",
              [
                .value("raw", f.score), .value("min", f.minimumScore),
                .value("max", f.maximumScore),
              ]),
            .value("duration", f.duration),
          ]),
        .value("timestamp", f.scoredAt),
      ])
  }()
}
