import FormatKit
import LearnerModel

/// Outcomes, the groups that they are in, and how far learners have mastered them.
enum CanvasOutcomes {
  /// An outcome.
  static var outcome: RecordMap {
    RecordMap(.competency, keys: [CanvasObjects.key], outcomeElements)
  }

  private static var outcomeElements: [ElementMap] {
    let f = Competency.declared.fields
    let l = f.levels.fields
    return [
      .part("id"), .value("title", f.title), .value("display_name", f.displayName),
      .value("description", f.statement), .value("friendly_description", f.friendlyDescription),
      CanvasObjects.identifier("vendor_guid", "other", f.identifiers),
      .value("points_possible", f.maximumPoints), .value("mastery_points", f.masteryPoints),
      .value("calculation_method", f.calculationMethod),
      .value("calculation_int", f.calculationParameter),
      .group(
        "ratings", f.levels,
        [
          .value("description", l.title), .value("points", l.points),
          .value("mastery", l.isMastery),
        ]),
    ]
  }

  /// Outcomes and their groups are numbered apart.
  private static let groupKey = KeyShape(["=outcome_group", "id"])

  /// A group of outcomes.
  static var group: RecordMap {
    let f = Competency.declared.fields
    return RecordMap(
      .competency, keys: [(KindSchema.Common.key, groupKey)],
      constants: [(f.type.index, "group")],
      [
        .part("id"), .value("title", f.title), .value("description", f.statement),
        CanvasObjects.identifier("vendor_guid", "other", f.identifiers),
        .reference("parent_outcome_group", f.parents, groupKey),
      ])
  }

  /// What ties an outcome to a group; the outcome is told as far as it is needed there.
  static var link: RecordMap {
    let f = Competency.declared.fields
    return RecordMap(
      .document,
      [
        .record("outcome_group", group),
        .record(
          "outcome",
          RecordMap(
            .competency,
            keys: [
              CanvasObjects.key,
              (f.parents.index, KeyShape(["=outcome_group", "^outcome_group/id"])),
            ], outcomeElements)),
      ]
    ).shell
  }

  /// What people, outcomes and assignments are that an answer refers to.
  private static var linked: ElementMap {
    .inside(
      "linked",
      [
        .record("users", CanvasPeople.linkedPerson), .record("outcomes", outcome),
        .fragment("alignments"), .fragment("outcome_groups"), .fragment("outcome_paths"),
        .fragment("courses"),
      ])
  }

  /// Results, one for each assessment of an outcome.
  static var results: RecordMap {
    let f = Mastery.declared.fields
    return RecordMap(
      .document,
      [
        .record(
          "outcome_results",
          RecordMap(
            .mastery, keys: [CanvasObjects.key],
            [
              .part("id"), .value("score", f.score), .value("possible", f.maximumScore),
              .value("mastery", f.isMastered),
              .value("submitted_or_assessed_at", f.assessedAt),
              .inside(
                "links",
                [
                  .owner("user", CanvasObjects.number),
                  .reference("learning_outcome", f.competency, CanvasObjects.number),
                ]),
            ])),
        linked, .fragment("meta"),
      ]
    ).shell
  }

  /// What all the results of a learner come to, outcome by outcome.
  static var rollups: RecordMap {
    let f = Mastery.declared.fields
    let scores = RecordMap(
      .mastery,
      keys: [
        (KindSchema.Common.owner, KeyShape(["^links/user"])),
        (f.section.index, KeyShape(["^links/section"])),
        (f.course.index, KeyShape(["^links/course"])),
      ],
      [
        .value("score", f.score), .value("submitted_at", f.assessedAt),
        .inside("links", [.reference("outcome", f.competency, CanvasObjects.number)]),
      ])
    return RecordMap(
      .document,
      [
        .record(
          "rollups",
          RecordMap(
            .document,
            [
              .record("scores", scores),
              .inside("links", [.part("user"), .part("section"), .part("course")]),
            ]
          ).shell),
        linked, .fragment("meta"),
      ]
    ).shell
  }
}
