// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// What a learner does beside the lessons: clubs, sports, service, work, learning out of school.
public struct Activity: RecordKind {
  public static let kind = Kind.activity
  public static let declared = DeclaredKind<Self>(
    "activities", in: .dataBackpack,
    "What a learner does beside the lessons: clubs, sports, service, work, learning out of school.")

  public let type = Field<Self, Code<ActivityType>>("type", "What kind of activity it is.")
  public let code = Field<Self, Identifier>("code", "Its code in a list of activities.")
  public let title = Field<Self, String>("title", "Its name.")
  public let description = Field<Self, String>("description", "What it is.")
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "Where, as a record.")
  public let organizationName = Field<Self, String>("organizationName", "Where, by name.")
  public let role = Field<Self, String>("role", "The learner's part in it.")
  public let scope = Field<Self, String>("scope", "How far it reaches: local, regional, national.")
  public let beginDate = Field<Self, CalendarDate>("beginDate", "The first day.")
  public let endDate = Field<Self, CalendarDate>("endDate", "The last day.")
  public let isCurrent = Field<Self, Bool>("isCurrent", "Whether it goes on.")
  public let gradeLevels = ListField<Self, Code<GradeLevel>>(
    "gradeLevels", "The grades in which it was done.")
  public let hours = Field<Self, ExactDecimal>("hours", "Hours in all.")
  public let hoursPerWeek = Field<Self, ExactDecimal>("hoursPerWeek", "Hours in a week.")
  public let weeksPerYear = Field<Self, ExactDecimal>("weeksPerYear", "Weeks in a year.")
  public let credits = Field<Self, ExactDecimal>("credits", "Credits that it gave.")
  public let supervisor = Field<Self, String>("supervisor", "Who can vouch for it.")
  public let achievements = ListField<Self, String>("achievements", "What was achieved in it.")
  public let competencies = ListField<Self, Reference<Competency>>(
    "competencies", "What it shows mastery of.")
  public let evidence = GroupField<Self, EvidenceEntry>("evidence", "What shows it.")
  public let attachments = GroupField<Self, AttachmentEntry>(
    "attachments", "Files that belong to it.")

  public init() {}
}
