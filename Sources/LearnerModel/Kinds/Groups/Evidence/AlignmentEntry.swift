// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// What an achievement is aligned to.
public struct AlignmentEntry: FieldGroup {
  public let type = Field<Self, String>(
    "type", "What kind of thing the target is.", .clr("Alignment.targetType"),
    .openBadges("Alignment.targetType"))
  public let name = Field<Self, String>(
    "name", "The target's name.", .clr("Alignment.targetName"), .openBadges("Alignment.targetName"))
  public let uri = Field<Self, ResourceLocator>(
    "uri", "The target.", .clr("Alignment.targetUrl"), .openBadges("Alignment.targetUrl"))
  public let code = Field<Self, String>(
    "code", "The target's code.", .clr("Alignment.targetCode"), .openBadges("Alignment.targetCode"))
  public let framework = Field<Self, String>(
    "framework", "The framework of the target.", .clr("Alignment.targetFramework"),
    .openBadges("Alignment.targetFramework"))
  public let description = Field<Self, String>(
    "description", "What the target says.", .clr("Alignment.targetDescription"),
    .openBadges("Alignment.targetDescription"))

  public init() {}
}
