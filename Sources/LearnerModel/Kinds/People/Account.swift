// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A person's account with a vendor or application.
public struct Account: RecordKind {
  public static let kind = Kind.account
  public static let declared = DeclaredKind<Self>(
    "accounts", in: .people, "A person's account with a vendor or application.",
    owner: .oneRoster("userProfiles.userSourcedId"), .xapi("actor"), .canvas("logins.user_id"))

  public let profileType = Field<Self, String>(
    "profileType", "What kind of account it is.", .oneRoster("userProfiles.profileType"))
  public let vendorId = Field<Self, Identifier>(
    "vendorId", "The vendor.", .oneRoster("userProfiles.vendorId"))
  public let applicationId = Field<Self, Identifier>(
    "applicationId", "The application.", .oneRoster("userProfiles.applicationId"))
  public let description = Field<Self, String>(
    "description", "What it is for.", .oneRoster("userProfiles.description"))
  public let credentialType = Field<Self, String>(
    "credentialType", "How the person proves who they are.",
    .oneRoster("userProfiles.credentialType"))
  public let username = Field<Self, Identifier>(
    "username", "The name to sign in with.", .oneRoster("userProfiles.username"),
    .canvas("logins.login_id"))
  public let provider = Field<Self, Identifier>(
    "provider", "Who checks the sign-in.", .canvas("logins.authentication_provider_id"))
  public let homePage = Field<Self, ResourceLocator>(
    "homePage", "The system in which the name holds.", .xapi("actor.account.homePage"),
    .canvas("logins.root_account"))
  public let email = Field<Self, String>(
    "email", "The e-mail address of the account.", .canvas("logins.email"))
  public let status = Field<Self, Code<RecordStatus>>("status", "Whether it is in use.")

  public init() {}
}
