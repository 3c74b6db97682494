// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A published set of competencies, such as a state's academic standards.
public struct Framework: RecordKind {
  public static let kind = Kind.framework
  public static let declared = DeclaredKind<Self>(
    "frameworks", in: .references,
    "A published set of competencies, such as a state's academic standards.")

  public let title = Field<Self, String>(
    "title", "The title.", .edFi("ContentStandard.Title"), .competencyExchange("CFDocument.title"))
  public let creator = Field<Self, String>(
    "creator", "Who made it.", .edFi("ContentStandard.Author"),
    .competencyExchange("CFDocument.creator"))
  public let publisher = Field<Self, String>(
    "publisher", "Who published it.", .competencyExchange("CFDocument.publisher"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The body that requires it.",
    .edFi("ContentStandard.MandatingEducationOrganization"))
  public let description = Field<Self, String>(
    "description", "What it is about.", .competencyExchange("CFDocument.description"))
  public let version = Field<Self, String>(
    "version", "Its version.", .edFi("ContentStandard.Version"),
    .competencyExchange("CFDocument.version"))
  public let type = Field<Self, String>(
    "type", "What kind of framework it is.", .competencyExchange("CFDocument.frameworkType"))
  public let subjects = ListField<Self, String>(
    "subjects", "Its subjects.", .competencyExchange("CFDocument.subject"))
  public let gradeLevels = ListField<Self, Code<GradeLevel>>(
    "gradeLevels", "The grades that it is meant for.")
  public let language = Field<Self, LanguageTag>(
    "language", "The language in which it is written.", .competencyExchange("CFDocument.language"))
  public let adoptionStatus = Field<Self, String>(
    "adoptionStatus", "Whether it is a draft, adopted or withdrawn.",
    .edFi("ContentStandard.PublicationStatus"), .competencyExchange("CFDocument.adoptionStatus"))
  public let publicationDate = Field<Self, CalendarDate>(
    "publicationDate", "The day of publication.", .edFi("ContentStandard.PublicationDate"))
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day on which it holds.", .edFi("ContentStandard.BeginDate"),
    .competencyExchange("CFDocument.statusStartDate"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The last day on which it holds.", .edFi("ContentStandard.EndDate"),
    .competencyExchange("CFDocument.statusEndDate"))
  public let uri = Field<Self, ResourceLocator>(
    "uri", "Where it can be read by programs.", .edFi("ContentStandard.URI"),
    .competencyExchange("CFDocument.uri"))
  public let sourceUri = Field<Self, ResourceLocator>(
    "sourceUri", "Where its authority publishes it.",
    .competencyExchange("CFDocument.officialSourceURL"))
  public let licenseUri = Field<Self, ResourceLocator>(
    "licenseUri", "On what terms it may be used.", .competencyExchange("CFDocument.licenseURI"))
  public let notes = Field<Self, String>(
    "notes", "Remarks.", .competencyExchange("CFDocument.notes"))

  public init() {}
}
