import FormatKit
import LearnerModel

/// Attendance events.
extension EdFiVocabulary {
  static var attendance: [ElementMap] {
    [
      studentSchoolAttendanceEvent, studentSectionAttendanceEvent, studentProgramAttendanceEvent,
      studentInterventionAttendanceEvent,
    ]
  }

  static var studentSchoolAttendanceEvent: ElementMap {
    let f = Attendance.declared.fields
    return .record(
      "StudentSchoolAttendanceEvent",
      RecordMap(
        .attendance,
        [
          .kept("@id"),
          .inside(
            "AttendanceEvent",
            [
              .value("EventDate", f.date).required,
              .value("AttendanceEventCategory", f.status, .descriptor("AttendanceEventCategory"))
                .required,
              .value("AttendanceEventReason", f.reason),
              .value(
                "EducationalEnvironment", f.environment, .descriptor("EducationalEnvironment")),
              .value("EventDuration", f.eventDays),
            ]
          ).required,
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .reference("SchoolReference", f.organization, EdFiKeys.school.below("SchoolIdentity"))
            .required,
          .reference("SessionReference", f.session, EdFiKeys.session.below("SessionIdentity"))
            .required,
          .value("SchoolAttendanceDuration", f.attendedMinutes),
          .value("ArrivalTime", f.arrivalTime),
          .value("DepartureTime", f.departureTime),
        ]))
  }

  static var studentSectionAttendanceEvent: ElementMap {
    let f = Attendance.declared.fields
    return .record(
      "StudentSectionAttendanceEvent",
      RecordMap(
        .attendance,
        [
          .kept("@id"),
          .inside(
            "AttendanceEvent",
            [
              .value("EventDate", f.date).required,
              .value("AttendanceEventCategory", f.status, .descriptor("AttendanceEventCategory"))
                .required,
              .value("AttendanceEventReason", f.reason),
              .value(
                "EducationalEnvironment", f.environment, .descriptor("EducationalEnvironment")),
              .value("EventDuration", f.eventDays),
            ]
          ).required,
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .reference("SectionReference", f.section, EdFiKeys.section.below("SectionIdentity"))
            .required,
          .value("SectionAttendanceDuration", f.attendedMinutes),
          .value("ArrivalTime", f.arrivalTime),
          .value("DepartureTime", f.departureTime),
          .kept("ClassPeriodReference").only(in: "5.2", "4.0", "6.1"),
        ]))
  }

  static var studentProgramAttendanceEvent: ElementMap {
    let f = Attendance.declared.fields
    return .record(
      "StudentProgramAttendanceEvent",
      RecordMap(
        .attendance,
        [
          .kept("@id"),
          .inside(
            "AttendanceEvent",
            [
              .value("EventDate", f.date).required,
              .value("AttendanceEventCategory", f.status, .descriptor("AttendanceEventCategory"))
                .required,
              .value("AttendanceEventReason", f.reason),
              .value(
                "EducationalEnvironment", f.environment, .descriptor("EducationalEnvironment")),
              .value("EventDuration", f.eventDays),
            ]
          ).required,
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .kept("EducationOrganizationReference").required,
          .kept("ProgramReference").required,
          .kept("ProgramAttendanceDuration"),
        ]))
  }

  static var studentInterventionAttendanceEvent: ElementMap {
    let f = Attendance.declared.fields
    return .record(
      "StudentInterventionAttendanceEvent",
      RecordMap(
        .attendance,
        [
          .kept("@id"),
          .inside(
            "AttendanceEvent",
            [
              .value("EventDate", f.date).required,
              .value("AttendanceEventCategory", f.status, .descriptor("AttendanceEventCategory"))
                .required,
              .value("AttendanceEventReason", f.reason),
              .value(
                "EducationalEnvironment", f.environment, .descriptor("EducationalEnvironment")),
              .value("EventDuration", f.eventDays),
            ]
          ).required,
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .kept("InterventionReference").required,
          .kept("InterventionDuration"),
        ]))
  }
}
