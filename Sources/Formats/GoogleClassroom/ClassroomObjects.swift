import FormatKit
import LearnerModel

/// What pages and objects of the API hold.
enum ClassroomObjects {
  /// The name space of what is kept.
  static let space = "google-classroom"
  /// The elements that values are: pages that list objects, and objects on their own.
  static let page = "page"
  static let object = "object"

  /// The lists of pages, each with members that tell its objects.
  static let pages: [(member: String, telling: [String])] = [
    ("courses", ["courseState", "ownerId", "enrollmentCode"]),
    ("students", ["userId"]), ("teachers", ["userId"]),
    ("courseWork", ["courseId"]), ("studentSubmissions", ["courseWorkId"]),
    ("guardians", ["guardianId"]), ("userProfiles", ["name/fullName", "emailAddress"]),
    ("topic", ["topicId"]), ("announcements", ["courseId"]), ("courseWorkMaterial", ["courseId"]),
  ]

  /// Pages, the objects that they list, and objects on their own.
  static let vocabulary = ElementVocabulary(
    extensionSpace: space, standard: nil,
    lists + [.record(page, pageMap), .record(object, oneOf: objects)])

  /// The same, compiled.
  static let maps = ElementMaps(vocabulary, version: nil)

  /// When something was changed last.
  static let modified = ElementMap("updateTime", .value(KindSchema.Common.modified, .plain))
  /// The object itself names another by its number.
  static let number = KeyShape(["."])

  private static var pageMap: RecordMap {
    RecordMap(.document, lists + [.dropped("nextPageToken", .derived)]).shell
  }

  /// What pages list; it is called the same where the page is read piece by piece.
  private static var lists: [ElementMap] {
    let lists: [(name: String, maps: [RecordMap])] = [
      ("courses", [ClassroomCourses.course]),
      ("students", [ClassroomPeople.member("student")]),
      ("teachers", [ClassroomPeople.member("teacher")]),
      ("courseWork", courseWork), ("studentSubmissions", submissions),
      ("guardians", [ClassroomPeople.guardian]), ("userProfiles", [ClassroomPeople.user]),
      ("topic", [topic]), ("announcements", [other]), ("courseWorkMaterial", [other]),
    ]
    return lists.map { name, maps in
      .record(name, oneOf: maps.map { $0.named("\(page)/\(name)") })
    }
  }

  /// In the order in which they are asked.
  private static var objects: [RecordMap] {
    submissions.dropLast() + [
      ClassroomWork.submission.told(by: "courseWorkId"),
      ClassroomWork.deletedWork.told(by: "state", "DELETED"),
      ClassroomWork.work.told(by: "workType"),
      ClassroomCourses.course.told(by: "courseState"),
      ClassroomPeople.guardian.told(by: "guardianId"),
      ClassroomPeople.member(nil).told(by: "userId"),
      ClassroomPeople.user.told(by: "name/fullName"),
      topic.told(by: "topicId"), other,
    ]
  }

  private static var courseWork: [RecordMap] {
    [ClassroomWork.deletedWork.told(by: "state", "DELETED"), ClassroomWork.work]
  }

  private static var submissions: [RecordMap] {
    [ClassroomWork.gradedSubmission.told(by: "assignedGrade"), ClassroomWork.submission]
  }

  /// Topics group what a course holds; nothing is scored by them.
  private static var topic: RecordMap {
    let f = Document.declared.fields
    return RecordMap(
      .document, keys: [(KindSchema.Common.key, KeyShape(["courseId", "topicId"]))],
      [.part("courseId"), .part("topicId"), .value("name", f.title), modified])
  }

  /// Announcements and material: they are kept.
  private static var other: RecordMap {
    let f = Document.declared.fields
    return RecordMap(
      .document, keys: [(KindSchema.Common.key, KeyShape(["courseId", "id"]))],
      [.part("courseId"), .part("id"), .value("title", f.title), modified])
  }
}
