// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// An identifier that another system or body gave.
public struct IdentifierEntry: FieldGroup {
  public let type = Field<Self, Code<IdentifierType>>(
    "type", "What kind of identifier it is.", .oneRoster("users.userIds"),
    .edFi("StudentIdentificationCode.StudentIdentificationSystem"),
    .openBadges("IdentifierEntry.identifierType"))
  public let value = Field<Self, Identifier>(
    "value", "The identifier.", .oneRoster("users.userIds"),
    .edFi("StudentIdentificationCode.IdentificationCode"),
    .pesc("AgencyIdentifier.AgencyAssignedID"), .openBadges("IdentifierEntry.identifier"))
  public let issuer = Field<Self, String>(
    "issuer", "Who gave it.",
    .edFi("StudentIdentificationCode.AssigningOrganizationIdentificationCode"),
    .pesc("AgencyIdentifier.AgencyName"))
  public let uri = Field<Self, ResourceLocator>(
    "uri", "Where it can be looked up.", .edFi("CourseIdentificationCode.CourseCatalogURL"))
  public let isHashed = Field<Self, Bool>(
    "isHashed", "Whether the value is a fingerprint of the identifier.",
    .openBadges("IdentityObject.hashed"))
  public let salt = Field<Self, String>(
    "salt", "What was added before the fingerprint was taken.", .openBadges("IdentityObject.salt"))

  public init() {}
}
