// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A remark about a learner, or about another record.
public struct Note: RecordKind {
  public static let kind = Kind.note
  public static let declared = DeclaredKind<Self>(
    "notes", in: .dataBackpack, "A remark about a learner, or about another record.")

  public let title = Field<Self, String>("title", "What it is about.")
  public let text = Field<Self, String>("text", "What it says.", .pesc("NoteMessage"))
  public let type = Field<Self, String>("type", "What kind of remark it is.")
  public let author = Field<Self, Reference<Person>>("author", "Who wrote it.")
  public let authorName = Field<Self, String>("authorName", "The writer's name.")
  public let createdAt = Field<Self, TimeStamp>("createdAt", "When it was written.")
  public let date = Field<Self, CalendarDate>("date", "The day of it, where only that is known.")
  public let section = Field<Self, Reference<Section>>("section", "The section.")
  public let lineItem = Field<Self, Reference<LineItem>>("lineItem", "The line item.")
  public let courseGrade = Field<Self, Reference<CourseGrade>>(
    "courseGrade", "The course grade that it belongs to.")
  public let subjectKind = Field<Self, String>(
    "subjectKind", "The kind of another record that it is about.")
  public let subjectKey = Field<Self, Identifier>("subjectKey", "The key of that record.")
  public let position = Field<Self, WholeNumber>(
    "position", "Its place among the remarks of one record.")
  public let isConfidential = Field<Self, Bool>(
    "isConfidential", "Whether it must be kept from most readers.")

  public init() {}
}
