/// What an honor or recognition is.
public enum HonorCategory: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "honorCategory", "What an honor or recognition is.",
    [
      .init("attendanceAward", "Award for attendance", .edFi("Attendance award")),
      .init("athleticAward", "Award for athletics", .edFi("Athletic awards")),
      .init("unitsOfValue", "Units of value", .edFi("Awarding of units of value")),
      .init("certificate", "Certificate", .edFi("Certificate")),
      .init("citizenshipAward", "Award for citizenship", .edFi("Citizenship award/recognition")),
      .init(
        "completionWithoutUnits", "Completion without units",
        .edFi("Completion of requirement, but no units awarded")),
      .init("honorAward", "Honor award", .edFi("Honor award")),
      .init("honorRoll", "Honor roll", .edFi("Honor roll")),
      .init("honorSociety", "Honor society", .edFi("Honor society")),
      .init("honorableMention", "Honorable mention", .edFi("Honorable mention")),
      .init("honorsProgram", "Honors program", .edFi("Honors program")),
      .init("letterOfCommendation", "Letter of commendation", .edFi("Letter of commendation")),
      .init(
        "letterOfStudentCommendation", "Letter of student commendation",
        .edFi("Letter of student commendation")),
      .init("monogram", "Monogram or letter", .edFi("Monogram/letter")),
      .init("medal", "Medal", .edFi("Medals")),
      .init("nationalMeritScholar", "National Merit Scholar", .edFi("National Merit Scholar")),
      .init("points", "Points", .edFi("Points")),
      .init("prize", "Prize", .edFi("Prize awards")),
      .init("promotion", "Promotion or advancement", .edFi("Promotion or advancement")),
      .init("scholarship", "Scholarship", .edFi("Scholarships")),
      .init("other", "Another honor", .edFi("Other")),
    ])
}
