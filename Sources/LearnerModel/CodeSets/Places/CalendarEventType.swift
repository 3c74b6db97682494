/// What happens on a day of a school's calendar.
public enum CalendarEventType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "calendarEventType", "What happens on a day of a school's calendar.",
    [
      .init("instructionalDay", "Lessons are held", .edFi("Instructional day")),
      .init("nonInstructionalDay", "No lessons are held", .edFi("Non-instructional day")),
      .init("holiday", "Holiday", .edFi("Holiday")),
      .init("makeUpDay", "Makes up for a lost day", .edFi("Make-up day")),
      .init("teacherOnlyDay", "For teachers only", .edFi("Teacher only day")),
      .init(
        "lateArrivalOrEarlyDismissal", "Learners come late or leave early",
        .edFi("Student late arrival/early dismissal")),
      .init("weatherDay", "Closed for the weather", .edFi("Weather day")),
      .init("emergencyDay", "Closed for an emergency", .edFi("Emergency day")),
      .init("strike", "Strike", .edFi("Strike")),
      .init("other", "Something else", .edFi("Other")),
    ])
}
