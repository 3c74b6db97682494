/// What a member of the staff is employed as.
public enum StaffClassification: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "staffClassification", "What a member of the staff is employed as.",
    [
      .init("teacher", "Teacher", .edFi("Teacher")),
      .init(
        "prekindergartenTeacher", "Teacher of prekindergarten", .edFi("Pre-Kindergarten Teacher")),
      .init("kindergartenTeacher", "Teacher of kindergarten", .edFi("Kindergarten Teacher")),
      .init("elementaryTeacher", "Teacher of an elementary school", .edFi("Elementary Teacher")),
      .init("secondaryTeacher", "Teacher of a secondary school", .edFi("Secondary Teacher")),
      .init("ungradedTeacher", "Teacher of ungraded classes", .edFi("Ungraded Teacher")),
      .init("substituteTeacher", "Substitute teacher", .edFi("Substitute Teacher")),
      .init("instructionalAide", "Instructional aide", .edFi("Instructional Aide")),
      .init("paraprofessional", "Paraprofessional", .edFi("Paraprofessional/Instructional Aide")),
      .init(
        "instructionalCoordinator", "Instructional coordinator", .edFi("Instructional Coordinator")),
      .init("counselor", "Counselor", .edFi("Counselor")),
      .init("schoolCounselor", "School counselor", .edFi("School Counselor")),
      .init(
        "elementaryCounselor", "Counselor of an elementary school",
        .edFi("Elementary School Counselor")),
      .init(
        "secondaryCounselor", "Counselor of a secondary school", .edFi("Secondary School Counselor")
      ),
      .init("psychologist", "School psychologist", .edFi("School Psychologist")),
      .init("librarian", "Librarian or media specialist", .edFi("Librarian/Media Specialist")),
      .init("librarySupport", "Library or media support", .edFi("Library/Media Support Staff")),
      .init("principal", "Principal", .edFi("Principal")),
      .init("assistantPrincipal", "Assistant principal", .edFi("Assistant Principal")),
      .init("superintendent", "Superintendent", .edFi("Superintendent")),
      .init(
        "assistantSuperintendent", "Assistant superintendent", .edFi("Assistant Superintendent")),
      .init("schoolLeader", "School leader", .edFi("School Leader")),
      .init("schoolAdministrator", "School administrator", .edFi("School Administrator")),
      .init(
        "schoolAdministrativeSupport", "School administrative support",
        .edFi("School Administrative Support Staff")),
      .init("schoolSpecialist", "School specialist", .edFi("School Specialist")),
      .init("districtAdministrator", "District administrator", .edFi("LEA Administrator")),
      .init(
        "districtAdministrativeSupport", "District administrative support",
        .edFi("LEA Administrative Support Staff")),
      .init("districtSpecialist", "District specialist", .edFi("LEA Specialist")),
      .init(
        "districtSystemAdministrator", "Administrator of a district's systems",
        .edFi("LEA System Administrator")),
      .init("stateAdministrator", "State administrator", .edFi("State Administrator")),
      .init(
        "studentSupport", "Student support services, psychology left out",
        .edFi("Student Support Services Staff (w/o Psychology)")),
      .init("supportServices", "Support services", .edFi("Support Services Staff")),
      .init("operationalSupport", "Operational support", .edFi("Operational Support")),
      .init("otherSupport", "All other support", .edFi("All Other Support Staff")),
      .init("other", "Another classification", .edFi("Other")),
    ])
}
