// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A link between a competency and what teaches or measures it.
public struct Alignment: RecordKind {
  public static let kind = Kind.alignment
  public static let declared = DeclaredKind<Self>(
    "alignments", in: .references, "A link between a competency and what teaches or measures it.",
    needs: ["competency": "It leads to a competency"])

  public let competency = Field<Self, Reference<Competency>>(
    "competency", "The competency.", .oneRoster("lineItemLearningObjectiveIds.learningObjectiveId"),
    .edFi("GradebookEntry.LearningStandard"))
  public let objectiveSource = Field<Self, Code<LearningObjectiveSource>>(
    "objectiveSource", "Whose identifier names the competency.",
    .oneRoster("lineItemLearningObjectiveIds.source"))
  public let lineItem = Field<Self, Reference<LineItem>>(
    "lineItem", "The line item that measures it.",
    .oneRoster("lineItemLearningObjectiveIds.lineItemSourcedId"), .edFi("GradebookEntry"))
  public let assessment = Field<Self, Reference<Assessment>>(
    "assessment", "The assessment that measures it.", .edFi("ObjectiveAssessment.LearningStandard"))
  public let course = Field<Self, Reference<Course>>(
    "course", "The course that teaches it.", .edFi("Course.LearningStandard"))
  public let section = Field<Self, Reference<Section>>("section", "The section that teaches it.")
  public let resource = Field<Self, Reference<Resource>>(
    "resource", "The material that teaches it.")
  public let type = Field<Self, Code<AssociationType>>(
    "type", "How the two relate.", .competencyExchange("CFAssociation.associationType"))
  public let title = Field<Self, String>(
    "title", "The competency's title, where it has no record.", .openBadges("Alignment.targetName"))
  public let masteryScore = Field<Self, ExactDecimal>(
    "masteryScore", "The score that counts as mastery.", .canvas("alignment.mastery_score"))

  public init() {}
}
