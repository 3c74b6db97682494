/// How the credits of a course were earned, after Ed-Fi.
public enum CreditMethod: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "creditMethod", "How the credits of a course were earned, after Ed-Fi.",
    [
      .init("classroom", "In a classroom", .edFi("Classroom credit")),
      .init("online", "Online", .edFi("Online credit")),
      .init("correspondence", "By correspondence", .edFi("Correspondence credit")),
      .init("byExamination", "By examination", .edFi("Credit by examination")),
      .init("recovery", "By credit recovery", .edFi("Credit recovery")),
      .init("transfer", "Taken over from elsewhere", .edFi("Transfer credit")),
      .init(
        "occupationalExperience", "By experience at work",
        .edFi("Converted occupational experience credit")),
      .init("other", "In another way", .edFi("Other")),
    ])
}
