/// A file of a bulk load: its root, and the entities in it that have a place in the model.
struct EdFiInterchange: Sendable {
  /// The root element's name.
  let name: String
  /// The versions of the standard that have it.
  let versions: Set<String>
  /// The entities.
  let entities: [String]

  init(_ name: String, in versions: Set<String>, _ entities: [String]) {
    self.name = name
    self.versions = versions
    self.entities = entities
  }

  /// All interchanges, in the order in which they are loaded: what is referred to comes first.
  static let all: [EdFiInterchange] = [
    EdFiInterchange("InterchangeDescriptors", in: ["5.2", "4.0", "3.2", "6.1"], []),
    EdFiInterchange(
      "InterchangeStandards", in: ["3.2", "4.0", "5.2", "6.1"],
      ["LearningStandard", "LearningObjective"]),
    EdFiInterchange(
      "InterchangeEducationOrganization", in: ["3.2", "4.0", "5.2", "6.1"],
      [
        "StateEducationAgency", "EducationServiceCenter", "LocalEducationAgency", "School",
        "Course", "EducationOrganizationNetwork", "CommunityOrganization", "CommunityProvider",
        "PostSecondaryInstitution", "OrganizationDepartment",
      ]),
    EdFiInterchange(
      "InterchangeEducationOrgCalendar", in: ["3.2", "4.0", "5.2", "6.1"],
      ["Session", "GradingPeriod", "CalendarDate"]),
    EdFiInterchange(
      "InterchangeMasterSchedule", in: ["3.2", "4.0", "5.2", "6.1"], ["CourseOffering", "Section"]),
    EdFiInterchange(
      "InterchangeAssessmentMetadata", in: ["3.2", "4.0", "5.2", "6.1"],
      ["Assessment", "ObjectiveAssessment"]),
    EdFiInterchange(
      "InterchangeStudent", in: ["3.2", "4.0", "5.2", "6.1"], ["Student", "StudentDemographic"]),
    EdFiInterchange(
      "InterchangeParent", in: ["3.2", "4.0"], ["Parent", "StudentParentAssociation"]),
    EdFiInterchange(
      "InterchangeContact", in: ["5.2", "6.1"], ["Contact", "StudentContactAssociation"]),
    EdFiInterchange(
      "InterchangeStaffAssociation", in: ["3.2", "4.0", "5.2", "6.1"],
      ["Staff", "StaffEducationOrganizationAssignmentAssociation", "StaffSectionAssociation"]),
    EdFiInterchange(
      "InterchangeStudentEnrollment", in: ["3.2", "4.0", "5.2", "6.1"],
      [
        "StudentSchoolAssociation", "StudentSectionAssociation", "GraduationPlan",
        "StudentEducationOrganizationAssociation",
      ]),
    EdFiInterchange(
      "InterchangeStudentProgram", in: ["3.2", "4.0", "5.2", "6.1"],
      [
        "StudentProgramAssociation", "StudentSpecialEducationProgramAssociation",
        "StudentCTEProgramAssociation", "StudentTitleIPartAProgramAssociation",
        "StudentMigrantEducationProgramAssociation", "StudentLanguageInstructionProgramAssociation",
        "StudentHomelessProgramAssociation", "StudentNeglectedOrDelinquentProgramAssociation",
        "StudentSchoolFoodServiceProgramAssociation", "StudentSection504ProgramAssociation",
      ]),
    EdFiInterchange(
      "InterchangeStudentCohort", in: ["3.2", "4.0", "5.2", "6.1"],
      ["Cohort", "StudentCohortAssociation", "StaffCohortAssociation"]),
    EdFiInterchange(
      "InterchangeStudentAttendance", in: ["3.2", "4.0", "5.2", "6.1"],
      [
        "StudentInterventionAttendanceEvent", "StudentProgramAttendanceEvent",
        "StudentSchoolAttendanceEvent", "StudentSectionAttendanceEvent",
      ]),
    EdFiInterchange(
      "InterchangeStudentDiscipline", in: ["3.2", "4.0", "5.2", "6.1"],
      [
        "DisciplineIncident", "DisciplineAction", "StudentDisciplineIncidentBehaviorAssociation",
        "StudentDisciplineIncidentNonOffenderAssociation", "StudentDisciplineIncidentAssociation",
      ]),
    EdFiInterchange(
      "InterchangeStudentAssessment", in: ["3.2", "4.0", "5.2", "6.1"], ["StudentAssessment"]),
    EdFiInterchange(
      "InterchangeStudentGradebook", in: ["3.2", "4.0", "5.2", "6.1"],
      ["GradebookEntry", "StudentGradebookEntry"]),
    EdFiInterchange(
      "InterchangeStudentGrade", in: ["3.2", "4.0", "5.2", "6.1"],
      [
        "ReportCard", "Grade", "CompetencyObjective", "StudentCompetencyObjective",
        "LearningObjective", "StudentLearningObjective",
      ]),
    EdFiInterchange(
      "InterchangeStudentTranscript", in: ["3.2", "4.0", "5.2", "6.1"],
      ["StudentAcademicRecord", "CourseTranscript"]),
    EdFiInterchange(
      "InterchangeStudentIntervention", in: ["3.2", "4.0", "5.2", "6.1"],
      ["StudentInterventionAssociation"]),
    EdFiInterchange("InterchangeStudentHealth", in: ["5.2", "6.1"], ["StudentHealth", "Student"]),
    EdFiInterchange(
      "InterchangePostSecondaryEvent", in: ["3.2", "4.0", "5.2", "6.1"], ["PostSecondaryEvent"]),
    EdFiInterchange(
      "InterchangeCandidate", in: ["6.1"],
      [
        "Student", "StudentAcademicRecord", "CourseTranscript", "StudentSchoolAssociation",
        "StudentSectionAssociation", "StudentEducationOrganizationAssociation",
      ]),
    EdFiInterchange("InterchangePath", in: ["6.1"], ["Student"]),
    EdFiInterchange("InterchangeSpecialEducationDataModel", in: ["6.1"], ["Staff", "Student"]),
  ]

  /// The place of an interchange in the order of loading; unknown ones come last.
  static func place(of name: String) -> Int {
    all.firstIndex { $0.name == name } ?? all.count
  }
}
