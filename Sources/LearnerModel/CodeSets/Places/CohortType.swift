/// Why learners are brought together in a group.
public enum CohortType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "cohortType", "Why learners are brought together in a group.",
    [
      .init("academicIntervention", "Academic intervention", .edFi("Academic Intervention")),
      .init("attendanceIntervention", "Attendance intervention", .edFi("Attendance Intervention")),
      .init("disciplineIntervention", "Discipline intervention", .edFi("Discipline Intervention")),
      .init("classroomPullout", "Taught apart from the class", .edFi("Classroom Pullout")),
      .init("counselorList", "A counselor's list", .edFi("Counselor List")),
      .init("principalWatchList", "A principal's list", .edFi("Principal Watch List")),
      .init(
        "extracurricularActivity", "Extracurricular activity", .edFi("Extracurricular Activity")),
      .init("fieldTrip", "Field trip", .edFi("Field Trip")),
      .init("inSchoolSuspension", "Suspension within the school", .edFi("In-school Suspension")),
      .init("studyHall", "Study hall", .edFi("Study Hall")),
      .init("graduationYear", "All who are to graduate in a year"),
      .init("other", "Another reason", .edFi("Other")),
    ])
}
