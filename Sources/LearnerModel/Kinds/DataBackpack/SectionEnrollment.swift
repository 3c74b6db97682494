// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A person's place in a section, as a learner, a teacher or otherwise.
public struct SectionEnrollment: RecordKind {
  public static let kind = Kind.sectionEnrollment
  public static let declared = DeclaredKind<Self>(
    "sectionEnrollments", in: .dataBackpack,
    "A person's place in a section, as a learner, a teacher or otherwise.",
    owner: .oneRoster("enrollments.userSourcedId"), .edFi("StudentSectionAssociation.Student"),
    .sif("StudentSectionEnrollment.StudentPersonalRefId"), .canvas("enrollments.user_id"))

  public let section = Field<Self, Reference<Section>>(
    "section", "The section.", .oneRoster("enrollments.classSourcedId"),
    .edFi("StudentSectionAssociation.Section"), .canvas("enrollments.section_id"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school.", .oneRoster("enrollments.schoolSourcedId"))
  public let role = Field<Self, Code<SectionRole>>(
    "role", "What the person is there.", .oneRoster("enrollments.role"), .canvas("enrollments.role")
  )
  public let isPrimary = Field<Self, Bool>(
    "isPrimary", "Whether the teacher is the first one of the section.",
    .oneRoster("enrollments.primary"))
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day.", .oneRoster("enrollments.beginDate"),
    .edFi("StudentSectionAssociation.BeginDate"), .sif("StudentSectionEnrollment.EntryDate"),
    .canvas("enrollments.start_date"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The day on which it ends.", .oneRoster("enrollments.endDate"),
    .edFi("StudentSectionAssociation.EndDate"), .sif("StudentSectionEnrollment.ExitDate"),
    .canvas("enrollments.end_date"))
  public let beginAt = Field<Self, TimeStamp>(
    "beginAt", "The moment at which it begins, where the time of day matters.",
    .canvas("Enrollment.start_at"))
  public let endAt = Field<Self, TimeStamp>(
    "endAt", "The moment at which it ends, where the time of day matters.",
    .canvas("Enrollment.end_at"))
  public let course = Field<Self, Reference<Course>>(
    "course", "The course, where no section is named.", .canvas("enrollments.course_id"))
  public let session = Field<Self, Reference<Session>>("session", "The session.")
  public let sectionTitle = Field<Self, String>(
    "sectionTitle", "The title of the section, or of several, as it was written.",
    .canvas("gradebook.Section"))
  public let status = Field<Self, Code<EnrollmentStatus>>(
    "status", "Where it stands.", .canvas("enrollments.status"))
  public let associatedPerson = Field<Self, Reference<Person>>(
    "associatedPerson", "The learner whom an observer observes.",
    .canvas("enrollments.associated_user_id"))
  public let position = Field<Self, String>(
    "position", "What a teacher is there, such as the teacher of record.",
    .edFi("StaffSectionAssociation.ClassroomPosition"))
  public let isHomeroom = Field<Self, Bool>(
    "isHomeroom", "Whether the section is the learner's homeroom.",
    .edFi("StudentSectionAssociation.HomeroomIndicator"))
  public let attemptStatus = Field<Self, Code<AttemptResult>>(
    "attemptStatus", "How the attempt stands.", .edFi("StudentSectionAssociation.AttemptStatus"))
  public let repeatIdentifier = Field<Self, Code<RepeatIdentifier>>(
    "repeatIdentifier", "Whether the section is taken again.",
    .edFi("StudentSectionAssociation.RepeatIdentifier"))
  public let isDualCredit = Field<Self, Bool>(
    "isDualCredit", "Whether it counts at school and at college.",
    .edFi("StudentSectionAssociation.DualCredit.DualCreditIndicator"),
    .sif("StudentSectionEnrollment.DualCredit"))
  public let dualCreditType = Field<Self, String>(
    "dualCreditType", "What kind of dual credit it is.",
    .edFi("StudentSectionAssociation.DualCredit.DualCreditType"))
  public let creditsAttempted = Field<Self, ExactDecimal>(
    "creditsAttempted", "The credits attempted.", .sif("StudentSectionEnrollment.CreditsAttempted"))
  public let isExcludedFromTeacherLink = Field<Self, Bool>(
    "isExcludedFromTeacherLink", "Whether it does not count in linking teachers with learners.",
    .edFi("StudentSectionAssociation.TeacherStudentDataLinkExclusion"))
  public let activityTime = Field<Self, TimeSpan>(
    "activityTime", "How long the person was active.", .canvas("Enrollment.total_activity_time"))
  public let lastActivityAt = Field<Self, TimeStamp>(
    "lastActivityAt", "When the person was last active.", .canvas("Enrollment.last_activity_at"))

  public init() {}
}
