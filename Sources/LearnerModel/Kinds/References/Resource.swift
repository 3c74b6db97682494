// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A piece of learning material that can be used on its own.
public struct Resource: RecordKind {
  public static let kind = Kind.resource
  public static let declared = DeclaredKind<Self>(
    "resources", in: .references, "A piece of learning material that can be used on its own.")

  public let title = Field<Self, String>(
    "title", "The title.", .oneRoster("resources.title"), .caliper("DigitalResource.name"))
  public let vendorResourceId = Field<Self, Identifier>(
    "vendorResourceId", "The identifier that its vendor gives it.",
    .oneRoster("resources.vendorResourceId"))
  public let vendorId = Field<Self, Identifier>(
    "vendorId", "Its vendor.", .oneRoster("resources.vendorId"))
  public let applicationId = Field<Self, Identifier>(
    "applicationId", "The application in which it runs.", .oneRoster("resources.applicationId"))
  public let roles = ListField<Self, Code<RoleType>>(
    "roles", "Whom it is for.", .oneRoster("resources.roles"))
  public let importance = Field<Self, Code<ResourceImportance>>(
    "importance", "How much it matters.", .oneRoster("resources.importance"))
  public let description = Field<Self, String>(
    "description", "What it is about.", .caliper("DigitalResource.description"))
  public let type = Field<Self, String>("type", "What kind of material it is.")
  public let mediaType = Field<Self, String>(
    "mediaType", "Its media type.", .caliper("DigitalResource.mediaType"))
  public let uri = Field<Self, ResourceLocator>(
    "uri", "Where it is.", .caliper("DigitalResource.id"))
  public let authors = ListField<Self, String>(
    "authors", "Who made it.", .caliper("DigitalResource.creators"))
  public let publisher = Field<Self, String>("publisher", "Who published it.")
  public let version = Field<Self, String>(
    "version", "Its version.", .caliper("DigitalResource.version"))
  public let language = Field<Self, LanguageTag>("language", "The language in which it is written.")
  public let subjects = ListField<Self, String>("subjects", "Its subjects.")
  public let gradeLevels = ListField<Self, Code<GradeLevel>>(
    "gradeLevels", "The grades that it is meant for.")
  public let keywords = ListField<Self, String>(
    "keywords", "Words to find it by.", .caliper("DigitalResource.keywords"))
  public let duration = Field<Self, TimeSpan>("duration", "How long it takes.")
  public let publicationDate = Field<Self, CalendarDate>(
    "publicationDate", "The day of publication.", .caliper("DigitalResource.datePublished"))
  public let accessFeatures = ListField<Self, Code<AccessFeature>>(
    "accessFeatures", "The features of access that it offers.")

  public init() {}
}
