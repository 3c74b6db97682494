// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A day of a school's calendar, and what happens on it.
public struct CalendarDay: RecordKind {
  public static let kind = Kind.calendarDay
  public static let declared = DeclaredKind<Self>(
    "calendarDays", in: .references, "A day of a school's calendar, and what happens on it.")

  public let date = Field<Self, CalendarDate>("date", "The day.", .edFi("CalendarDate.Date"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school.", .edFi("Calendar.School"))
  public let session = Field<Self, Reference<Session>>(
    "session", "The session that the day belongs to.")
  public let schoolYear = Field<Self, SchoolYear>(
    "schoolYear", "The school year.", .ceds("School Year"), .edFi("Calendar.SchoolYear"))
  public let calendar = Field<Self, Identifier>(
    "calendar", "The calendar, where a school has several.", .edFi("Calendar.CalendarCode"))
  public let calendarType = Field<Self, String>(
    "calendarType", "For whom the calendar is.", .edFi("Calendar.CalendarType"))
  public let gradeLevels = ListField<Self, Code<GradeLevel>>(
    "gradeLevels", "The grades that it holds for.", .edFi("Calendar.GradeLevel"))
  public let events = ListField<Self, Code<CalendarEventType>>(
    "events", "What happens.", .edFi("CalendarDate.CalendarEvent"))
  public let isInstructional = Field<Self, Bool>("isInstructional", "Whether lessons are held.")
  public let cycleDay = Field<Self, String>("cycleDay", "The day of the timetable.")
  public let description = Field<Self, String>("description", "The day in words.")

  public init() {}
}
