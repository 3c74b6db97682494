/// What a record of readiness for college or career tells.
public enum ReadinessType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "readinessType", "What a record of readiness for college or career tells.",
    [
      .init("benchmark", "Whether a benchmark was met"),
      .init(
        "certificationReceived", "A certification was received", .edFi("Certification Received")),
      .init("collegeInterest", "Interest in a college", .edFi("Student Interest")),
      .init("collegeApplication", "Application to a college", .edFi("College Application")),
      .init("collegeAcceptance", "Acceptance by a college", .edFi("College Acceptance")),
      .init("collegeSelection", "Choice of a college", .edFi("College Selection")),
      .init("collegeEnrollment", "Enrollment in a college", .edFi("College Enrollment")),
      .init("collegeExit", "Exit from a college", .edFi("College Exit Date")),
      .init("collegeDegree", "Degree of a college", .edFi("College Degree Received")),
      .init(
        "financialAidApplication", "Application for federal student aid", .edFi("FAFSA Application")
      ),
      .init(
        "remedialEnglish", "Enrollment in remedial English", .edFi("Remedial Enrollment - ELA")),
      .init(
        "remedialMathematics", "Enrollment in remedial mathematics",
        .edFi("Remedial Enrollment - Math")),
      .init("careerPlan", "A plan for work or training"),
    ])
}
