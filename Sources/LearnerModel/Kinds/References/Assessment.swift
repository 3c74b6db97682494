// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A test or other assessment, or a part of one with a score of its own.
public struct Assessment: RecordKind {
  public static let kind = Kind.assessment
  public static let declared = DeclaredKind<Self>(
    "assessments", in: .references,
    "A test or other assessment, or a part of one with a score of its own.")

  public let title = Field<Self, String>(
    "title", "The title.", .ceds("Assessment Title"), .edFi("Assessment.AssessmentTitle"),
    .pesc("Tests.TestName"), .openBadges("Achievement.name"))
  public let code = Field<Self, Identifier>(
    "code", "Its code in a list of tests.", .edFi("ObjectiveAssessment.IdentificationCode"),
    .pesc("Tests.EducationTestCode"))
  public let identifiers = GroupField<Self, IdentifierEntry>(
    "identifiers", "Identifiers in other systems.", .edFi("Assessment.AssessmentIdentificationCode")
  )
  public let parent = Field<Self, Reference<Assessment>>(
    "parent", "The assessment that it is a part of.", .edFi("ObjectiveAssessment.Assessment"),
    .edFi("ObjectiveAssessment.ParentObjectiveAssessment"), .pesc("Tests.Subtest"))
  public let category = Field<Self, Code<AssessmentCategory>>(
    "category", "What it is for.", .edFi("Assessment.AssessmentCategory"))
  public let family = Field<Self, String>(
    "family", "The family of tests that it belongs to.", .edFi("Assessment.AssessmentFamily"))
  public let form = Field<Self, String>("form", "Its form.", .edFi("Assessment.AssessmentForm"))
  public let version = Field<Self, String>(
    "version", "Its version.", .edFi("Assessment.AssessmentVersion"))
  public let description = Field<Self, String>(
    "description", "What it measures.", .edFi("ObjectiveAssessment.Description"))
  public let nomenclature = Field<Self, String>(
    "nomenclature", "What a part of it is called: objective, strand, domain.",
    .edFi("ObjectiveAssessment.Nomenclature"))
  public let publisher = Field<Self, String>("publisher", "Who publishes it.")
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The body that it belongs to.", .edFi("Assessment.EducationOrganization"))
  public let subjects = ListField<Self, String>(
    "subjects", "Its subjects.", .ceds("Assessment Academic Subject"),
    .edFi("Assessment.AcademicSubject"))
  public let gradeLevels = ListField<Self, Code<GradeLevel>>(
    "gradeLevels", "The grades that it is meant for.", .edFi("Assessment.AssessedGradeLevel"))
  public let languages = ListField<Self, LanguageTag>(
    "languages", "The languages in which it can be taken.", .edFi("Assessment.Language"))
  public let sections = ListField<Self, Reference<Section>>(
    "sections", "The sections in which it is given.", .edFi("Assessment.Section"))
  public let scale = Field<Self, Reference<Scale>>(
    "scale", "The scale on which its scores are shown.")
  public let minimumScore = Field<Self, ExactDecimal>("minimumScore", "The lowest score.")
  public let maximumScore = Field<Self, ExactDecimal>(
    "maximumScore", "The highest score.", .edFi("Assessment.MaxRawScore"))
  public let percentOfParent = Field<Self, ExactDecimal>(
    "percentOfParent", "Its share in the assessment that it is a part of, in percent.",
    .edFi("ObjectiveAssessment.PercentOfAssessment"))
  public let ranges = GroupField<Self, RangeEntry>(
    "ranges", "The ranges of its scores and levels.", .edFi("Assessment.AssessmentScore"),
    .edFi("Assessment.AssessmentPerformanceLevel"))
  public let isAdaptive = Field<Self, Bool>(
    "isAdaptive", "Whether it adapts to the learner's answers.",
    .edFi("Assessment.AdaptiveAssessment"))
  public let revisionDate = Field<Self, CalendarDate>(
    "revisionDate", "The day of its last revision.", .edFi("Assessment.RevisionDate"))

  public init() {}
}
