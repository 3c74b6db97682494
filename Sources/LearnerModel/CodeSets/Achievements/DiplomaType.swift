/// What a diploma of a high school certifies.
public enum DiplomaType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "diplomaType", "What a diploma of a high school certifies.",
    [
      .init("regular", "Regular diploma", .edFi("Regular diploma")),
      .init(
        "endorsedOrAdvanced", "Endorsed or advanced diploma", .edFi("Endorsed/advanced diploma")),
      .init("regents", "Regents diploma", .edFi("Regents diploma")),
      .init(
        "internationalBaccalaureate", "International Baccalaureate",
        .edFi("International Baccalaureate")),
      .init("modified", "Modified diploma", .edFi("Modified diploma")),
      .init(
        "alternate", "State-defined alternate diploma", .edFi("State Defined Alternate Diploma")),
      .init("otherDiploma", "Another diploma", .edFi("Other diploma")),
      .init("alternativeCredential", "Alternative credential", .edFi("Alternative credential")),
      .init(
        "certificateOfAttendance", "Certificate of attendance", .edFi("Certificate of attendance")),
      .init(
        "certificateOfCompletion", "Certificate of completion", .edFi("Certificate of completion")),
      .init(
        "ged", "General educational development",
        .edFi("General Educational Development (GED) credential")),
      .init(
        "equivalency", "High school equivalency, other than GED",
        .edFi("High school equivalency credential, other than GED")),
      .init(
        "careerAndTechnical", "Career and technical education certificate",
        .edFi("Career and Technical Education certificate")),
      .init("apprenticeship", "Apprenticeship certificate", .edFi("Apprenticeship Certificate")),
      .init(
        "industryCertification", "Certification of an industry",
        .edFi("Industry-recognized Certification")),
      .init("occupationalLicense", "License for an occupation", .edFi("Occupational License")),
      .init(
        "postGraduate", "Postgraduate certificate, grade 13",
        .edFi("Post graduate certificate (grade 13)")),
      .init("other", "Something else", .edFi("Other")),
    ])
}
