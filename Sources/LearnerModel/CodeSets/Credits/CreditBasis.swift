/// On what ground credits are given, after PESC.
public enum CreditBasis: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "creditBasis", "On what ground credits are given, after PESC.",
    [
      .init("regular", "Regular course", .pesc("Regular")),
      .init("academicRenewal", "Academic renewal", .pesc("AcademicRenewal")),
      .init("advancedPlacement", "Advanced Placement", .pesc("AdvancedPlacement")),
      .init("advancedStanding", "Advanced standing", .pesc("AdvancedStanding")),
      .init("continuingEducation", "Continuing education", .pesc("ContinuingEducation")),
      .init("correspondence", "Correspondence", .pesc("Correspondence")),
      .init("exemption", "Exemption", .pesc("Exemption")),
      .init("equivalence", "Equivalence", .pesc("Equivalence")),
      .init(
        "internationalBaccalaureate", "International Baccalaureate",
        .pesc("InternationalBaccalaureate")),
      .init("military", "Military training", .pesc("Military")),
      .init("remedial", "Remedial course", .pesc("Remedial")),
      .init("creditByExam", "Examination", .pesc("CreditByExam")),
      .init(
        "highSchoolTransferCredit", "Taken over from another high school",
        .pesc("HighSchoolTransferCredit")),
      .init("highSchoolCreditOnly", "Counts at high school only", .pesc("HighSchoolCreditOnly")),
      .init(
        "highSchoolDualCredit", "Counts at high school and college", .pesc("HighSchoolDualCredit")),
      .init(
        "juniorHighSchoolCredit", "Taken at junior high school", .pesc("JuniorHighSchoolCredit")),
      .init("lifeExperience", "Experience of life", .pesc("LifeExperience")),
      .init("major", "Major subject", .pesc("Major")),
      .init("adultBasic", "Adult basic education", .pesc("AdultBasic")),
    ])
}
