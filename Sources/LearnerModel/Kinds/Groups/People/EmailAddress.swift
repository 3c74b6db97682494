// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// An e-mail address.
public struct EmailAddress: FieldGroup {
  public let type = Field<Self, Code<EmailType>>(
    "type", "What the address is used for.", .ceds("Electronic Mail Address Type"),
    .edFi("ElectronicMail.ElectronicMailType"))
  public let address = Field<Self, String>(
    "address", "The address.", .ceds("Electronic Mail Address"), .oneRoster("users.email"),
    .edFi("ElectronicMail.ElectronicMailAddress"), .pesc("Contacts.Email"),
    .openBadges("Profile.email"), .canvas("users.email"))
  public let isPrimary = Field<Self, Bool>(
    "isPrimary", "Whether it is to be used first.",
    .edFi("ElectronicMail.PrimaryEmailAddressIndicator"))
  public let doNotPublish = Field<Self, Bool>(
    "doNotPublish", "Whether it is to be kept out of directories.",
    .edFi("ElectronicMail.DoNotPublishIndicator"))

  public init() {}
}
