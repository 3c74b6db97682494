// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A part of a gradebook whose line items count together.
public struct Category: RecordKind {
  public static let kind = Kind.category
  public static let declared = DeclaredKind<Self>(
    "categories", in: .references, "A part of a gradebook whose line items count together.")

  public let title = Field<Self, String>(
    "title", "The title.", .oneRoster("categories.title"),
    .edFi("GradebookEntry.GradebookEntryType"), .sif("GradingCategory.Description"),
    .canvas("assignmentGroup.title"))
  public let weight = Field<Self, ExactDecimal>(
    "weight", "Its weight in the course grade.", .oneRoster("categories.weight"),
    .canvas("assignmentGroup.group_weight"))
  public let section = Field<Self, Reference<Section>>(
    "section", "The section whose gradebook it is in.", .sif("GradingCategory.SectionInfoRefId"))
  public let course = Field<Self, Reference<Course>>(
    "course", "The course whose gradebook it is in.", .canvas("AssignmentGroup.course_id"))
  public let parent = Field<Self, Reference<Category>>(
    "parent", "The category that it is a part of.")
  public let position = Field<Self, WholeNumber>(
    "position", "Its place in the gradebook.", .canvas("assignmentGroup.position"))
  public let defaultMaximumScore = Field<Self, ExactDecimal>(
    "defaultMaximumScore", "The highest score of its line items, unless they tell another.")
  public let dropLowest = Field<Self, WholeNumber>(
    "dropLowest", "How many of the lowest scores do not count.",
    .canvas("AssignmentGroup.rules.drop_lowest"))
  public let dropHighest = Field<Self, WholeNumber>(
    "dropHighest", "How many of the highest scores do not count.",
    .canvas("AssignmentGroup.rules.drop_highest"))
  public let calculationMethod = Field<Self, String>(
    "calculationMethod", "How its scores are put together.")

  public init() {}
}
