// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A learner's grade and credits for a course, a term or a part of the gradebook.
public struct CourseGrade: RecordKind {
  public static let kind = Kind.courseGrade
  public static let declared = DeclaredKind<Self>(
    "courseGrades", in: .dataBackpack,
    "A learner's grade and credits for a course, a term or a part of the gradebook.",
    owner: .edFi("StudentSectionAssociation.Student"), .edFi("StudentAcademicRecord.Student"),
    .sif("StudentSectionMarks.StudentPersonalRefId"), .elmo("learner"))

  public let section = Field<Self, Reference<Section>>(
    "section", "The section.", .edFi("Grade.StudentSectionAssociation"),
    .edFi("CourseTranscript.Section"), .sif("StudentSectionMarks.SectionInfoRefId"))
  public let course = Field<Self, Reference<Course>>(
    "course", "The course.", .edFi("CourseTranscript.Course"))
  public let session = Field<Self, Reference<Session>>(
    "session", "The term or grading period.", .edFi("Grade.GradingPeriod"),
    .pesc("AcademicSession.AcademicSessionDetail"), .sif("StudentSectionMarks.TermInfoRefId"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The school that gives the grade.",
    .edFi("StudentAcademicRecord.EducationOrganization"), .pesc("AcademicSession.School"))
  public let category = Field<Self, Reference<Category>>(
    "category", "The part of the gradebook, where the grade covers no more.")
  public let type = Field<Self, Code<CourseGradeType>>(
    "type", "What the grade sums up.", .edFi("Grade.GradeType"), .sif("StudentSectionMarks.IsFinal")
  )
  public let schoolYear = Field<Self, SchoolYear>(
    "schoolYear", "The school year.", .ceds("School Year"),
    .edFi("StudentAcademicRecord.SchoolYear"), .sif("StudentGrade.SchoolYear"))
  public let gradeLevel = Field<Self, Code<GradeLevel>>(
    "gradeLevel", "The grade in which the course was taken.",
    .edFi("CourseTranscript.WhenTakenGradeLevel"))
  public let courseTitle = Field<Self, String>(
    "courseTitle", "The course's title as the transcript states it.",
    .edFi("CourseTranscript.CourseTitle"), .pesc("Course.CourseTitle"))
  public let courseCode = Field<Self, Identifier>(
    "courseCode", "The course's number as the transcript states it.", .pesc("Course.CourseNumber"),
    .pesc("Course.OriginalCourseID"))
  public let sectionNumber = Field<Self, Identifier>(
    "sectionNumber", "The section's number as the transcript states it.",
    .pesc("Course.CourseSectionNumber"))
  public let subjects = ListField<Self, String>(
    "subjects", "The subjects, by name.", .edFi("CourseTranscript.AcademicSubject"))
  public let subjectCodes = ListField<Self, Identifier>(
    "subjectCodes", "The subjects, by code.", .pesc("Course.CourseSCEDCode"),
    .pesc("Course.CourseCIPCode"))
  public let numericGrade = Field<Self, ExactDecimal>(
    "numericGrade", "The grade in numbers.", .edFi("Grade.NumericGradeEarned"),
    .edFi("CourseTranscript.FinalNumericGradeEarned"), .sif("Mark.Numeric"))
  public let letterGrade = Field<Self, String>(
    "letterGrade", "The grade in letters or words.", .ceds("Student Course Section Grade Earned"),
    .edFi("Grade.LetterGradeEarned"), .edFi("CourseTranscript.FinalLetterGradeEarned"),
    .pesc("Course.CourseAcademicGrade"), .sif("Mark.Letter"),
    .elmo("learningOpportunityInstance.resultLabel"))
  public let percent = Field<Self, ExactDecimal>(
    "percent", "The grade in percent.", .sif("Mark.Percentage"))
  public let narrative = Field<Self, String>(
    "narrative", "The grade as a text.", .edFi("Grade.DiagnosticStatement"),
    .pesc("Course.CourseNarrativeExplanationGrade"), .sif("Mark.Narrative"))
  public let gradeDescription = Field<Self, String>(
    "gradeDescription", "What the grade means.", .edFi("Grade.GradeEarnedDescription"))
  public let gradeScale = Field<Self, Identifier>(
    "gradeScale", "The code of the scale, after the list of its standard.",
    .pesc("Course.CourseAcademicGradeScaleCode"),
    .elmo("learningOpportunityInstance.gradingSchemeLocalId"))
  public let scale = Field<Self, Reference<Scale>>(
    "scale", "The scale on which the grade is shown.")
  public let status = Field<Self, Code<CourseGradeStatus>>(
    "status", "Why the grade stands, or stands not.", .pesc("Course.CourseAcademicGradeStatusCode"))
  public let attemptResult = Field<Self, Code<AttemptResult>>(
    "attemptResult", "How the attempt ended.", .edFi("CourseTranscript.CourseAttemptResult"),
    .elmo("learningOpportunityInstance.status"))
  public let conversion = Field<Self, Code<PerformanceLevel>>(
    "conversion", "The grade as a level of performance.", .edFi("Grade.PerformanceBaseConversion"))
  public let isCurrent = Field<Self, Bool>(
    "isCurrent", "Whether it is the grade up to now.", .edFi("Grade.CurrentGradeIndicator"))
  public let asOfDate = Field<Self, CalendarDate>(
    "asOfDate", "The day for which the grade holds.", .edFi("Grade.CurrentGradeAsOfDate"))
  public let currentScore = Field<Self, ExactDecimal>(
    "currentScore", "The total in percent, ungraded work left out.",
    .canvas("gradebook.Current Score"))
  public let unpostedCurrentScore = Field<Self, ExactDecimal>(
    "unpostedCurrentScore", "The same, scores not yet posted counted in.",
    .canvas("gradebook.Unposted Current Score"))
  public let finalScore = Field<Self, ExactDecimal>(
    "finalScore", "The total in percent, ungraded work counted as zero.",
    .canvas("gradebook.Final Score"))
  public let unpostedFinalScore = Field<Self, ExactDecimal>(
    "unpostedFinalScore", "The same, scores not yet posted counted in.",
    .canvas("gradebook.Unposted Final Score"))
  public let currentGrade = Field<Self, String>(
    "currentGrade", "The letter for the current score.", .canvas("gradebook.Current Grade"))
  public let unpostedCurrentGrade = Field<Self, String>(
    "unpostedCurrentGrade", "The same, scores not yet posted counted in.",
    .canvas("gradebook.Unposted Current Grade"))
  public let finalGrade = Field<Self, String>(
    "finalGrade", "The letter for the final score.", .canvas("gradebook.Final Grade"))
  public let unpostedFinalGrade = Field<Self, String>(
    "unpostedFinalGrade", "The same, scores not yet posted counted in.",
    .canvas("gradebook.Unposted Final Grade"))
  public let currentPoints = Field<Self, ExactDecimal>(
    "currentPoints", "The points, ungraded work left out.", .canvas("gradebook.Current Points"))
  public let finalPoints = Field<Self, ExactDecimal>(
    "finalPoints", "The points, ungraded work counted as zero.", .canvas("gradebook.Final Points"))
  public let pointsPossible = Field<Self, ExactDecimal>(
    "pointsPossible", "The most points possible.")
  public let overrideScore = Field<Self, ExactDecimal>(
    "overrideScore", "The total in percent that the teacher set instead.",
    .canvas("gradebook.Override Score"))
  public let overrideGrade = Field<Self, String>(
    "overrideGrade", "The letter for the score that the teacher set.",
    .canvas("gradebook.Override Grade"))
  public let overrideStatus = Field<Self, String>(
    "overrideStatus", "What the teacher set the state of the grade to.",
    .canvas("gradebook.Override Status"))
  public let creditsAttempted = Field<Self, ExactDecimal>(
    "creditsAttempted", "Credits attempted.", .ceds("Number of Credits Attempted"),
    .edFi("CourseTranscript.AttemptedCredits"), .pesc("Course.CourseCreditValue"))
  public let creditsEarned = Field<Self, ExactDecimal>(
    "creditsEarned", "Credits earned.", .ceds("Number of Credits Earned"),
    .edFi("CourseTranscript.EarnedCredits"), .pesc("Course.CourseCreditEarned"),
    .openBadges("AchievementSubject.creditsEarned"), .elmo("credit.value"))
  public let creditType = Field<Self, Code<CreditType>>(
    "creditType", "The unit of the credits.", .ceds("Credit Type Earned"),
    .edFi("CourseTranscript.EarnedCreditType"), .pesc("Course.CourseCreditUnits"))
  public let creditConversion = Field<Self, ExactDecimal>(
    "creditConversion", "What to multiply the credits with to get Carnegie units.",
    .edFi("CourseTranscript.EarnedCreditConversion"))
  public let additionalCredits = GroupField<Self, CreditEntry>(
    "additionalCredits", "Credits of further types.",
    .edFi("CourseTranscript.EarnedAdditionalCredits"), .elmo("learningOpportunityInstance.credit"))
  public let creditBasis = Field<Self, Code<CreditBasis>>(
    "creditBasis", "On what ground the credits are given.", .pesc("Course.CourseCreditBasis"))
  public let creditMethod = Field<Self, Code<CreditMethod>>(
    "creditMethod", "How the credits were earned.", .edFi("CourseTranscript.MethodCreditEarned"))
  public let creditLevel = Field<Self, String>(
    "creditLevel", "The level of study at which the credits count.",
    .pesc("Course.CourseCreditLevel"))
  public let setting = Field<Self, Code<LearningSetting>>("setting", "Where the course was taken.")
  public let level = Field<Self, Code<CourseLevel>>(
    "level", "How demanding the course was.", .pesc("Course.CourseLevel"))
  public let gradePoints = Field<Self, Code<GradePointApplicability>>(
    "gradePoints", "Whether it counts in the grade point average.",
    .pesc("Course.CourseGPAApplicabilityCode"))
  public let qualityPoints = Field<Self, ExactDecimal>(
    "qualityPoints", "The grade points earned.", .pesc("Course.CourseQualityPointsEarned"))
  public let repeatCode = Field<Self, Code<CourseRepeat>>(
    "repeatCode", "How a repeated course counts.", .ceds("Course Repeat Code"),
    .edFi("CourseTranscript.CourseRepeatCode"), .pesc("Course.CourseRepeatCode"))
  public let supplementalGrades = GroupField<Self, SupplementalGrade>(
    "supplementalGrades", "Further grades.", .pesc("Course.CourseSupplementalAcademicGrade"))
  public let teacher = Field<Self, Reference<Person>>(
    "teacher", "The teacher.", .edFi("CourseTranscript.ResponsibleTeacherStaff"))
  public let otherOrganization = Field<Self, Reference<Organization>>(
    "otherOrganization", "The other school at which the course was taken.",
    .edFi("CourseTranscript.ExternalEducationOrganization"), .pesc("Course.CourseOverrideSchool"))
  public let otherOrganizationName = Field<Self, String>(
    "otherOrganizationName", "The name of that school.",
    .edFi("CourseTranscript.ExternalEducationOrganizationNameOfInstitution"))
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day.", .pesc("Course.CourseBeginDate"),
    .elmo("learningOpportunityInstance.start"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The last day.", .pesc("Course.CourseEndDate"),
    .elmo("learningOpportunityInstance.date"))
  public let addDate = Field<Self, CalendarDate>(
    "addDate", "The day on which the learner joined.", .pesc("Course.CourseAddDate"))
  public let dropDate = Field<Self, CalendarDate>(
    "dropDate", "The day on which the learner left.", .pesc("Course.CourseDropDate"))
  public let language = Field<Self, LanguageTag>(
    "language", "The language in which the course was taught.",
    .elmo("learningOpportunityInstance.languageOfInstruction"))

  public init() {}
}
