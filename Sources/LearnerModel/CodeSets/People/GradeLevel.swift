/// The grade or level of schooling, in the codes of CEDS that OneRoster uses.
public enum GradeLevel: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "gradeLevel", "The grade or level of schooling, in the codes of CEDS that OneRoster uses.",
    [
      .init("IT", "Infant or toddler", .oneRoster("IT"), .edFi("Infant/toddler"), .pesc("Infant")),
      .init("PR", "Preschool", .oneRoster("PR"), .edFi("Preschool")),
      .init(
        "PK", "Prekindergarten", also: ["PreK", "Pre-K"], .oneRoster("PK"),
        .edFi("Prekindergarten"), .pesc("PreKindergarten")),
      .init(
        "TK", "Transitional kindergarten", .oneRoster("TK"), .edFi("Transitional Kindergarten")),
      .init(
        "KG", "Kindergarten", also: ["K", "HalfDayKindergarten"], .oneRoster("KG"),
        .edFi("Kindergarten"),
        .pesc("Kindergarten")),
      .init(
        "01", "First grade", also: ["1"], .oneRoster("01"), .edFi("First grade"),
        .pesc("FirstGrade")),
      .init(
        "02", "Second grade", also: ["2"], .oneRoster("02"), .edFi("Second grade"),
        .pesc("SecondGrade")),
      .init(
        "03", "Third grade", also: ["3"], .oneRoster("03"), .edFi("Third grade"),
        .pesc("ThirdGrade")),
      .init(
        "04", "Fourth grade", also: ["4"], .oneRoster("04"), .edFi("Fourth grade"),
        .pesc("FourthGrade")),
      .init(
        "05", "Fifth grade", also: ["5"], .oneRoster("05"), .edFi("Fifth grade"),
        .pesc("FifthGrade")),
      .init(
        "06", "Sixth grade", also: ["6"], .oneRoster("06"), .edFi("Sixth grade"),
        .pesc("SixthGrade")),
      .init(
        "07", "Seventh grade", also: ["7"], .oneRoster("07"), .edFi("Seventh grade"),
        .pesc("SeventhGrade")),
      .init(
        "08", "Eighth grade", also: ["8"], .oneRoster("08"), .edFi("Eighth grade"),
        .pesc("EighthGrade")),
      .init(
        "09", "Ninth grade", also: ["9"], .oneRoster("09"), .edFi("Ninth grade"),
        .pesc("NinthGrade")),
      .init("10", "Tenth grade", .oneRoster("10"), .edFi("Tenth grade"), .pesc("TenthGrade")),
      .init(
        "11", "Eleventh grade", .oneRoster("11"), .edFi("Eleventh grade"), .pesc("EleventhGrade")),
      .init("12", "Twelfth grade", .oneRoster("12"), .edFi("Twelfth grade"), .pesc("TwelfthGrade")),
      .init("13", "Grade 13", .oneRoster("13"), .edFi("Grade 13"), .pesc("Grade13")),
      .init(
        "PS", "Postsecondary", also: postsecondary, .oneRoster("PS"), .edFi("Postsecondary"),
        .pesc("Postsecondary")),
      .init("UG", "Ungraded", .oneRoster("UG"), .edFi("Ungraded"), .pesc("Ungraded")),
      .init(
        "Other", "Another level", also: ["other", "NoFormalSchool"], .oneRoster("Other"),
        .edFi("Other")),
    ])

  /// The levels of colleges that PESC tells apart.
  private static let postsecondary = [
    "PostsecondaryBachelorPreliminaryYear", "NonDegree", "CollegeFirstYear",
    "CollegeFirstYearAttendedBefore", "CollegeSophomore", "CollegeJunior", "CollegeSenior",
    "CollegeFifthYear", "PostBaccalaureate", "GraduateNonDegree", "GraduateFirstYear",
    "GraduateSecondYear", "GraduateThirdYear", "GraduateBeyondThirdYear", "Professional",
    "ProfessionalFirstYear", "ProfessionalSecondYear", "ProfessionalThirdYear",
    "ProfessionalBeyondThirdYear", "MastersQualifying", "Masters", "Doctoral", "Postdoctoral",
  ]
}
