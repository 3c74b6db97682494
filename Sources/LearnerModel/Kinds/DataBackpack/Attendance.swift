// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// Whether a learner was there: an event, or a count over a time.
public struct Attendance: RecordKind {
  public static let kind = Kind.attendance
  public static let declared = DeclaredKind<Self>(
    "attendance", in: .dataBackpack,
    "Whether a learner was there: an event, or a count over a time.",
    owner: .edFi("StudentSchoolAttendanceEvent.Student"),
    .edFi("StudentSectionAttendanceEvent.Student"),
    .sif("StudentDailyAttendance.StudentPersonalRefId"))

  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school.", .edFi("StudentSchoolAttendanceEvent.School"),
    .sif("StudentDailyAttendance.SchoolInfoRefId"))
  public let section = Field<Self, Reference<Section>>(
    "section", "The section.", .edFi("StudentSectionAttendanceEvent.Section"),
    .sif("StudentPeriodAttendance.SectionInfoRefId"))
  public let session = Field<Self, Reference<Session>>(
    "session", "The session.", .edFi("StudentSchoolAttendanceEvent.Session"),
    .pesc("AcademicSession.AttendanceCount"))
  public let schoolYear = Field<Self, SchoolYear>(
    "schoolYear", "The school year.", .ceds("School Year"),
    .sif("StudentDailyAttendance.SchoolYear"))
  public let date = Field<Self, CalendarDate>(
    "date", "The day of an event.", .ceds("Attendance Event Date"),
    .edFi("AttendanceEvent.EventDate"), .sif("StudentDailyAttendance.Date"))
  public let status = Field<Self, Code<AttendanceStatus>>(
    "status", "Whether the learner was there.", .ceds("Attendance Status"),
    .edFi("AttendanceEvent.AttendanceEventCategory"),
    .sif("StudentDailyAttendance.AttendanceStatus"))
  public let code = Field<Self, Identifier>(
    "code", "The code that the school uses.", .sif("StudentDailyAttendance.AttendanceCode"))
  public let reason = Field<Self, String>(
    "reason", "Why.", .edFi("AttendanceEvent.AttendanceEventReason"))
  public let comment = Field<Self, String>(
    "comment", "Remarks.", .sif("StudentDailyAttendance.AttendanceNote"))
  public let environment = Field<Self, Code<EducationalEnvironment>>(
    "environment", "Where teaching took place.", .edFi("AttendanceEvent.EducationalEnvironment"))
  public let periods = ListField<Self, String>(
    "periods", "The periods of the day.", .edFi("StudentSectionAttendanceEvent.ClassPeriod"),
    .sif("StudentPeriodAttendance.TimetablePeriod"))
  public let eventDays = Field<Self, ExactDecimal>(
    "eventDays", "How long it lasted, in school days.", .edFi("AttendanceEvent.EventDuration"),
    .sif("StudentDailyAttendance.AbsenceValue"))
  public let attendedMinutes = Field<Self, WholeNumber>(
    "attendedMinutes", "How many minutes the learner was there.",
    .edFi("StudentSchoolAttendanceEvent.SchoolAttendanceDuration"),
    .edFi("StudentSectionAttendanceEvent.SectionAttendanceDuration"))
  public let arrivalTime = Field<Self, String>(
    "arrivalTime", "When the learner came, hh:mm:ss.",
    .edFi("StudentSchoolAttendanceEvent.ArrivalTime"), .sif("StudentDailyAttendance.TimeIn"))
  public let departureTime = Field<Self, String>(
    "departureTime", "When the learner left, hh:mm:ss.",
    .edFi("StudentSchoolAttendanceEvent.DepartureTime"), .sif("StudentDailyAttendance.TimeOut"))
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day of a count.", .sif("StudentAttendanceSummary.StartDate"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The last day of a count.", .sif("StudentAttendanceSummary.EndDate"))
  public let daysEnrolled = Field<Self, ExactDecimal>(
    "daysEnrolled", "Days on which the learner was enrolled.",
    .sif("StudentAttendanceSummary.DaysInMembership"))
  public let daysPresent = Field<Self, ExactDecimal>(
    "daysPresent", "Days on which the learner was there.", .ceds("Number of Days in Attendance"),
    .edFi("ReportCard.NumberOfDaysInAttendance"), .pesc("AttendanceCount.DaysPresent"),
    .sif("StudentAttendanceSummary.DaysAttended"))
  public let daysAbsent = Field<Self, ExactDecimal>(
    "daysAbsent", "Days on which the learner was absent.", .ceds("Number of Days Absent"),
    .edFi("ReportCard.NumberOfDaysAbsent"), .pesc("AttendanceCount.DaysAbsent"))
  public let daysExcused = Field<Self, ExactDecimal>(
    "daysExcused", "Days of absence with an excuse.",
    .sif("StudentAttendanceSummary.ExcusedAbsences"))
  public let daysUnexcused = Field<Self, ExactDecimal>(
    "daysUnexcused", "Days of absence without an excuse.",
    .sif("StudentAttendanceSummary.UnexcusedAbsences"))
  public let daysTardy = Field<Self, ExactDecimal>(
    "daysTardy", "Days on which the learner came late.", .edFi("ReportCard.NumberOfDaysTardy"),
    .sif("StudentAttendanceSummary.DaysTardy"))

  public init() {}
}
