// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// Something to be learned: a standard, an objective, a skill, an outcome; or a group of such.
public struct Competency: RecordKind {
  public static let kind = Kind.competency
  public static let declared = DeclaredKind<Self>(
    "competencies", in: .references,
    "Something to be learned: a standard, an objective, a skill, an outcome; or a group of such.")

  public let framework = Field<Self, Reference<Framework>>(
    "framework", "The framework that it belongs to.", .edFi("LearningStandard.ContentStandard"),
    .competencyExchange("CFItem.CFDocumentURI"))
  public let parents = ListField<Self, Reference<Competency>>(
    "parents", "What it is a part of.", .edFi("LearningStandard.ParentLearningStandard"),
    .competencyExchange("CFAssociation.destinationNodeURI"), .canvas("outcomes.parent_guids"))
  public let title = Field<Self, String>(
    "title", "The title.", .edFi("CompetencyObjective.Objective"), .canvas("outcomes.title"))
  public let statement = Field<Self, String>(
    "statement", "The full statement.", .edFi("LearningStandard.Description"),
    .competencyExchange("CFItem.fullStatement"), .canvas("outcomes.description"))
  public let abbreviatedStatement = Field<Self, String>(
    "abbreviatedStatement", "The statement in short.",
    .competencyExchange("CFItem.abbreviatedStatement"))
  public let displayName = Field<Self, String>(
    "displayName", "The name that teachers see.", .canvas("outcomes.display_name"))
  public let friendlyDescription = Field<Self, String>(
    "friendlyDescription", "The statement in words for learners.",
    .canvas("outcomes.friendly_description"))
  public let alternativeLabel = Field<Self, String>(
    "alternativeLabel", "Another name.", .competencyExchange("CFItem.alternativeLabel"))
  public let code = Field<Self, String>(
    "code", "The code that people use.", .edFi("LearningStandard.LearningStandardItemCode"),
    .competencyExchange("CFItem.humanCodingScheme"))
  public let identifiers = GroupField<Self, IdentifierEntry>(
    "identifiers", "Identifiers in other systems.", .edFi("LearningStandard.IdentificationCode"))
  public let listNumber = Field<Self, String>(
    "listNumber", "Its number in a printed list.", .competencyExchange("CFItem.listEnumeration"))
  public let type = Field<Self, String>(
    "type", "What kind of item it is.", .edFi("LearningStandard.LearningStandardCategory"),
    .competencyExchange("CFItem.CFItemType"), .canvas("outcomes.object_type"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The body that set it.", .edFi("CompetencyObjective.EducationOrganization"))
  public let subjects = ListField<Self, String>(
    "subjects", "Its subjects.", .edFi("LearningStandard.AcademicSubject"),
    .competencyExchange("CFItem.subject"))
  public let gradeLevels = ListField<Self, Code<GradeLevel>>(
    "gradeLevels", "The grades that it is meant for.", .edFi("LearningStandard.GradeLevel"),
    .competencyExchange("CFItem.educationLevel"))
  public let keywords = ListField<Self, String>(
    "keywords", "Words to find it by.", .competencyExchange("CFItem.conceptKeywords"))
  public let language = Field<Self, LanguageTag>(
    "language", "The language in which it is written.", .competencyExchange("CFItem.language"))
  public let notes = Field<Self, String>("notes", "Remarks.", .competencyExchange("CFItem.notes"))
  public let successCriteria = Field<Self, String>(
    "successCriteria", "What shows that it is mastered.", .edFi("LearningStandard.SuccessCriteria"))
  public let scope = Field<Self, String>(
    "scope", "How far it holds: a state, a district, a school.",
    .edFi("LearningStandard.LearningStandardScope"))
  public let courseTitle = Field<Self, String>(
    "courseTitle", "The course that it is meant for.", .edFi("LearningStandard.CourseTitle"))
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day on which it holds.", .competencyExchange("CFItem.statusStartDate"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The last day on which it holds.", .competencyExchange("CFItem.statusEndDate"))
  public let uri = Field<Self, ResourceLocator>(
    "uri", "Where it is published.", .edFi("LearningStandard.URI"),
    .competencyExchange("CFItem.uri"))
  public let scale = Field<Self, Reference<Scale>>("scale", "The scale on which mastery is told.")
  public let calculationMethod = Field<Self, String>(
    "calculationMethod", "How mastery is computed from results.",
    .canvas("outcomes.calculation_method"))
  public let calculationParameter = Field<Self, String>(
    "calculationParameter", "The number that the method needs.", .canvas("outcomes.calculation_int")
  )
  public let masteryPoints = Field<Self, ExactDecimal>(
    "masteryPoints", "The points that count as mastery.", .canvas("outcomes.mastery_points"))
  public let maximumPoints = Field<Self, ExactDecimal>(
    "maximumPoints", "The most points possible.", .canvas("learningOutcome.points_possible"))
  public let levels = GroupField<Self, ProficiencyLevel>(
    "levels", "The levels of mastery.", .edFi("Course.CompetencyLevel"), .canvas("outcomes.ratings")
  )
  public let associations = GroupField<Self, AssociationEntry>(
    "associations", "How it relates to others, being a part left out.",
    .competencyExchange("CFAssociation"))
  public let status = Field<Self, Code<RecordStatus>>(
    "status", "Whether it is in use.", .canvas("outcomes.workflow_state"))

  public init() {}
}
