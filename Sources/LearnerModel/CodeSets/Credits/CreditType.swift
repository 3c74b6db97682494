/// The unit in which credits are counted.
public enum CreditType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "creditType", "The unit in which credits are counted.",
    [
      .init("carnegie", "Carnegie unit", .edFi("Carnegie unit"), .pesc("CarnegieUnits")),
      .init("semester", "Semester hours", .edFi("Semester hour credit"), .pesc("Semester")),
      .init("trimester", "Trimester hours", .edFi("Trimester hour credit")),
      .init("quarter", "Quarter hours", .edFi("Quarter hour credit"), .pesc("Quarter")),
      .init("quinmester", "Quinmester hours", .edFi("Quinmester hour credit")),
      .init("miniTerm", "Hours of a short term", .edFi("Mini-term hour credit")),
      .init("summerTerm", "Hours of a summer term", .edFi("Summer term hour credit")),
      .init("intersession", "Hours between sessions", .edFi("Intersession hour credit")),
      .init("longSession", "Hours of a long session", .edFi("Long session hour credit")),
      .init("nineMonthYear", "Hours of a nine-month year", .edFi("Nine month year hour credit")),
      .init(
        "twelveMonthYear", "Hours of a twelve-month year", .edFi("Twelve month year hour credit")),
      .init("clockHours", "Clock hours", .pesc("ClockHours")),
      .init("units", "Units of the school's own", .pesc("Units")),
      .init("continuingEducation", "Continuing education units", .pesc("ContinuingEducationUnits")),
      .init(
        "careerAndTechnical", "Career and technical education credits",
        .edFi("Career and Technical Education credit")),
      .init("adultEducation", "Adult education credits", .edFi("Adult education credit")),
      .init("correspondence", "Correspondence credits", .edFi("Correspondence credit")),
      .init("byExamination", "Credits by examination", .edFi("Credit by examination")),
      .init(
        "occupationalExperience", "Credits for experience at work",
        .edFi("Converted occupational experience credit")),
      .init("noCredit", "No credit", .pesc("NoCredit")),
      .init("unreported", "Not reported", .pesc("Unreported")),
      .init("other", "Another unit", .edFi("Other"), .pesc("Other")),
    ])
}
