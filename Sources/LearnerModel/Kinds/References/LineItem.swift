// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A column of a gradebook: an assignment, a quiz, a test, anything that is scored.
public struct LineItem: RecordKind {
  public static let kind = Kind.lineItem
  public static let declared = DeclaredKind<Self>(
    "lineItems", in: .references,
    "A column of a gradebook: an assignment, a quiz, a test, anything that is scored.")

  public let title = Field<Self, String>(
    "title", "The title.", .oneRoster("lineItems.title"), .edFi("GradebookEntry.Title"),
    .caliper("AssignableDigitalResource.name"), .sif("GradingAssignment.Description"),
    .canvas("gradebook.Title (ID)"))
  public let description = Field<Self, String>(
    "description", "What it asks for.", .oneRoster("lineItems.description"),
    .edFi("GradebookEntry.Description"), .canvas("Assignment.description"))
  public let type = Field<Self, Code<LineItemType>>(
    "type", "What it asks of a learner.", .edFi("GradebookEntry.GradebookEntryType"))
  public let category = Field<Self, Reference<Category>>(
    "category", "The part of the gradebook that it counts in.",
    .oneRoster("lineItems.categorySourcedId"), .sif("GradingAssignment.GradingCategoryRefId"),
    .canvas("Assignment.assignment_group_id"))
  public let section = Field<Self, Reference<Section>>(
    "section", "The section.", .oneRoster("lineItems.classSourcedId"),
    .edFi("GradebookEntry.Section"), .sif("GradingAssignment.SectionInfoRefId"))
  public let course = Field<Self, Reference<Course>>(
    "course", "The course, where it is given to all of its sections.",
    .canvas("Assignment.course_id"))
  public let session = Field<Self, Reference<Session>>(
    "session", "The session in which it counts.", .oneRoster("lineItems.academicSessionSourcedId"),
    .sif("GradingAssignment.TermInfoRefId"))
  public let gradingPeriod = Field<Self, Reference<Session>>(
    "gradingPeriod", "The grading period in which it counts.",
    .oneRoster("lineItems.gradingPeriodSourcedId"), .edFi("GradebookEntry.GradingPeriod"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school.", .oneRoster("lineItems.schoolSourcedId"),
    .sif("GradingAssignment.SchoolInfoRefId"))
  public let assignedDate = Field<Self, CalendarDate>(
    "assignedDate", "The day on which it is given.", .oneRoster("lineItems.assignDate"),
    .edFi("GradebookEntry.DateAssigned"), .sif("GradingAssignment.CreateDate"))
  public let assignedAt = Field<Self, TimeStamp>("assignedAt", "The moment at which it is given.")
  public let dueDate = Field<Self, CalendarDate>(
    "dueDate", "The day on which it is due.", .oneRoster("lineItems.dueDate"),
    .edFi("GradebookEntry.DueDate"), .sif("GradingAssignment.DueDate"))
  public let dueTime = Field<Self, String>(
    "dueTime", "The time of that day, hh:mm:ss.", .edFi("GradebookEntry.DueTime"))
  public let dueAt = Field<Self, TimeStamp>(
    "dueAt", "The moment at which it is due.", .caliper("AssignableDigitalResource.dateToSubmit"),
    .canvas("Assignment.due_at"))
  public let opensAt = Field<Self, TimeStamp>(
    "opensAt", "The moment from which it can be done.",
    .caliper("AssignableDigitalResource.dateToActivate"), .canvas("Assignment.unlock_at"))
  public let closesAt = Field<Self, TimeStamp>(
    "closesAt", "The moment until which it can be done.", .canvas("Assignment.lock_at"))
  public let minimumScore = Field<Self, ExactDecimal>(
    "minimumScore", "The lowest score.", .oneRoster("lineItems.resultValueMin"))
  public let maximumScore = Field<Self, ExactDecimal>(
    "maximumScore", "The highest score.", .oneRoster("lineItems.resultValueMax"),
    .edFi("GradebookEntry.MaxPoints"), .caliper("AssignableDigitalResource.maxScore"),
    .sif("GradingAssignment.PointsPossible"), .canvas("gradebook.Points Possible"))
  public let passingScore = Field<Self, ExactDecimal>(
    "passingScore", "The score from which it is passed.")
  public let scale = Field<Self, Reference<Scale>>(
    "scale", "The scale on which its scores are shown.", .canvas("Assignment.grading_standard_id"))
  public let gradingType = Field<Self, Code<GradingType>>(
    "gradingType", "How it is graded.", .canvas("Assignment.grading_type"))
  public let weight = Field<Self, ExactDecimal>(
    "weight", "Its weight in its category.", .sif("GradingAssignment.Weight"))
  public let postingPolicy = Field<Self, Code<PostingPolicy>>(
    "postingPolicy", "When learners see their scores.", .canvas("gradebook.Manual Posting"))
  public let position = Field<Self, WholeNumber>(
    "position", "Its place in the gradebook.", .canvas("Assignment.position"))
  public let submissionTypes = ListField<Self, String>(
    "submissionTypes", "How it can be handed in.", .canvas("Assignment.submission_types"))
  public let maximumAttempts = Field<Self, WholeNumber>(
    "maximumAttempts", "How often it may be tried.",
    .caliper("AssignableDigitalResource.maxAttempts"), .sif("GradingAssignment.MaxAttemptsAllowed"))
  public let isOmittedFromGrade = Field<Self, Bool>(
    "isOmittedFromGrade", "Whether it does not count in the course grade.",
    .canvas("Assignment.omit_from_final_grade"))
  public let isExtraCredit = Field<Self, Bool>(
    "isExtraCredit", "Whether it can only raise the course grade.")
  public let status = Field<Self, Code<RecordStatus>>(
    "status", "Whether learners can see it.", .canvas("Assignment.published"))
  public let identifiers = GroupField<Self, IdentifierEntry>(
    "identifiers", "Identifiers in other systems.")
  public let uri = Field<Self, ResourceLocator>("uri", "Where it is done.")

  public init() {}
}
