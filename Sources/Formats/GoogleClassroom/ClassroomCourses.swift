import FormatKit
import LearnerModel

/// Courses, each of which is what others call a section: one group of learners with its teachers.
enum ClassroomCourses {
  /// A course, and the categories of its gradebook.
  static var course: RecordMap {
    let f = Section.declared.fields
    return RecordMap(
      .section, keys: [(KindSchema.Common.key, KeyShape(["id"]))],
      [
        .part("id"), .value("name", f.title), .value("description", f.description),
        .value("room", f.location), .values("subject", f.subjects),
        .value(
          "courseState", f.status,
          .words([
            "ACTIVE": "active", "ARCHIVED": "archived", "PROVISIONED": "draft",
            "SUSPENDED": "suspended", "DECLINED": "closed",
          ])),
        ClassroomObjects.modified,
        .inside(
          "gradebookSettings",
          [
            .record("gradeCategories", category(course: "^id").named("gradeCategories")).list
          ]),
      ])
  }

  /// A category of a gradebook, in the course whose number is somewhere around.
  static func category(course: String) -> RecordMap {
    let f = Category.declared.fields
    return RecordMap(
      .category,
      keys: [
        (KindSchema.Common.key, KeyShape([course, "id"])), (f.section.index, KeyShape([course])),
      ],
      [
        .part("id"), .value("name", f.title),
        .value("defaultGradeDenominator", f.defaultMaximumScore),
      ])
  }
}
