// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// What shows that something was achieved or holds.
public struct EvidenceEntry: FieldGroup {
  public let identifier = Field<Self, ResourceLocator>(
    "identifier", "The evidence itself, or where it is.", .clr("Evidence.id"),
    .openBadges("Evidence.id"))
  public let name = Field<Self, String>(
    "name", "Its name.", .clr("Evidence.name"), .openBadges("Evidence.name"))
  public let narrative = Field<Self, String>(
    "narrative", "The story behind it.", .clr("Evidence.narrative"),
    .openBadges("Evidence.narrative"))
  public let description = Field<Self, String>(
    "description", "What it is.", .clr("Evidence.description"), .openBadges("Evidence.description"))
  public let genre = Field<Self, String>(
    "genre", "Its genre.", .clr("Evidence.genre"), .openBadges("Evidence.genre"))
  public let audience = Field<Self, String>(
    "audience", "For whom it was made.", .clr("Evidence.audience"), .openBadges("Evidence.audience")
  )

  public init() {}
}
