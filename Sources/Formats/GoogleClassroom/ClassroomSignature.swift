import FormatKit

/// The members by which an object of the API is known: the objects say nowhere what they are.
struct ClassroomSignature: Sendable {
  /// What the object is, with its article.
  let what: String
  /// The members that it has to have.
  let needs: [String]
  /// What is sure where one of these is there; empty: always.
  var sure: [String] = []

  /// Whether an object may be this.
  func fits(_ head: JSONHead) -> Bool { needs.allSatisfy(head.has) }

  /// Whether an object that may be this can be nothing else.
  func isSure(_ head: JSONHead) -> Bool { sure.isEmpty || sure.contains(where: head.has) }

  /// The objects that are read, in the order in which they are looked for.
  static let all: [ClassroomSignature] = [
    ClassroomSignature(what: "a submission", needs: ["courseWorkId", "userId", "id"]),
    ClassroomSignature(
      what: "course work", needs: ["courseId", "id", "title", "workType"]),
    ClassroomSignature(
      what: "a course", needs: ["id", "name", "courseState"],
      sure: ["ownerId", "creationTime", "enrollmentCode"]),
    ClassroomSignature(
      what: "a guardian", needs: ["studentId", "guardianId"], sure: ["guardianProfile"]),
    ClassroomSignature(
      what: "a learner or teacher", needs: ["courseId", "userId", "profile"],
      sure: ["profile/name", "profile/id"]),
    ClassroomSignature(
      what: "a user", needs: ["id", "name/fullName"],
      sure: ["emailAddress", "photoUrl", "verifiedTeacher"]),
  ]
}
