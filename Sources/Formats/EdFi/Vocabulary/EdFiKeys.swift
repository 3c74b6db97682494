import FormatKit

/// What identifies the records of each entity: the parts of its natural key, in the order of the schema.
enum EdFiKeys {
  static let student = KeyShape(["StudentUniqueId"])
  static let educationOrganization = KeyShape(["EducationOrganizationId"])
  static let section = KeyShape(
    [
      "SectionIdentifier", "CourseOfferingReference/CourseOfferingIdentity/LocalCourseCode",
      "CourseOfferingReference/CourseOfferingIdentity/SchoolReference/SchoolIdentity/SchoolId",
      "CourseOfferingReference/CourseOfferingIdentity/SessionReference/SessionIdentity/SessionName",
      "CourseOfferingReference/CourseOfferingIdentity/SessionReference/SessionIdentity/SchoolYear",
    ],
    echoes: [
      (
        "CourseOfferingReference/CourseOfferingIdentity/SessionReference/SessionIdentity/SchoolReference/SchoolIdentity/SchoolId",
        2
      )
    ])
  static let session = KeyShape([
    "SessionName", "SchoolYear", "SchoolReference/SchoolIdentity/SchoolId",
  ])
  static let contact = KeyShape(["=Contact", "ContactUniqueId"])
  static let parent = KeyShape(["=Contact", "ParentUniqueId"])
  static let staff = KeyShape(["=Staff", "StaffUniqueId"])
  static let cohort = KeyShape([
    "CohortIdentifier",
    "EducationOrganizationReference/EducationOrganizationIdentity/EducationOrganizationId",
  ])
  static let course = KeyShape([
    "CourseCode",
    "EducationOrganizationReference/EducationOrganizationIdentity/EducationOrganizationId",
  ])
  static let school = KeyShape(["SchoolId"])
  static let courseOffering = KeyShape(
    [
      "LocalCourseCode", "SchoolReference/SchoolIdentity/SchoolId",
      "SessionReference/SessionIdentity/SessionName", "SessionReference/SessionIdentity/SchoolYear",
    ], echoes: [("SessionReference/SessionIdentity/SchoolReference/SchoolIdentity/SchoolId", 1)])
  static let gradingPeriod = KeyShape([
    "SchoolReference/SchoolIdentity/SchoolId", "GradingPeriod", "GradingPeriodName", "SchoolYear",
  ]).only(in: "5.2", "6.1").or(
    // A place in the year is no name, so that neither is taken for the other.
    KeyShape([
      "SchoolReference/SchoolIdentity/SchoolId", "GradingPeriod", "==PeriodSequence",
      "PeriodSequence", "SchoolYear",
    ]).only(in: "3.2", "4.0"))
  static let competencyObjective = KeyShape([
    "Objective", "ObjectiveGradeLevel",
    "EducationOrganizationReference/EducationOrganizationIdentity/EducationOrganizationId",
  ])
  static let gradebookEntry = KeyShape(["GradebookEntryIdentifier", "Namespace"]).only(
    in: "4.0", "5.2", "6.1"
  ).or(
    KeyShape(
      [
        "GradebookEntryTitle", "DateAssigned", "SectionReference/SectionIdentity/SectionIdentifier",
        "SectionReference/SectionIdentity/CourseOfferingReference/CourseOfferingIdentity/LocalCourseCode",
        "SectionReference/SectionIdentity/CourseOfferingReference/CourseOfferingIdentity/SchoolReference/SchoolIdentity/SchoolId",
        "SectionReference/SectionIdentity/CourseOfferingReference/CourseOfferingIdentity/SessionReference/SessionIdentity/SessionName",
        "SectionReference/SectionIdentity/CourseOfferingReference/CourseOfferingIdentity/SessionReference/SessionIdentity/SchoolYear",
      ],
      echoes: [
        (
          "SectionReference/SectionIdentity/CourseOfferingReference/CourseOfferingIdentity/SessionReference/SessionIdentity/SchoolReference/SchoolIdentity/SchoolId",
          4
        )
      ]
    ).only(in: "3.2"))
  static let assessment = KeyShape(["AssessmentIdentifier", "Namespace"])
  static let objectiveAssessment = KeyShape([
    "IdentificationCode", "AssessmentReference/AssessmentIdentity/AssessmentIdentifier",
    "AssessmentReference/AssessmentIdentity/Namespace",
  ])
  static let studentAssessment = KeyShape([
    "StudentAssessmentIdentifier", "StudentReference/StudentIdentity/StudentUniqueId",
    "AssessmentReference/AssessmentIdentity/AssessmentIdentifier",
    "AssessmentReference/AssessmentIdentity/Namespace",
  ])
  static let assessmentItem = KeyShape([
    "IdentificationCode", "AssessmentReference/AssessmentIdentity/AssessmentIdentifier",
    "AssessmentReference/AssessmentIdentity/Namespace",
  ])
  static let disciplineIncident = KeyShape([
    "IncidentIdentifier", "SchoolReference/SchoolIdentity/SchoolId",
  ])
  static let learningStandard = KeyShape(["LearningStandardId"])
  static let postSecondaryInstitution = KeyShape(["PostSecondaryInstitutionId"])
}
