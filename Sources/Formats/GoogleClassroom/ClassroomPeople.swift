import FormatKit
import LearnerModel

/// Users, what they are in courses, and their guardians.
enum ClassroomPeople {
  private static let key = (KindSchema.Common.key, KeyShape(["id"]))

  /// A user on their own.
  static var user: RecordMap { RecordMap(.person, keys: [key], profileElements) }

  /// The user whom another object is about.
  private static var profile: RecordMap { user.leading }

  private static var profileElements: [ElementMap] {
    let f = Person.declared.fields
    return [
      .part("id"),
      .inside(
        "name",
        [
          .value("givenName", f.givenName), .value("familyName", f.familyName),
          .value("fullName", f.fullName),
        ]),
      .group("emailAddress", f.emails, [.value(".", f.emails.fields.address)]),
      .value("photoUrl", f.imageUri),
    ]
  }

  /// A member of a course; only lists tell learners and teachers apart.
  static func member(_ role: String?) -> RecordMap {
    let f = SectionEnrollment.declared.fields
    return RecordMap(
      .sectionEnrollment,
      keys: [(KindSchema.Common.key, KeyShape(["courseId", "userId"]))],
      constants: role.map { [(f.role.index, $0)] } ?? [],
      [
        .owner("userId", ClassroomObjects.number),
        .reference("courseId", f.section, ClassroomObjects.number),
        .record("profile", profile),
      ])
  }

  /// A guardian of a learner.
  static var guardian: RecordMap {
    let f = Relationship.declared.fields
    return RecordMap(
      .relationship,
      keys: [(KindSchema.Common.key, KeyShape(["studentId", "guardianId"]))],
      constants: [(f.type.index, "guardian")],
      [
        .owner("studentId", ClassroomObjects.number),
        .reference("guardianId", f.person, ClassroomObjects.number),
        .record("guardianProfile", profile),
      ])
  }
}
