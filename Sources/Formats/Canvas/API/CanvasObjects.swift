import FormatKit
import LearnerModel

/// What the objects of the API may be, each told by a member of its own.
enum CanvasObjects {
  /// The name space of what is kept.
  static let space = "canvas-api"
  /// The element that each object is, and the one where the first is a course: enrollments inside of
  /// courses need not name these.
  static let element = "object"
  static let courseElement = "course"

  /// Objects, and answers that list objects with what they refer to.
  static let vocabulary = ElementVocabulary(
    extensionSpace: space, standard: .canvas,
    [
      .record(courseElement, oneOf: [CanvasCourses.course.told(by: "course_code"), other]),
      .record(element, oneOf: all),
    ])

  /// The same, compiled.
  static let maps = ElementMaps(vocabulary, version: nil)

  static let key = (KindSchema.Common.key, KeyShape(["id"]))
  /// When something was changed last.
  static let modified = ElementMap("updated_at", .value(KindSchema.Common.modified, .plain))
  /// The object itself names another by its number.
  static let number = KeyShape(["."])

  /// In the order in which they are asked: what is told by a member that others have comes later.
  private static let all: [RecordMap] = [
    CanvasCourses.plainCourse.told(by: "course_code"),
    CanvasOutcomes.results.told(by: "outcome_results"),
    CanvasOutcomes.rollups.told(by: "rollups"),
    CanvasCourses.terms.told(by: "enrollment_terms"),
    CanvasCourses.gradingPeriods.told(by: "grading_periods"),
    CanvasPeople.deletedEnrollment.told(by: "enrollment_state", "deleted"),
    told(CanvasPeople.enrollment, "type", CanvasPeople.enrollmentTypes),
    CanvasAssignments.submissionsOfLearner.told(by: "submissions"),
    CanvasOutcomes.outcome.told(by: "mastery_points"),
    CanvasOutcomes.outcome.told(by: "calculation_method"),
    CanvasOutcomes.link.told(by: "outcome_group"),
    CanvasOutcomes.group.told(by: "subgroups_url"),
    // Exceptions to an assignment, quizzes, rubrics.
    other.told(by: "title"),
    CanvasAssignments.excusedSubmission.told(by: "excused", "true"),
    CanvasAssignments.submission.told(by: "assignment_id"),
    CanvasAssignments.assignment.told(by: "submission_types"),
    CanvasAssignments.assignment.told(by: "assignment_group_id"),
    CanvasAssignments.assignment.told(by: "grading_type"),
    CanvasAssignments.group.told(by: "group_weight"),
    CanvasAssignments.group.told(by: "assignments"),
    CanvasCourses.group.told(by: "group_category_id"),
    CanvasCourses.group.told(by: "join_level"),
    CanvasPeople.membership.told(by: "group_id"),
    CanvasPeople.user.told(by: "sortable_name"),
    CanvasPeople.user.told(by: "short_name"),
    CanvasPeople.user.told(by: "login_id"),
    CanvasCourses.crossListedSection.told(by: "nonxlist_course_id"),
    CanvasCourses.section.told(by: "course_id"),
    CanvasCourses.account.told(by: "root_account_id"),
    CanvasCourses.account.told(by: "default_time_zone"),
    other,
  ]

  /// A record that is told by one of several texts.
  private static func told(_ map: RecordMap, _ path: String, _ texts: [String]) -> RecordMap {
    var map = map
    map.told = (path, texts)
    return map
  }

  /// Pages, quizzes, files and the like: they are kept.
  private static var other: RecordMap {
    let f = Document.declared.fields
    return RecordMap(.document, keys: [key], [.part("id"), .value("title", f.title), modified])
  }

  /// An identifier that another system gave.
  static func identifier(
    _ name: String, _ type: String, _ field: GroupField<some Sendable, IdentifierEntry>
  ) -> ElementMap {
    let i = field.fields
    return .group(name, field, constants: [(i.type.index, type)], [.value(".", i.value)])
  }

  /// Identifiers that the student information system and others gave.
  static func identifiers(
    _ sisName: String, _ field: GroupField<some Sendable, IdentifierEntry>
  ) -> [ElementMap] {
    [
      identifier(sisName, "sisSourcedId", field), identifier("integration_id", "systemId", field),
    ]
  }
}
