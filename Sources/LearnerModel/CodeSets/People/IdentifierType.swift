/// What kind of identifier a value is.
public enum IdentifierType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "identifierType", "What kind of identifier a value is.",
    takesAnyWord: true,
    [
      .init("local", "Given by the sending system", .edFi("Local")),
      .init("student", "Student number", .edFi("Student Number")),
      .init("school", "Given by a school", .edFi("School")),
      .init("district", "Given by a district", .edFi("District")),
      .init("state", "Given by a state", .edFi("State")),
      .init("federal", "Given by a federal authority", .edFi("Federal")),
      .init("migrantState", "For migrant students, given by a state", .edFi("State Migrant")),
      .init("migrantNational", "For migrant students, given nationally", .edFi("National Migrant")),
      .init("socialSecurity", "United States Social Security number", also: ["SSN"], .edFi("SSN")),
      .init("canadianSIN", "Canadian social insurance number", .edFi("Canadian SIN")),
      .init("family", "Given to a family", .edFi("Family")),
      .init("systemId", "Identifier in a named system", .clr("systemId"), .openBadges("systemId")),
      .init("sourcedId", "Sourced identifier", .clr("sourcedId"), .openBadges("sourcedId")),
      .init(
        "oneRosterSourcedId", "Sourced identifier of OneRoster", .clr("oneRosterSourcedId"),
        .openBadges("oneRosterSourcedId")),
      .init(
        "lisSourcedId", "Sourced identifier of LIS", .clr("lisSourcedId"),
        .openBadges("lisSourcedId")),
      .init(
        "sisSourcedId", "Sourced identifier of a student information system", .clr("sisSourcedId"),
        .openBadges("sisSourcedId")),
      .init("ltiUserId", "User identifier of LTI", .clr("ltiUserId"), .openBadges("ltiUserId")),
      .init("userName", "User name", .clr("userName"), .openBadges("userName")),
      .init("accountId", "Account", .clr("accountId"), .openBadges("accountId")),
      .init("emailAddress", "E-mail address", .clr("emailAddress"), .openBadges("emailAddress")),
      .init("name", "A name", .clr("name"), .openBadges("name")),
      .init(
        "nationalIdentityNumber", "National identity number", .clr("nationalIdentityNumber"),
        .openBadges("nationalIdentityNumber")),
      .init("productId", "Product", .clr("productId"), .openBadges("productId")),
      .init("isbn", "ISBN of a book", .clr("isbn"), .openBadges("isbn")),
      .init("issn", "ISSN of a serial", .clr("issn"), .openBadges("issn")),
      .init("ltiContextId", "Context of LTI", .clr("ltiContextId"), .openBadges("ltiContextId")),
      .init(
        "ltiDeploymentId", "Deployment of LTI", .clr("ltiDeploymentId"),
        .openBadges("ltiDeploymentId")),
      .init("ltiToolId", "Tool of LTI", .clr("ltiToolId"), .openBadges("ltiToolId")),
      .init(
        "ltiPlatformId", "Platform of LTI", .clr("ltiPlatformId"), .openBadges("ltiPlatformId")),
      .init("other", "Another kind", .edFi("Other"), .clr("identifier"), .openBadges("identifier")),
    ])
}
