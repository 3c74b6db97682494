import FormatKit
import LearnerModel

/// What events say; types that the standard does not know are read by their parts.
enum CaliperEvents {
  private static let key = (KindSchema.Common.key, KeyShape(["id"]))

  /// An event that belongs to its actor, or to nobody where the actor is a program.
  static func event(isOwned: Bool) -> RecordMap {
    let f = LearningEvent.declared.fields
    let actor: [ElementMap] =
      isOwned
      ? [
        .record("actor", CaliperEntities.actor),
        ElementMap(
          "actor", .reference(KindSchema.Common.owner, CaliperVocabulary.reference),
          [.part("id"), .value("name", f.learnerName), .fragment("extensions")]),
      ] : [.inside("actor", [.kept("type"), .fragment("extensions")])]
    return RecordMap(
      .learningEvent, keys: [key],
      [
        .fragment("@context"), .part("id"), .kept("type"), .kept("profile"),
      ] + actor + [
        .value("action", f.verb),
        .inside("object", object(f)),
        .value("eventTime", f.occurredAt),
        .fragment("target"), .fragment("referrer"),
        .inside("generated", generated(f)),
        .inside("edApp", [.value(".", f.application), .value("id", f.application)]),
        ElementMap(
          "group", .reference(f.section.index, CaliperVocabulary.reference), [.part("id")]),
        .fragment("membership"),
        .inside(
          "session", [.value(".", f.sessionIdentifier), .value("id", f.sessionIdentifier)]),
        .fragment("federatedSession"), .fragment("extensions"),
      ])
  }

  private static func object(_ f: LearningEvent) -> [ElementMap] {
    [
      .value(".", f.object), .value("id", f.object), .value("type", f.objectType),
      .value("name", f.objectName), .value("description", f.objectDescription),
      .inside("isPartOf", [.values(".", f.parents), .values("id", f.parents)]),
      .fragment("extensions"),
    ]
  }

  /// Attempts, responses, scores and measures.
  private static func generated(_ f: LearningEvent) -> [ElementMap] {
    let m = f.measures.fields
    return [
      .kept("id"), .kept("type"),
      .value("count", f.attempt), .inside("attempt", [.value("count", f.attempt)]),
      .value("startedAtTime", f.beganAt), .value("endedAtTime", f.endedAt),
      .value("duration", f.duration), .value("scoreGiven", f.score),
      .value("maxScore", f.maximumScore), .value("value", f.response),
      .group(
        "items", f.measures,
        [
          .value("metric", m.type), .value("metricValue", m.value),
          .value("maxMetricValue", m.maximum), .value("startedAtTime", m.beginAt),
          .value("endedAtTime", m.endAt),
        ]),
      .fragment("extensions"),
    ]
  }

  /// A score for an attempt, which belongs to the one who made the attempt.
  static var grade: RecordMap {
    let f = LineItemResult.declared.fields
    return RecordMap(
      .result, keys: [key],
      [
        .fragment("@context"), .part("id"), .kept("type"),
        .inside(
          "object",
          [
            .owner("assignee", CaliperVocabulary.reference),
            .reference("assignable", f.lineItem, CaliperVocabulary.reference),
            .value("count", f.attempt), .value("endedAtTime", f.submittedAt),
            .value("duration", f.duration),
          ]),
        .inside(
          "generated",
          [
            .value("scoreGiven", f.score), .value("maxScore", f.maximumScore),
            .reference("scoredBy", f.scorer, CaliperVocabulary.reference),
            .value("comment", f.comment), .value("dateCreated", f.scoredAt),
          ]),
        .reference("group", f.section, CaliperVocabulary.reference),
      ])
  }

  /// How far a learner has come to know something, as adaptive programs tell it.
  static var mastery: RecordMap {
    let f = Mastery.declared.fields
    return RecordMap(
      .mastery, keys: [key],
      [
        .fragment("@context"), .part("id"), .kept("type"),
        .owner("actor", CaliperVocabulary.reference),
        ElementMap(
          "object", .reference(f.competency.index, CaliperVocabulary.reference),
          [.part("id"), .value("name", f.competencyTitle)]),
        .inside(
          "generated",
          [
            .value("scoreGiven", f.score), .value("maxScore", f.maximumScore),
            .value("passThreshold", f.masteryScore), .value("lessonStatus", f.textScore),
          ]),
        .value("eventTime", f.assessedAt),
        .reference("group", f.section, CaliperVocabulary.reference),
      ])
  }
}
