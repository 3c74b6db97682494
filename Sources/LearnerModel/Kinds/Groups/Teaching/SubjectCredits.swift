// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// The credits of one subject area.
public struct SubjectCredits: FieldGroup {
  public let subject = Field<Self, String>(
    "subject", "The subject area.", .pesc("HighSchoolSubjectArea.HighSchoolSubjectAreaName"))
  public let subjectCode = Field<Self, String>(
    "subjectCode", "The code of the subject area.",
    .pesc("HighSchoolSubjectArea.HighSchoolSubjectAreaCode"))
  public let creditType = Field<Self, Code<CreditType>>(
    "creditType", "The unit of the credits.", .pesc("HighSchoolSubjectArea.CourseCreditUnits"))
  public let creditsRequired = Field<Self, ExactDecimal>(
    "creditsRequired", "Credits required.", .edFi("CreditsBySubject.Credits"),
    .pesc("HighSchoolSubjectArea.CreditHoursRequired"))
  public let creditsEarned = Field<Self, ExactDecimal>(
    "creditsEarned", "Credits earned.", .pesc("HighSchoolSubjectArea.CourseCreditEarned"))
  public let creditsDeficient = Field<Self, ExactDecimal>(
    "creditsDeficient", "Credits that lack.", .pesc("HighSchoolSubjectArea.CreditHoursDeficient"))

  public init() {}
}
