import FormatKit
import LearnerModel

/// Users, and what they are in courses and groups.
enum CanvasPeople {
  /// What enrollments say that they are.
  static let enrollmentTypes = [
    "StudentEnrollment", "TeacherEnrollment", "TaEnrollment", "DesignerEnrollment",
    "ObserverEnrollment",
  ]

  private static let roles = [
    "StudentEnrollment": "student", "TeacherEnrollment": "teacher",
    "TaEnrollment": "teachingAssistant", "DesignerEnrollment": "designer",
    "ObserverEnrollment": "observer",
    // Inside of courses.
    "student": "student", "teacher": "teacher", "ta": "teachingAssistant", "designer": "designer",
    "observer": "observer",
  ]

  private static let states = [
    "active": "active", "invited": "invited", "creation_pending": "invited",
    "accepted": "accepted", "inactive": "inactive", "completed": "completed",
  ]

  /// A user, with enrollments where they are given.
  static var user: RecordMap {
    RecordMap(
      .person, keys: [CanvasObjects.key],
      personElements + [
        CanvasObjects.modified,
        .record("enrollments", oneOf: enrollments(isInCourse: false)),
      ])
  }

  /// The person whom another object is about.
  static var person: RecordMap {
    RecordMap(.person, keys: [CanvasObjects.key], personElements).leading
  }

  /// A person beside the objects that refer to them.
  static var linkedPerson: RecordMap {
    RecordMap(.person, keys: [CanvasObjects.key], personElements)
  }

  private static var personElements: [ElementMap] {
    let f = Person.declared.fields
    return [
      .part("id"), .value("name", f.fullName), .value("sortable_name", f.sortName),
      .value("short_name", f.displayName), .value("first_name", f.givenName),
      .value("last_name", f.familyName), .value("login_id", f.username),
    ] + CanvasObjects.identifiers("sis_user_id", f.identifiers) + [
      .group("email", f.emails, [.value(".", f.emails.fields.address)]),
      .value("pronouns", f.pronouns), .value("locale", f.locale), .value("time_zone", f.timeZone),
      .value("avatar_url", f.imageUri), .value("bio", f.description),
      .value("last_login", f.lastAccessAt),
    ]
  }

  /// What a user is in a section, and the grades of a learner there.
  static var enrollment: RecordMap { enrollment(constants: [], isInCourse: false) }

  /// An enrollment that is none any more.
  static var deletedEnrollment: RecordMap {
    enrollment(constants: isDeleted, isInCourse: false)
  }

  /// The enrollments inside of another object; inside of a course they need not name it.
  static func enrollments(isInCourse: Bool) -> [RecordMap] {
    [
      enrollment(constants: isDeleted, isInCourse: isInCourse)
        .told(by: "enrollment_state", "deleted"),
      enrollment(constants: [], isInCourse: isInCourse),
    ]
  }

  private static let isDeleted: [(field: FieldIndex, value: String)] = [
    (KindSchema.Common.lifecycle, "deleted")
  ]

  private static func enrollment(
    constants: [(field: FieldIndex, value: String)], isInCourse: Bool
  ) -> RecordMap {
    let f = SectionEnrollment.declared.fields
    let course = KeyShape([isInCourse ? "course_id|^id" : "course_id"])
    let state: ElementMap =
      constants.isEmpty
      ? .value("enrollment_state", f.status, .words(states))
      : .dropped("enrollment_state", .derived)
    return RecordMap(
      .sectionEnrollment, keys: [CanvasObjects.key, (f.course.index, course)],
      constants: constants, beside: [grade(of: course)],
      [
        .part("id"), .owner("user_id", CanvasObjects.number),
        .reference("course_section_id", f.section, CanvasObjects.number),
        .part("course_id"), .value("type", f.role, .words(roles)), state,
        .reference("associated_user_id", f.associatedPerson, CanvasObjects.number),
        .value("start_at", f.beginAt), .value("end_at", f.endAt),
        .value("last_activity_at", f.lastActivityAt),
        .inside("grades", [.kept("html_url")]),
        .record("user", person), CanvasObjects.modified,
      ])
  }

  /// The grades of an enrollment: of the whole course, as far as it is graded.
  private static func grade(of course: KeyShape) -> RecordMap {
    let f = CourseGrade.declared.fields
    return RecordMap(
      .courseGrade,
      keys: [
        (KindSchema.Common.owner, KeyShape(["user_id"])),
        (f.section.index, KeyShape(["course_section_id"])),
        (f.course.index, course),
      ],
      [.inside("grades", measures("") + overrides)] + measures("computed_")
        + [
          .value("unposted_current_score", f.unpostedCurrentScore),
          .value("unposted_final_score", f.unpostedFinalScore),
          .value("unposted_current_grade", f.unpostedCurrentGrade),
          .value("unposted_final_grade", f.unpostedFinalGrade),
        ] + overrides)
  }

  private static var overrides: [ElementMap] {
    let f = CourseGrade.declared.fields
    return [
      .value("override_score", f.overrideScore), .value("override_grade", f.overrideGrade),
    ]
  }

  private static func measures(_ prefix: String) -> [ElementMap] {
    let f = CourseGrade.declared.fields
    var measures: [ElementMap] = [
      .value(prefix + "current_score", f.currentScore),
      .value(prefix + "final_score", f.finalScore),
      .value(prefix + "current_grade", f.currentGrade),
      .value(prefix + "final_grade", f.finalGrade),
    ]
    if prefix.isEmpty {
      measures += [
        .value("unposted_current_score", f.unpostedCurrentScore),
        .value("unposted_final_score", f.unpostedFinalScore),
        .value("unposted_current_grade", f.unpostedCurrentGrade),
        .value("unposted_final_grade", f.unpostedFinalGrade),
        .value("current_points", f.currentPoints), .value("final_points", f.finalPoints),
      ]
    }
    return measures
  }

  /// What a user is in a group.
  static var membership: RecordMap {
    let f = CohortMembership.declared.fields
    return RecordMap(
      .cohortMembership, keys: [CanvasObjects.key],
      [
        .part("id"), .owner("user_id", CanvasObjects.number),
        .reference("group_id", f.cohort, CanvasObjects.number),
        .value("workflow_state", f.status), CanvasObjects.modified,
      ])
  }
}
