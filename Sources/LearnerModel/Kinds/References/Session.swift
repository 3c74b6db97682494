// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A school year, term, grading period or other stretch of time in which teaching takes place.
public struct Session: RecordKind {
  public static let kind = Kind.session
  public static let declared = DeclaredKind<Self>(
    "sessions", in: .references,
    "A school year, term, grading period or other stretch of time in which teaching takes place.")

  public let title = Field<Self, String>(
    "title", "The name.", .oneRoster("academicSessions.title"), .edFi("Session.SessionName"),
    .pesc("AcademicSessionDetail.SessionName"), .canvas("terms.name"))
  public let type = Field<Self, Code<SessionType>>(
    "type", "What stretch of time it is.", .ceds("Session Type"),
    .oneRoster("academicSessions.type"), .pesc("AcademicSessionDetail.SessionType"))
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day.", .ceds("Session Begin Date"),
    .oneRoster("academicSessions.startDate"), .edFi("Session.BeginDate"),
    .pesc("AcademicSessionDetail.SessionBeginDate"), .canvas("terms.start_date"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The day on which it ends.", .ceds("Session End Date"),
    .oneRoster("academicSessions.endDate"), .edFi("Session.EndDate"),
    .pesc("AcademicSessionDetail.SessionEndDate"), .canvas("terms.end_date"))
  public let beginAt = Field<Self, TimeStamp>(
    "beginAt", "The moment at which it begins, where the time of day matters.")
  public let endAt = Field<Self, TimeStamp>(
    "endAt", "The moment at which it ends, where the time of day matters.")
  public let parent = Field<Self, Reference<Session>>(
    "parent", "The session that it is a part of.", .oneRoster("academicSessions.parentSourcedId"))
  public let schoolYear = Field<Self, SchoolYear>(
    "schoolYear", "The school year that it belongs to.", .ceds("School Year"),
    .oneRoster("academicSessions.schoolYear"), .edFi("Session.SchoolYear"),
    .pesc("AcademicSessionDetail.SessionSchoolYear"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school whose session it is.", .edFi("Session.School"))
  public let term = Field<Self, Code<TermType>>(
    "term", "Which part of the school year it is.", .edFi("Session.Term"))
  public let gradingPeriod = Field<Self, Code<GradingPeriodType>>(
    "gradingPeriod", "Which grading period it is.", .edFi("GradingPeriod.GradingPeriod"))
  public let sequence = Field<Self, WholeNumber>(
    "sequence", "Its place among the periods of the year.", .edFi("GradingPeriod.PeriodSequence"))
  public let instructionalDays = Field<Self, WholeNumber>(
    "instructionalDays", "How many days of teaching it has.",
    .edFi("Session.TotalInstructionalDays"))
  public let designator = Field<Self, String>(
    "designator", "The month in which it begins, YYYY-MM.", .ceds("Session Designator"),
    .pesc("AcademicSessionDetail.SessionDesignator"))
  public let designatorSuffix = Field<Self, String>(
    "designatorSuffix", "Tells sessions of one month apart.",
    .pesc("AcademicSessionDetail.SessionDesignatorSuffix"))
  public let status = Field<Self, Code<RecordStatus>>(
    "status", "Whether it is in use.", .canvas("terms.status"))

  public init() {}
}
