// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A person: a learner, a parent, a teacher, anyone.
public struct Person: RecordKind {
  public static let kind = Kind.person
  public static let declared = DeclaredKind<Self>(
    "persons", in: .people, "A person: a learner, a parent, a teacher, anyone.")

  public let enabled = Field<Self, Bool>(
    "enabled", "Whether the person may use the system.", .oneRoster("users.enabledUser"),
    .canvas("users.status"))
  public let username = Field<Self, Identifier>(
    "username", "The name to sign in with.", .oneRoster("users.username"),
    .edFi("StudentEducationOrganizationAssociation.LoginId"), .canvas("users.login_id"),
    .canvas("gradebook.SIS Login ID"))
  public let identifier = Field<Self, Identifier>(
    "identifier", "The identifier that the person is known by.", .oneRoster("users.identifier"),
    .canvas("gradebook.ID"))
  public let masterIdentifier = Field<Self, Identifier>(
    "masterIdentifier", "The identifier that holds across systems.",
    .oneRoster("users.userMasterIdentifier"))
  public let identifiers = GroupField<Self, IdentifierEntry>(
    "identifiers", "Identifiers that others gave.", .oneRoster("users.userIds"),
    .edFi("StudentIdentificationCode"), .pesc("Person.AgencyIdentifier"),
    .openBadges("AchievementSubject.identifier"), .elmo("learner.identifier"))
  public let givenName = Field<Self, String>(
    "givenName", "Given (first) name.", .ceds("First Name"), .oneRoster("users.givenName"),
    .edFi("Student.Name.FirstName"), .pesc("Name.FirstName"), .clr("Profile.givenName"),
    .openBadges("Profile.givenName"), .elmo("learner.givenNames"), .canvas("users.first_name"))
  public let middleName = Field<Self, String>(
    "middleName", "Middle name.", .ceds("Middle Name"), .oneRoster("users.middleName"),
    .edFi("Student.Name.MiddleName"), .pesc("Name.MiddleName"),
    .openBadges("Profile.additionalName"))
  public let familyName = Field<Self, String>(
    "familyName", "Family (last) name.", .ceds("Last or Surname"), .oneRoster("users.familyName"),
    .edFi("Student.Name.LastSurname"), .pesc("Name.LastName"), .clr("Profile.familyName"),
    .openBadges("Profile.familyName"), .elmo("learner.familyName"), .canvas("users.last_name"))
  public let namePrefix = Field<Self, String>(
    "namePrefix", "What stands before the name, such as a title.",
    .ceds("Personal Title or Prefix"), .edFi("Student.Name.PersonalTitlePrefix"),
    .pesc("Name.NamePrefix"), .openBadges("Profile.honorificPrefix"))
  public let nameSuffix = Field<Self, String>(
    "nameSuffix", "What stands behind the name, such as Jr.", .ceds("Generation Code or Suffix"),
    .edFi("Student.Name.GenerationCodeSuffix"), .pesc("Name.NameSuffix"),
    .openBadges("Profile.honorificSuffix"))
  public let familyNamePrefix = Field<Self, String>(
    "familyNamePrefix", "What stands before the family name, such as van.",
    .openBadges("Profile.familyNamePrefix"))
  public let patronymicName = Field<Self, String>(
    "patronymicName", "The name after the father.", .openBadges("Profile.patronymicName"))
  public let formerFamilyName = Field<Self, String>(
    "formerFamilyName", "The family name at birth or before.", .edFi("Student.Name.MaidenName"),
    .elmo("learner.birthName"))
  public let preferredGivenName = Field<Self, String>(
    "preferredGivenName", "The given name that the person wants to be called by.",
    .oneRoster("users.preferredGivenName"), .edFi("Student.Name.PreferredFirstName"))
  public let preferredMiddleName = Field<Self, String>(
    "preferredMiddleName", "The middle name that the person wants to be called by.",
    .oneRoster("users.preferredMiddleName"))
  public let preferredFamilyName = Field<Self, String>(
    "preferredFamilyName", "The family name that the person wants to be called by.",
    .oneRoster("users.preferredFamilyName"), .edFi("Student.Name.PreferredLastSurname"))
  public let fullName = Field<Self, String>(
    "fullName", "The whole name as one text.", .pesc("Name.CompositeName"),
    .openBadges("Profile.name"), .caliper("Person.name"), .canvas("users.full_name"))
  public let sortName = Field<Self, String>(
    "sortName", "The whole name as it is sorted, family name first.",
    .canvas("users.sortable_name"), .canvas("gradebook.Student"))
  public let displayName = Field<Self, String>(
    "displayName", "The name that others see.", .canvas("users.short_name"))
  public let otherNames = GroupField<Self, OtherName>(
    "otherNames", "Further names.", .edFi("Student.OtherName"), .pesc("Person.AlternateName"))
  public let pronouns = Field<Self, String>(
    "pronouns", "The pronouns that the person uses.", .oneRoster("users.pronouns"),
    .canvas("users.pronouns"))
  public let emails = GroupField<Self, EmailAddress>(
    "emails", "E-mail addresses.", .oneRoster("users.email"), .edFi("ElectronicMail"),
    .pesc("Contacts.Email"), .openBadges("Profile.email"), .canvas("users.email"))
  public let phones = GroupField<Self, Phone>(
    "phones", "Telephone numbers.", .oneRoster("users.phone"), .oneRoster("users.sms"),
    .edFi("Telephone"), .pesc("Contacts.Phone"), .openBadges("Profile.phone"))
  public let addresses = GroupField<Self, Address>(
    "addresses", "Postal addresses.", .edFi("Address"), .pesc("Contacts.Address"),
    .openBadges("Profile.address"), .elmo("learner.currentAddress"))
  public let websites = ListField<Self, ResourceLocator>(
    "websites", "Web sites.", .pesc("Contacts.URL"), .openBadges("Profile.url"))
  public let languages = GroupField<Self, LanguageEntry>(
    "languages", "Languages that the person knows.", .edFi("Language"), .pesc("Person.Language"))
  public let locale = Field<Self, LanguageTag>(
    "locale", "The language in which the person uses the system.", .canvas("User.locale"))
  public let timeZone = Field<Self, String>(
    "timeZone", "The time zone in which the person lives.", .canvas("User.time_zone"))
  public let gradeLevels = ListField<Self, Code<GradeLevel>>(
    "gradeLevels", "The grades that the person is in.", .oneRoster("users.grades"))
  public let primaryOrganization = Field<Self, Reference<Organization>>(
    "primaryOrganization", "The organization that the person belongs to first.",
    .oneRoster("users.primaryOrgSourcedId"))
  public let declaredRole = Field<Self, Code<RoleType>>(
    "declaredRole", "What the person's own record says the person is.", .oneRoster("users.role"),
    .canvas("users.declared_user_type"))
  public let imageUri = Field<Self, ResourceLocator>(
    "imageUri", "A picture of the person.",
    .edFi("StudentEducationOrganizationAssociation.ProfileThumbnail"), .openBadges("Profile.image"),
    .canvas("User.avatar_url"))
  public let description = Field<Self, String>(
    "description", "What the person says about themselves.", .openBadges("Profile.description"))
  public let lastAccessAt = Field<Self, TimeStamp>(
    "lastAccessAt", "When the person last used the system.")
  public let isPseudonymous = Field<Self, Bool>(
    "isPseudonymous", "Whether the names and identifiers were made up to hide the person.")

  public init() {}
}
