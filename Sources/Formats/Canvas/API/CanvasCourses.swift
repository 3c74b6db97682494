import FormatKit
import LearnerModel

/// Accounts, terms, courses, sections and groups.
enum CanvasCourses {
  /// Where courses and terms stand.
  private static let states = [
    "unpublished": "draft", "created": "draft", "claimed": "draft", "available": "published",
    "completed": "completed", "active": "active",
  ]

  /// A course, with its account, term, sections and enrollments where they are given.
  static var course: RecordMap {
    var map = plainCourse
    let enrollments = CanvasPeople.enrollments(isInCourse: true)
    map.elements += [
      .record("account", account.leading), .record("term", term.leading),
      .record("sections", sectionOfCourse), .record("enrollments", oneOf: enrollments),
    ]
    return map
  }

  /// A course among other objects, or the one that another object names.
  static var plainCourse: RecordMap {
    let f = Course.declared.fields
    return RecordMap(
      .course, keys: [CanvasObjects.key],
      [.part("id"), .value("name", f.title), .value("course_code", f.code)]
        + CanvasObjects.identifiers("sis_course_id", f.identifiers) + [
          .value("public_description", f.description),
          .reference("account_id", f.organization, CanvasObjects.number),
          .reference("enrollment_term_id", f.session, CanvasObjects.number),
          .value("workflow_state", f.status, .words(states)),
          .value("course_format", f.deliveryModel), .value("locale", f.language),
          .value("homeroom_course", f.isHomeroom), CanvasObjects.modified,
        ])
  }

  /// An account: the institution, or a part of it.
  static var account: RecordMap {
    let f = Organization.declared.fields
    return RecordMap(
      .organization, keys: [CanvasObjects.key],
      [
        .part("id"), .value("name", f.name),
        .reference("parent_account_id", f.parent, CanvasObjects.number),
      ] + CanvasObjects.identifiers("sis_account_id", f.identifiers) + [
        .value("workflow_state", f.status)
      ])
  }

  /// Terms, as they are listed.
  static var terms: RecordMap {
    RecordMap(.document, [.record("enrollment_terms", term), .fragment("meta")]).shell
  }

  private static var term: RecordMap {
    let f = Session.declared.fields
    return RecordMap(
      .session, keys: [CanvasObjects.key], constants: [(f.type.index, "term")],
      [
        .part("id"), .value("name", f.title),
        .value("start_at", f.beginAt), .value("end_at", f.endAt),
        .value("workflow_state", f.status, .words(states)),
      ])
  }

  /// Grading periods, as they are listed; they are numbered apart from terms.
  static var gradingPeriods: RecordMap {
    let f = Session.declared.fields
    return RecordMap(
      .document,
      [
        .record(
          "grading_periods",
          RecordMap(
            .session, keys: [(KindSchema.Common.key, KeyShape(["=grading_period", "id"]))],
            constants: [(f.type.index, "gradingPeriod")],
            [
              .part("id"), .value("title", f.title),
              .value("start_date", f.beginDate, .day(orMoment: f.beginAt.index)),
              .value("end_date", f.endDate, .day(orMoment: f.endAt.index)),
              .value("workflow_state", f.status, .words(states)),
            ])),
        .fragment("meta"),
      ]
    ).shell
  }

  /// A section of the course that it was made for.
  static var section: RecordMap {
    RecordMap(
      .section, keys: [CanvasObjects.key],
      sectionElements(.reference("course_id", Section.declared.fields.course, CanvasObjects.number))
    )
  }

  /// A section that is taught in another course than its own.
  static var crossListedSection: RecordMap {
    let f = Section.declared.fields
    return RecordMap(
      .section, keys: [CanvasObjects.key],
      sectionElements(.reference("course_id", f.crossListedCourse, CanvasObjects.number)) + [
        .reference("nonxlist_course_id", f.course, CanvasObjects.number)
      ])
  }

  /// A section inside its course, which it need not name.
  private static var sectionOfCourse: RecordMap {
    RecordMap(
      .section,
      keys: [
        CanvasObjects.key,
        (Section.declared.fields.course.index, KeyShape(["course_id|^id"])),
      ],
      sectionElements(.part("course_id")))
  }

  private static func sectionElements(_ course: ElementMap) -> [ElementMap] {
    let f = Section.declared.fields
    return [.part("id"), .value("name", f.title), course]
      + CanvasObjects.identifiers("sis_section_id", f.identifiers) + [
        .record("students", CanvasPeople.linkedPerson),
        CanvasObjects.modified,
      ]
  }

  /// A group of users, in a course or in an account.
  static var group: RecordMap {
    let f = Cohort.declared.fields
    return RecordMap(
      .cohort, keys: [CanvasObjects.key],
      [
        .part("id"), .value("name", f.title), .value("description", f.description),
        .reference("course_id", f.course, CanvasObjects.number),
        .reference("account_id", f.organization, CanvasObjects.number),
        .value("max_membership", f.maximumSize), CanvasObjects.modified,
      ])
  }
}
