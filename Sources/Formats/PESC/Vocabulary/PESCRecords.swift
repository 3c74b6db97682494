import FormatKit
import LearnerModel

/// What a learner did at a school, and in each of its sessions.
extension PESCVocabulary {
  static var academicRecord: ElementMap {
    let f = Enrollment.declared.fields
    return .record(
      "AcademicRecord",
      RecordMap(
        .enrollment,
        keys: [
          (KindSchema.Common.key, PESCKeys.place(1)),
          (KindSchema.Common.owner, PESCKeys.learner(1)),
          (f.organization.index, PESCKeys.school(0, orAround: false)),
        ],
        [
          .school("School"),
          .studentLevel(f.gradeLevel),
          .value("CohortGraduationYear", f.graduationYear).like("9999+"),
          award(2, isInSession: false),
          summary("AcademicSummary", 2, isInSession: false, in: .record),
          academicSession,
          course(2, isInSession: false),
          .kept("AdditionalStudentAchievements"),
          .notes, .extensions,
        ]
      ).named("AcademicRecord"))
  }

  static var academicSession: ElementMap {
    let f = Enrollment.declared.fields
    return .record(
      "AcademicSession",
      RecordMap(
        .enrollment,
        keys: [
          (KindSchema.Common.key, PESCKeys.place(2)),
          (KindSchema.Common.owner, PESCKeys.learner(2)),
          (f.organization.index, PESCKeys.school(0, orAround: true)),
          (f.session.index, PESCKeys.session(0)),
        ],
        [
          sessionDetail,
          .school("School"),
          .studentLevel(f.gradeLevel),
          .kept("AcademicProgram"),
          award(3, isInSession: true),
          course(3, isInSession: true),
          summary("AcademicSummary", 3, isInSession: true, in: .record),
          attendance,
          .extensions, .notes,
        ]
      ).named("AcademicSession"))
  }

  private static var sessionDetail: ElementMap {
    let f = Session.declared.fields
    return .record(
      "AcademicSessionDetail",
      RecordMap(
        .session,
        keys: [
          (KindSchema.Common.key, PESCKeys.session(-1)),
          (f.organization.index, PESCKeys.school(1, orAround: true)),
        ],
        [
          .value("SessionDesignator", f.designator).like("9999+-99").required,
          .value("SessionDesignatorSuffix", f.designatorSuffix).long(1...10),
          .value("SessionName", f.title).long(1...30),
          .value("SessionType", f.type),
          .value("SessionSchoolYear", f.schoolYear, .schoolYears),
          .value("SessionBeginDate", f.beginDate),
          .value("SessionEndDate", f.endDate),
          .notes,
        ]
      ).leading
    ).required
  }

  private static var attendance: ElementMap {
    let f = Attendance.declared.fields
    return .record(
      "AttendanceCount",
      RecordMap(
        .attendance,
        keys: [
          (KindSchema.Common.key, PESCKeys.place(3)),
          (KindSchema.Common.owner, PESCKeys.learner(3)),
          (f.organization.index, PESCKeys.school(1, orAround: true)),
          (f.session.index, PESCKeys.session(1)),
        ],
        [.value("DaysPresent", f.daysPresent), .value("DaysAbsent", f.daysAbsent)]
      ).named("AttendanceCount"))
  }
}
