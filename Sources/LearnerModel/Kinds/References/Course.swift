// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A course of study that is taught in one or more sections.
public struct Course: RecordKind {
  public static let kind = Kind.course
  public static let declared = DeclaredKind<Self>(
    "courses", in: .references, "A course of study that is taught in one or more sections.")

  public let title = Field<Self, String>(
    "title", "The title.", .ceds("Course Title"), .oneRoster("courses.title"),
    .edFi("Course.CourseTitle"), .pesc("Course.CourseTitle"), .openBadges("Achievement.name"),
    .elmo("learningOpportunitySpecification.title"), .canvas("courses.long_name"))
  public let shortTitle = Field<Self, String>(
    "shortTitle", "The short title.", .pesc("Course.CourseSubjectAbbreviation"),
    .canvas("courses.short_name"))
  public let friendlyTitle = Field<Self, String>(
    "friendlyTitle", "The title that young learners see.", .canvas("courses.friendly_name"))
  public let code = Field<Self, Identifier>(
    "code", "The code that the school gives it.", .ceds("Course Identifier"),
    .oneRoster("courses.courseCode"), .edFi("Course.CourseCode"), .pesc("Course.CourseNumber"),
    .openBadges("Achievement.humanCode"))
  public let identifiers = GroupField<Self, IdentifierEntry>(
    "identifiers", "Codes in other systems of codes.", .edFi("Course.CourseIdentificationCode"),
    .pesc("Course.AgencyCourseID"), .elmo("learningOpportunitySpecification.identifier"))
  public let description = Field<Self, String>(
    "description", "What it is about.", .ceds("Course Description"),
    .edFi("Course.CourseDescription"), .openBadges("Achievement.description"),
    .elmo("learningOpportunitySpecification.description"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school or district that defines it.", .oneRoster("courses.orgSourcedId"),
    .edFi("Course.EducationOrganization"), .canvas("courses.account_id"))
  public let session = Field<Self, Reference<Session>>(
    "session", "The school year or term in which it is given.",
    .oneRoster("courses.schoolYearSourcedId"), .canvas("courses.term_id"))
  public let gradeLevels = ListField<Self, Code<GradeLevel>>(
    "gradeLevels", "The grades that it is meant for.", .oneRoster("courses.grades"),
    .edFi("Course.OfferedGradeLevel"))
  public let subjects = ListField<Self, String>(
    "subjects", "Its subjects, by name.", .oneRoster("courses.subjects"),
    .edFi("Course.AcademicSubject"), .elmo("learningOpportunitySpecification.subjectArea"))
  public let subjectCodes = ListField<Self, Identifier>(
    "subjectCodes", "Its subjects, by code, one for each name.", .oneRoster("courses.subjectCodes"),
    .pesc("Course.CourseSCEDCode"), .elmo("learningOpportunitySpecification.iscedCode"))
  public let levels = ListField<Self, Code<CourseLevel>>(
    "levels", "How demanding it is, or for whom.", .ceds("Course Level Characteristic"),
    .edFi("Course.CourseLevelCharacteristic"), .pesc("Course.CourseLevel"))
  public let credits = Field<Self, ExactDecimal>(
    "credits", "The most credits that it gives.", .ceds("Available Carnegie Unit Credit"),
    .edFi("Course.MaximumAvailableCredits"), .pesc("Course.CourseCreditValue"),
    .openBadges("Achievement.creditsAvailable"))
  public let minimumCredits = Field<Self, ExactDecimal>(
    "minimumCredits", "The fewest credits that it gives.", .edFi("Course.MinimumAvailableCredits"))
  public let creditType = Field<Self, Code<CreditType>>(
    "creditType", "The unit of the credits.", .edFi("Course.MaximumAvailableCreditType"),
    .pesc("Course.CourseCreditUnits"))
  public let gradePoints = Field<Self, Code<GradePointApplicability>>(
    "gradePoints", "Whether it counts in the grade point average.",
    .edFi("Course.CourseGPAApplicability"), .pesc("Course.CourseGPAApplicabilityCode"))
  public let careerPathway = Field<Self, String>(
    "careerPathway", "The pathway to a career that it belongs to.", .edFi("Course.CareerPathway"))
  public let definedBy = Field<Self, String>(
    "definedBy", "Who defined it.", .edFi("Course.CourseDefinedBy"))
  public let isHighSchoolRequirement = Field<Self, Bool>(
    "isHighSchoolRequirement", "Whether a high school diploma requires it.",
    .edFi("Course.HighSchoolCourseRequirement"))
  public let parts = Field<Self, WholeNumber>(
    "parts", "How many parts it has.", .edFi("Course.NumberOfParts"))
  public let deliveryModel = Field<Self, Code<DeliveryModel>>(
    "deliveryModel", "How teaching reaches the learners.", .canvas("courses.course_format"))
  public let language = Field<Self, LanguageTag>(
    "language", "The language in which it is taught.", .pesc("Course.LanguageOfInstruction"),
    .openBadges("Achievement.inLanguage"))
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day.", .pesc("Course.CourseBeginDate"), .canvas("courses.start_date"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The last day.", .pesc("Course.CourseEndDate"), .canvas("courses.end_date"))
  public let isHomeroom = Field<Self, Bool>(
    "isHomeroom", "Whether it is a homeroom and not a subject.", .canvas("courses.homeroom_course"))
  public let status = Field<Self, Code<RecordStatus>>(
    "status", "Whether it is open to learners.", .canvas("courses.status"))
  public let uri = Field<Self, ResourceLocator>(
    "uri", "Where it is described.", .elmo("learningOpportunitySpecification.url"))

  public init() {}
}
