// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A group of learners apart from courses: an intervention group, a club, a group in a course.
public struct Cohort: RecordKind {
  public static let kind = Kind.cohort
  public static let declared = DeclaredKind<Self>(
    "cohorts", in: .references,
    "A group of learners apart from courses: an intervention group, a club, a group in a course.")

  public let title = Field<Self, String>(
    "title", "The name.", .edFi("Cohort.CohortIdentifier"), .canvas("groups.name"))
  public let type = Field<Self, Code<CohortType>>(
    "type", "Why the learners are brought together.", .edFi("Cohort.CohortType"))
  public let description = Field<Self, String>(
    "description", "What it is for.", .edFi("Cohort.CohortDescription"))
  public let category = Field<Self, String>(
    "category", "The set of groups that it belongs to.", .canvas("group_categories.category_name"))
  public let scope = Field<Self, String>(
    "scope", "How far it reaches: a classroom, a school, a state.", .edFi("Cohort.CohortScope"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school or other body.", .edFi("Cohort.EducationOrganization"),
    .canvas("groups.account_id"))
  public let course = Field<Self, Reference<Course>>(
    "course", "The course within which it is.", .canvas("groups.course_id"))
  public let section = Field<Self, Reference<Section>>("section", "The section within which it is.")
  public let subject = Field<Self, String>(
    "subject", "The subject that it works on.", .edFi("Cohort.AcademicSubject"))
  public let maximumSize = Field<Self, WholeNumber>("maximumSize", "How many learners it can take.")
  public let status = Field<Self, Code<RecordStatus>>(
    "status", "Whether it is in use.", .canvas("groups.status"))

  public init() {}
}
