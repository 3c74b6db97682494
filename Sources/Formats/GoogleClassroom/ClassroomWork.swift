import FormatKit
import LearnerModel

/// Course work, and what learners handed in.
enum ClassroomWork {
  /// The parts of a key that is told apart within a course only.
  private static func key(_ name: String) -> KeyShape { KeyShape(["courseId", name]) }

  /// Something to do for a course.
  static var work: RecordMap {
    let f = LineItem.declared.fields
    return work(.value("state", f.status, .words(["PUBLISHED": "published", "DRAFT": "draft"])))
  }

  /// What was taken away again.
  static var deletedWork: RecordMap {
    work(
      ElementMap(
        "state", .value(KindSchema.Common.lifecycle, .words(["DELETED": "deleted"]))))
  }

  private static func work(_ state: ElementMap) -> RecordMap {
    let f = LineItem.declared.fields
    return RecordMap(
      .lineItem,
      keys: [
        (KindSchema.Common.key, key("id")), (f.section.index, KeyShape(["courseId"])),
        (f.category.index, key("gradeCategory/id")),
        (f.gradingPeriod.index, key("gradingPeriodId")),
      ],
      [
        .part("courseId"), .part("id"), .value("title", f.title),
        .value("description", f.description), state, .value("maxPoints", f.maximumScore),
        .values("workType", f.submissionTypes), .value("alternateLink", f.uri),
        .value("scheduledTime", f.opensAt), .part("gradingPeriodId"),
        .record("gradeCategory", ClassroomCourses.category(course: "^courseId").leading),
        .value("dueDate", f.dueDate, .dayInParts(time: "dueTime", moment: f.dueAt.index)),
        .fragment("dueTime"), .fragment("materials"),
        ClassroomObjects.modified,
      ])
  }

  /// What a learner handed in, or did not.
  static var submission: RecordMap { submission(returned: "returned") }

  /// A submission with a score that was given back.
  static var gradedSubmission: RecordMap { submission(returned: "scored") }

  private static func submission(returned: String) -> RecordMap {
    let f = LineItemResult.declared.fields
    let a = f.attachments.fields
    return RecordMap(
      .result,
      keys: [
        (KindSchema.Common.key, KeyShape(["courseId", "courseWorkId", "id"])),
        (f.lineItem.index, key("courseWorkId")), (f.section.index, KeyShape(["courseId"])),
      ],
      [
        .part("courseId"), .part("courseWorkId"), .part("id"),
        .owner("userId", ClassroomObjects.number),
        .value(
          "state", f.scoreState,
          .words([
            "NEW": "notSubmitted", "CREATED": "notSubmitted", "TURNED_IN": "submitted",
            "RECLAIMED_BY_STUDENT": "notSubmitted", "RETURNED": returned,
          ])),
        .value("late", f.late), .value("assignedGrade", f.score),
        .value("draftGrade", f.draftScore), .value("alternateLink", f.uri),
        .inside("shortAnswerSubmission", [.value("answer", f.body)]),
        .inside("multipleChoiceSubmission", [.value("answer", f.body)]),
        .inside(
          "assignmentSubmission",
          [
            .group(
              "attachments", f.attachments,
              [
                .inside(
                  "driveFile", [.value("title", a.name), .value("alternateLink", a.uri)]),
                .inside(
                  "youTubeVideo", [.value("title", a.name), .value("alternateLink", a.uri)]),
                .inside("link", [.value("title", a.name), .value("url", a.uri)]),
                .inside("form", [.value("title", a.name), .value("formUrl", a.uri)]),
              ])
          ]),
        // The criteria are its members' names.
        .fragment("assignedRubricGrades"), .fragment("draftRubricGrades"),
        .fragment("submissionHistory"), ClassroomObjects.modified,
      ])
  }
}
