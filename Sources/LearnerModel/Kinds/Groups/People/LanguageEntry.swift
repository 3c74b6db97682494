// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A language that a person knows.
public struct LanguageEntry: FieldGroup {
  public let language = Field<Self, LanguageTag>(
    "language", "The language.", .edFi("Language.Language"), .pesc("Language.LanguageCode"))
  public let use = Field<Self, Code<LanguageUse>>(
    "use", "How it is used.", .edFi("Language.LanguageUse"), .pesc("Language.LanguageUsage"))
  public let proficiency = Field<Self, String>(
    "proficiency", "How well it is mastered, such as a level of the CEFR.",
    .pesc("Language.LanguageProficiency"))

  public init() {}
}
