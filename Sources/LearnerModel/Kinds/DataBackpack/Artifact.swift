// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A piece of work in a learner's portfolio.
public struct Artifact: RecordKind {
  public static let kind = Kind.artifact
  public static let declared = DeclaredKind<Self>(
    "artifacts", in: .dataBackpack, "A piece of work in a learner's portfolio.")

  public let title = Field<Self, String>(
    "title", "The title.", .clr("Artifact.name"), .leap2A("title"))
  public let type = Field<Self, String>("type", "What kind of work it is.", .leap2A("rdf:type"))
  public let description = Field<Self, String>(
    "description", "What it is about.", .clr("Artifact.description"))
  public let body = Field<Self, String>(
    "body", "The work itself, where it is text.", .leap2A("content"))
  public let uri = Field<Self, ResourceLocator>("uri", "Where it is.", .clr("Artifact.url"))
  public let attachments = GroupField<Self, AttachmentEntry>(
    "attachments", "The files that make it up.", .leap2A("link"))
  public let createdAt = Field<Self, TimeStamp>(
    "createdAt", "When it was made.", .leap2A("published"))
  public let date = Field<Self, CalendarDate>("date", "The day of it, where only that is known.")
  public let reflection = Field<Self, String>("reflection", "What the learner thinks of it.")
  public let isPersonalBest = Field<Self, Bool>(
    "isPersonalBest", "Whether it shows the learner at their best.")
  public let authors = ListField<Self, String>(
    "authors", "Who made it together with the learner.", .leap2A("author"))
  public let organization = Field<Self, Reference<Organization>>("organization", "The school.")
  public let section = Field<Self, Reference<Section>>(
    "section", "The section for which it was made.")
  public let lineItem = Field<Self, Reference<LineItem>>(
    "lineItem", "The line item for which it was made.")
  public let result = Field<Self, Reference<LineItemResult>>("result", "The score that it got.")
  public let competencies = ListField<Self, Reference<Competency>>(
    "competencies", "What it shows mastery of.")
  public let collection = Field<Self, String>(
    "collection", "The part of the portfolio that it stands in.")
  public let tags = ListField<Self, String>("tags", "Words to find it by.", .leap2A("category"))
  public let audience = Field<Self, String>("audience", "For whom it was made.")
  public let language = Field<Self, LanguageTag>("language", "The language in which it is written.")
  public let rights = Field<Self, String>("rights", "Who may use it and how.")

  public init() {}
}
