/// What an achievement was given for.
public enum AchievementCategory: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "achievementCategory", "What an achievement was given for.",
    [
      .init("academicHonor", "Academic honor", .edFi("Academic Honor")),
      .init("nonAcademicHonor", "Honor outside of learning", .edFi("Non-Academic Honor")),
      .init("certificateEarned", "Certificate", .edFi("Certificate Earned")),
      .init("competencyMastered", "Competency mastered", .edFi("Competency Mastered")),
      .init("competencyRetained", "Competency kept", .edFi("Competency Retained")),
      .init("courseCompleted", "Course completed", .edFi("Course Completed")),
      .init("diplomaEarned", "Diploma", .edFi("Diploma Earned")),
      .init("levelCompleted", "Level completed", .edFi("Level Completed")),
      .init("licenseEarned", "License", .edFi("License Earned")),
      .init(
        "licenseEndorsementEarned", "Endorsement of a license", .edFi("License Endorsement Earned")),
      .init("participation", "Participation", .edFi("Participation")),
      .init("recognition", "Recognition", .edFi("Recognition")),
    ])
}
