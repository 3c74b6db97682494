import FormatKit
import LearnerModel

/// Assignments, the groups that they are in, and what learners handed in.
enum CanvasAssignments {
  /// An assignment.
  static var assignment: RecordMap {
    let f = LineItem.declared.fields
    return RecordMap(
      .lineItem, keys: [CanvasObjects.key],
      [
        .part("id"), .value("name", f.title), .value("description", f.description),
        .reference("assignment_group_id", f.category, CanvasObjects.number),
        .reference("course_id", f.course, CanvasObjects.number),
        .reference(
          "grading_period_id", f.gradingPeriod, KeyShape(["=grading_period", "."])),
        .value("due_at", f.dueAt), .value("unlock_at", f.opensAt), .value("lock_at", f.closesAt),
        .value("points_possible", f.maximumScore), .value("grading_type", f.gradingType),
        .reference("grading_standard_id", f.scale, CanvasObjects.number),
        .value(
          "post_manually", f.postingPolicy, .words(["true": "manual", "false": "automatic"])),
        .value("position", f.position), .values("submission_types", f.submissionTypes),
        .value("omit_from_final_grade", f.isOmittedFromGrade),
        .value("published", f.status, .words(["true": "published", "false": "draft"])),
        CanvasObjects.identifier("sis_assignment_id", "sisSourcedId", f.identifiers),
        CanvasObjects.identifier("integration_id", "systemId", f.identifiers),
        .value("html_url", f.uri), CanvasObjects.modified,
      ])
  }

  /// A group of assignments, with these where they are given.
  static var group: RecordMap {
    let f = Category.declared.fields
    return RecordMap(
      .category, keys: [CanvasObjects.key],
      [
        .part("id"), .value("name", f.title), .value("group_weight", f.weight),
        .reference("course_id", f.course, CanvasObjects.number),
        .value("position", f.position),
        .inside(
          "rules",
          [
            .value("drop_lowest", f.dropLowest), .value("drop_highest", f.dropHighest),
            .fragment("never_drop"),
          ]),
        .record("assignments", assignment), CanvasObjects.modified,
      ])
  }

  /// The submissions of one learner, as they are listed by learner.
  static var submissionsOfLearner: RecordMap {
    RecordMap(
      .document,
      [
        .kept("user_id"),
        .record("submissions", oneOf: [excusedSubmission.told(by: "excused", "true"), submission]),
      ]
    ).shell
  }

  /// What a learner handed in, or did not, and the score.
  static var submission: RecordMap {
    let f = LineItemResult.declared.fields
    return submission(
      .value(
        "workflow_state", f.scoreState,
        .words([
          "graded": "scored", "submitted": "submitted", "unsubmitted": "notSubmitted",
          "pending_review": "partiallyGraded",
        ])),
      // A learner who is not excused is nothing out of the ordinary.
      excused: .dropped("excused", .derived))
  }

  /// A submission that counts for nothing.
  static var excusedSubmission: RecordMap {
    let f = LineItemResult.declared.fields
    return submission(
      .kept("workflow_state"),
      excused: .value("excused", f.scoreState, .words(["true": "excused"])))
  }

  private static func submission(_ state: ElementMap, excused: ElementMap) -> RecordMap {
    let f = LineItemResult.declared.fields
    let c = f.comments.fields
    let a = f.attachments.fields
    return RecordMap(
      .result, keys: [CanvasObjects.key],
      [
        .part("id"), .owner("user_id", CanvasObjects.number),
        .reference("assignment_id", f.lineItem, CanvasObjects.number),
        .value("score", f.score), .value("grade", f.textScore), state, excused,
        .value("late", f.late), .value("missing", f.missing),
        .value("points_deducted", f.pointsDeducted), .value("attempt", f.attempt),
        .value("submitted_at", f.submittedAt), .value("graded_at", f.scoredAt),
        .value("posted_at", f.postedAt),
        .reference("grader_id", f.scorer, CanvasObjects.number),
        .value("submission_type", f.submissionType), .value("body", f.body),
        .value("url", f.uri),
        .group(
          "submission_comments", f.comments,
          [
            .reference("author_id", c.author, CanvasObjects.number),
            .value("author_name", c.authorName), .value("comment", c.text),
            .value("created_at", c.createdAt),
          ]),
        .group(
          "attachments", f.attachments,
          [
            .value("display_name", a.name), .value("content-type", a.mediaType),
            .value("url", a.uri), .value("size", a.size),
          ]),
        // The criteria are its members' names.
        .fragment("rubric_assessment"), .fragment("submission_history"),
        .record("user", CanvasPeople.person), .record("assignment", assignment),
        .record("course", CanvasCourses.plainCourse), CanvasObjects.modified,
      ])
  }
}
