/// Whether a learner was there.
public enum AttendanceStatus: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "attendanceStatus", "Whether a learner was there.",
    [
      .init("present", "Present", .edFi("Present")),
      .init("inAttendance", "In attendance", .edFi("In Attendance")),
      .init("absent", "Absent, not told whether excused"),
      .init("excusedAbsence", "Absent with an excuse", .edFi("Excused Absence")),
      .init("unexcusedAbsence", "Absent without an excuse", .edFi("Unexcused Absence")),
      .init("tardy", "Came late", also: ["late"], .edFi("Tardy")),
      .init("earlyDeparture", "Left early", .edFi("Early departure")),
      .init("partial", "Present for a part", .edFi("Partial")),
    ])
}
