/// What an exchange is.
public enum DocumentType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "documentType", "What an exchange is.",
    [
      .init("roster", "Roster or gradebook set"),
      .init("transcript", "Transcript of a learner's record"),
      .init("transcriptRequest", "Request for a transcript"),
      .init("transcriptResponse", "Response to a request"),
      .init("acknowledgment", "Acknowledgment", .pesc("Acknowledgment")),
      .init("application", "Application", .pesc("Application")),
      .init("institutionRequest", "Request of an institution", .pesc("InstitutionRequest")),
      .init("studentRequest", "Request of the learner", .pesc("StudentRequest")),
      .init("thirdPartyRequest", "Request of a third party", .pesc("ThirdPartyRequest")),
      .init("requestedRecord", "Record that was requested", .pesc("RequestedRecord")),
      .init("response", "Response", .pesc("Response")),
      .init("termEnrollment", "Enrollments of a term", .pesc("TermEnroll")),
      .init("termGrades", "Grades of a term", .pesc("TermGrade")),
      .init("credentialSet", "Set of credentials"),
      .init("statementSet", "Set of statements or events"),
      .init("framework", "Set of competencies"),
      .init("profile", "Learner profile"),
    ])
}
