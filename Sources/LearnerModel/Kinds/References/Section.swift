// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A class: one course as it is given to one group of learners at one place and time.
public struct Section: RecordKind {
  public static let kind = Kind.section
  public static let declared = DeclaredKind<Self>(
    "sections", in: .references,
    "A class: one course as it is given to one group of learners at one place and time.")

  public let title = Field<Self, String>(
    "title", "The title.", .oneRoster("classes.title"), .edFi("Section.SectionName"),
    .canvas("sections.name"))
  public let code = Field<Self, Identifier>(
    "code", "The code that the school gives it.", .oneRoster("classes.classCode"),
    .edFi("Section.SectionIdentifier"), .pesc("Course.CourseSectionNumber"))
  public let identifiers = GroupField<Self, IdentifierEntry>(
    "identifiers", "Identifiers in other systems.")
  public let type = Field<Self, Code<SectionType>>(
    "type", "What it is for.", .oneRoster("classes.classType"), .edFi("Section.SectionType"))
  public let description = Field<Self, String>("description", "What it is about.")
  public let location = Field<Self, String>(
    "location", "The room or place.", .ceds("Classroom Identifier"), .oneRoster("classes.location"),
    .edFi("Section.Location"))
  public let course = Field<Self, Reference<Course>>(
    "course", "The course that it teaches.", .oneRoster("classes.courseSourcedId"),
    .edFi("CourseOffering.Course"), .canvas("sections.course_id"))
  public let crossListedCourse = Field<Self, Reference<Course>>(
    "crossListedCourse", "The course under which it is run instead of its own.",
    .canvas("xlists.xlist_course_id"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school.", .oneRoster("classes.schoolSourcedId"),
    .edFi("CourseOffering.School"))
  public let sessions = ListField<Self, Reference<Session>>(
    "sessions", "The terms in which it meets.", .oneRoster("classes.termSourcedIds"),
    .edFi("CourseOffering.Session"))
  public let gradeLevels = ListField<Self, Code<GradeLevel>>(
    "gradeLevels", "The grades that it is meant for.", .oneRoster("classes.grades"),
    .edFi("Section.OfferedGradeLevel"))
  public let subjects = ListField<Self, String>(
    "subjects", "Its subjects, by name.", .oneRoster("classes.subjects"), .sif("xRoster.subject"))
  public let subjectCodes = ListField<Self, Identifier>(
    "subjectCodes", "Its subjects, by code, one for each name.", .oneRoster("classes.subjectCodes"))
  public let periods = ListField<Self, String>(
    "periods", "The periods of the day in which it meets.", .oneRoster("classes.periods"),
    .edFi("Section.ClassPeriod"))
  public let meetings = GroupField<Self, MeetingEntry>(
    "meetings", "When and where it meets.", .sif("xRoster.meetingTimes"))
  public let deliveryModel = Field<Self, Code<DeliveryModel>>(
    "deliveryModel", "How teaching reaches the learners.", .edFi("Section.MediumOfInstruction"))
  public let environment = Field<Self, Code<EducationalEnvironment>>(
    "environment", "Where teaching takes place.", .edFi("Section.EducationalEnvironment"))
  public let language = Field<Self, LanguageTag>(
    "language", "The language in which it is taught.", .edFi("Section.InstructionLanguage"))
  public let levels = ListField<Self, Code<CourseLevel>>(
    "levels", "How demanding it is, or for whom.", .edFi("Section.CourseLevelCharacteristic"))
  public let populationServed = Field<Self, String>(
    "populationServed", "The learners whom it serves.", .edFi("Section.PopulationServed"))
  public let credits = Field<Self, ExactDecimal>(
    "credits", "The credits that it gives.", .edFi("Section.AvailableCredits"))
  public let creditType = Field<Self, Code<CreditType>>(
    "creditType", "The unit of the credits.", .edFi("Section.AvailableCreditType"))
  public let sequence = Field<Self, WholeNumber>(
    "sequence", "Its place where a course is split in parts.", .edFi("Section.SequenceOfCourse"))
  public let takesAttendance = Field<Self, Bool>(
    "takesAttendance", "Whether the official attendance is taken in it.",
    .edFi("Section.OfficialAttendancePeriod"))
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day.", .canvas("sections.start_date"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The last day.", .canvas("sections.end_date"))
  public let capacity = Field<Self, WholeNumber>("capacity", "How many learners it can take.")
  public let status = Field<Self, Code<RecordStatus>>(
    "status", "Whether it is in use.", .canvas("sections.status"))

  public init() {}
}
