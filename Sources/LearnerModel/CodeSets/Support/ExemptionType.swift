/// Why a learner is not immunized.
public enum ExemptionType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "exemptionType", "Why a learner is not immunized.",
    [
      .init("medical", "Medical reasons", .pesc("MedicalExemption")),
      .init("religious", "Religious reasons", .edFi("Religious"), .pesc("ReligiousExemption")),
      .init("philosophical", "Philosophical reasons", .edFi("Philosophical")),
      .init("personal", "Personal reasons", .pesc("PersonalExemption")),
      .init("other", "Other reasons", .edFi("Other")),
    ])
}
