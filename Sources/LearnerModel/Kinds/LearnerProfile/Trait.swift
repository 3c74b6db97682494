// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A statement about a learner: a strength, a need, an interest, a preference.
public struct Trait: RecordKind {
  public static let kind = Kind.trait
  public static let declared = DeclaredKind<Self>(
    "traits", in: .learnerProfile,
    "A statement about a learner: a strength, a need, an interest, a preference.",
    owner: .accessForAll("person-sourced-id"))

  public let type = Field<Self, Code<TraitType>>("type", "What it says.")
  public let title = Field<Self, String>("title", "The statement in short.")
  public let description = Field<Self, String>("description", "The statement in words.")
  public let subject = Field<Self, String>("subject", "The subject that it holds for.")
  public let competency = Field<Self, Reference<Competency>>(
    "competency", "The competency that it holds for.")
  public let level = Field<Self, String>("level", "How strong it is, in words.")
  public let value = Field<Self, String>(
    "value", "Its measure, such as a factor of time or a color.")
  public let feature = Field<Self, Code<AccessFeature>>(
    "feature", "The feature of access.", .accessForAll("access-for-all-pnp"))
  public let activation = Field<Self, Code<FeatureActivation>>(
    "activation", "When the feature is switched on.",
    .accessForAll("activate-at-initialization-set"), .accessForAll("activate-as-option-set"),
    .accessForAll("prohibit-set"))
  public let accessModes = ListField<Self, Code<AccessMode>>(
    "accessModes", "The ways of reaching the learner that it replaces.",
    .accessForAll("replace-access-mode"))
  public let language = Field<Self, LanguageTag>(
    "language", "The language that it is about.", .accessForAll("language-of-interface"))
  public let assertedBy = Field<Self, Code<TraitSource>>("assertedBy", "Who says it.")
  public let author = Field<Self, Reference<Person>>("author", "The person who says it.")
  public let assessmentResult = Field<Self, Reference<AssessmentResult>>(
    "assessmentResult", "The result that it follows from.")
  public let evidence = GroupField<Self, EvidenceEntry>("evidence", "What shows it.")
  public let beginDate = Field<Self, CalendarDate>("beginDate", "The first day on which it holds.")
  public let endDate = Field<Self, CalendarDate>("endDate", "The last day on which it holds.")
  public let assertedAt = Field<Self, TimeStamp>("assertedAt", "When it was said.")
  public let rank = Field<Self, WholeNumber>("rank", "Its place in the order of weight, from 1.")
  public let tags = ListField<Self, String>("tags", "Words to find it by.")

  public init() {}
}
