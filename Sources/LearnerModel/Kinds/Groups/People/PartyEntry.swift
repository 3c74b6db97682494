// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A party to an exchange.
public struct PartyEntry: FieldGroup {
  public let role = Field<Self, Code<PartyRole>>("role", "What it has to do with it.")
  public let name = Field<Self, String>(
    "name", "Its name.", .oneRoster("manifest.source.systemName"),
    .pesc("Source.Organization.OrganizationName"), .openBadges("Profile.name"))
  public let code = Field<Self, Identifier>(
    "code", "Its code.", .oneRoster("manifest.source.systemCode"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The organization.", .pesc("Source.Organization"),
    .pesc("Destination.Organization"))
  public let identifierType = Field<Self, Code<IdentifierType>>(
    "identifierType", "What kind of identifier the code is.")
  public let uri = Field<Self, ResourceLocator>(
    "uri", "Where it can be reached.", .openBadges("Profile.url"))

  public init() {}
}
