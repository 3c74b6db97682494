// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A school, district, department, agency or other body that teaches, employs or issues.
public struct Organization: RecordKind {
  public static let kind = Kind.organization
  public static let declared = DeclaredKind<Self>(
    "organizations", in: .references,
    "A school, district, department, agency or other body that teaches, employs or issues.")

  public let name = Field<Self, String>(
    "name", "The name.", .ceds("Organization Name"), .oneRoster("orgs.name"),
    .edFi("EducationOrganization.NameOfInstitution"), .pesc("School.OrganizationName"),
    .clr("Profile.name"), .openBadges("Profile.name"), .elmo("issuer.title"),
    .canvas("accounts.name"))
  public let shortName = Field<Self, String>(
    "shortName", "The short name.", .edFi("EducationOrganization.ShortNameOfInstitution"))
  public let type = Field<Self, Code<OrganizationType>>(
    "type", "What it is.", .ceds("Organization Type"), .oneRoster("orgs.type"),
    .edFi("EducationOrganization.EducationOrganizationCategory"))
  public let identifier = Field<Self, Identifier>(
    "identifier", "The identifier that its authority knows it by.",
    .ceds("Organization Identifier"), .oneRoster("orgs.identifier"))
  public let identifiers = GroupField<Self, IdentifierEntry>(
    "identifiers", "Identifiers that others gave.",
    .edFi("EducationOrganizationIdentificationCode"), .openBadges("Profile.otherIdentifier"),
    .elmo("issuer.identifier"))
  public let parent = Field<Self, Reference<Organization>>(
    "parent", "The organization that it belongs to.", .oneRoster("orgs.parentSourcedId"),
    .openBadges("Profile.parentOrg"), .canvas("accounts.parent_account_id"))
  public let schoolCategories = ListField<Self, Code<SchoolCategory>>(
    "schoolCategories", "Which ages or grades it serves.", .edFi("School.SchoolCategory"),
    .pesc("School.SchoolLevel"))
  public let gradeLevels = ListField<Self, Code<GradeLevel>>(
    "gradeLevels", "The grades that it teaches.", .edFi("School.GradeLevel"))
  public let status = Field<Self, Code<RecordStatus>>(
    "status", "Whether it is in operation.", .edFi("EducationOrganization.OperationalStatus"))
  public let description = Field<Self, String>(
    "description", "What it is, in words.", .openBadges("Profile.description"))
  public let addresses = GroupField<Self, Address>(
    "addresses", "Where it is.", .edFi("EducationOrganization.Address"), .pesc("Contacts.Address"),
    .openBadges("Profile.address"))
  public let phones = GroupField<Self, Phone>(
    "phones", "Its telephone numbers.", .edFi("InstitutionTelephone"), .pesc("Contacts.Phone"),
    .openBadges("Profile.phone"))
  public let emails = GroupField<Self, EmailAddress>(
    "emails", "Its e-mail addresses.", .pesc("Contacts.Email"), .openBadges("Profile.email"))
  public let websites = ListField<Self, ResourceLocator>(
    "websites", "Its web sites.", .ceds("Web Site Address"), .edFi("EducationOrganization.WebSite"),
    .pesc("Contacts.URL"), .openBadges("Profile.url"), .elmo("issuer.url"))
  public let imageUri = Field<Self, ResourceLocator>(
    "imageUri", "Its logo.", .openBadges("Profile.image"))

  public init() {}
}
