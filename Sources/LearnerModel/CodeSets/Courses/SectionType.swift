/// What a section is for.
public enum SectionType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "sectionType", "What a section is for.",
    [
      .init("scheduled", "Teaches a course at set times", .oneRoster("scheduled")),
      .init("homeroom", "Homeroom", .oneRoster("homeroom")),
      .init(
        "attendanceAndCredit", "Counts for attendance and credit", .edFi("Attendance and Credit")),
      .init("attendanceOnly", "Counts for attendance only", .edFi("Attendance Only")),
      .init("creditOnly", "Counts for credit only", .edFi("Credit Only")),
    ])
}
