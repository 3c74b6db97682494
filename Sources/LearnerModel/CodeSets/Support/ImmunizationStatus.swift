/// Which dose was given, or why none was.
public enum ImmunizationStatus: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "immunizationStatus", "Which dose was given, or why none was.",
    [
      .init("first", "First dose", .pesc("FirstInnoculation")),
      .init("second", "Second dose", .pesc("SecondInnoculation")),
      .init("third", "Third dose", .pesc("ThirdInnoculation")),
      .init("fourth", "Fourth dose", .pesc("FourthInnoculation")),
      .init("fifth", "Fifth dose", .pesc("FifthInnoculation")),
      .init("sixth", "Sixth dose", .pesc("SixthInnoculation")),
      .init("seventh", "Seventh dose", .pesc("SeventhInnoculation")),
      .init("eighth", "Eighth dose", .pesc("EighthInnoculation")),
      .init("ninth", "Ninth dose", .pesc("NinthInnoculation")),
      .init("hadTheDisease", "Had the disease", .pesc("HadTheDisease")),
      .init("medicalExemption", "Exempt for medical reasons", .pesc("MedicalExemption")),
      .init("personalExemption", "Exempt for personal reasons", .pesc("PersonalExemption")),
      .init("religiousExemption", "Exempt for religious reasons", .pesc("ReligiousExemption")),
    ])
}
