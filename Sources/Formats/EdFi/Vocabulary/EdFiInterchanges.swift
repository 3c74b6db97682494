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
      ["LearningStandard", "LearningStandardEquivalenceAssociation", "LearningObjective"]),
    EdFiInterchange(
      "InterchangeEducationOrganization", in: ["3.2", "4.0", "5.2", "6.1"],
      [
        "StateEducationAgency", "EducationServiceCenter", "FeederSchoolAssociation",
        "LocalEducationAgency", "School", "Location", "ClassPeriod", "Course", "Program",
        "AccountabilityRating", "EducationOrganizationPeerAssociation",
        "EducationOrganizationNetwork", "EducationOrganizationNetworkAssociation",
        "CommunityOrganization", "CommunityProvider", "CommunityProviderLicense",
        "PostSecondaryInstitution", "OrganizationDepartment",
        "EducationOrganizationIdentificationCode",
      ]),
    EdFiInterchange(
      "InterchangeEducationOrgCalendar", in: ["3.2", "4.0", "5.2", "6.1"],
      ["Session", "GradingPeriod", "Calendar", "CalendarDate", "AcademicWeek"]),
    EdFiInterchange(
      "InterchangeMasterSchedule", in: ["3.2", "4.0", "5.2", "6.1"],
      ["CourseOffering", "Section", "BellSchedule"]),
    EdFiInterchange(
      "InterchangeAssessmentMetadata", in: ["3.2", "4.0", "5.2", "6.1"],
      [
        "Assessment", "ObjectiveAssessment", "AssessmentItem",
        "AssessmentScoreRangeLearningStandard",
      ]),
    EdFiInterchange(
      "InterchangeStudent", in: ["3.2", "4.0", "5.2", "6.1"],
      ["Student", "Person", "StudentDemographic", "StudentDirectory", "StudentIdentificationCode"]),
    EdFiInterchange(
      "InterchangeParent", in: ["3.2", "4.0"], ["Parent", "StudentParentAssociation", "Person"]),
    EdFiInterchange(
      "InterchangeContact", in: ["5.2", "6.1"],
      ["Contact", "StudentContactAssociation", "Person", "ContactIdentificationCode"]),
    EdFiInterchange(
      "InterchangeStaffAssociation", in: ["3.2", "4.0", "5.2", "6.1"],
      [
        "Staff", "StaffEducationOrganizationEmploymentAssociation",
        "StaffEducationOrganizationAssignmentAssociation", "StaffSchoolAssociation",
        "StaffSectionAssociation", "StaffLeave", "OpenStaffPosition", "StaffProgramAssociation",
        "StaffEducationOrganizationContactAssociation", "StaffAbsenceEvent", "Credential", "Person",
        "StaffDemographic", "StaffDirectory", "StaffIdentificationCode", "OpenStaffPositionEvent",
        "StaffEducatorPreparationProgramAssociation",
      ]),
    EdFiInterchange(
      "InterchangeStudentEnrollment", in: ["3.2", "4.0", "5.2", "6.1"],
      [
        "StudentSchoolAssociation", "StudentSectionAssociation", "GraduationPlan", "CrisisEvent",
        "StudentEducationOrganizationResponsibilityAssociation",
        "StudentEducationOrganizationAssociation", "StudentTransportation", "SectionReference",
      ]),
    EdFiInterchange(
      "InterchangeStudentProgram", in: ["3.2", "4.0", "5.2", "6.1"],
      [
        "StudentProgramAssociation", "StudentSpecialEducationProgramAssociation", "RestraintEvent",
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
        "SectionAttendanceTakenEvent",
      ]),
    EdFiInterchange(
      "InterchangeStudentDiscipline", in: ["3.2", "4.0", "5.2", "6.1"],
      [
        "DisciplineIncident", "DisciplineAction", "StaffDisciplineIncidentAssociation",
        "StudentDisciplineIncidentBehaviorAssociation",
        "StudentDisciplineIncidentNonOffenderAssociation", "StudentDisciplineIncidentAssociation",
      ]),
    EdFiInterchange(
      "InterchangeStudentAssessment", in: ["3.2", "4.0", "5.2", "6.1"], ["StudentAssessment"]),
    EdFiInterchange(
      "InterchangeStudentGradebook", in: ["3.2", "4.0", "5.2", "6.1"],
      ["GradebookEntry", "StudentGradebookEntry", "SectionReference"]),
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
      [
        "EducationContent", "InterventionPrescription", "Intervention", "InterventionStudy",
        "StudentInterventionAssociation",
        "EducationOrganizationInterventionPrescriptionAssociation",
      ]),
    EdFiInterchange(
      "InterchangeStudentHealth", in: ["5.2", "6.1"],
      ["StudentHealth", "Student", "EducationOrganization"]),
    EdFiInterchange(
      "InterchangePostSecondaryEvent", in: ["3.2", "4.0", "5.2", "6.1"], ["PostSecondaryEvent"]),
    EdFiInterchange(
      "InterchangeAssessmentRegistration", in: ["5.2", "6.1"],
      [
        "AssessmentAdministration", "AssessmentAdministrationParticipation",
        "StudentAssessmentRegistration", "AssessmentBatteryPart",
        "StudentEducationOrganizationAssessmentAccommodation",
        "StudentAssessmentRegistrationBatteryPartAssociation",
      ]),
    EdFiInterchange(
      "InterchangeCandidate", in: ["6.1"],
      [
        "Credential", "Student", "Candidate", "CandidateIdentificationCode",
        "StudentAcademicRecord", "CourseTranscript", "FieldworkExperience", "Certification",
        "CertificationExam", "CertificationExamResult", "CredentialEvent", "Person", "FinancialAid",
        "EducatorPreparationProgram", "CandidateRelationshipToStaffAssociation",
        "CandidateEducatorPreparationProgramAssociation", "StudentSchoolAssociation",
        "StudentSectionAssociation", "StudentEducationOrganizationAssociation",
        "StudentEducationOrganizationResponsibilityAssociation",
        "FieldworkExperienceSectionAssociation",
      ]),
    EdFiInterchange(
      "InterchangeFinance", in: ["3.2", "4.0", "5.2", "6.1"],
      [
        "FundDimension", "ProgramDimension", "FunctionDimension", "ObjectDimension",
        "ProjectDimension", "OperationalUnitDimension", "SourceDimension", "BalanceSheetDimension",
        "ChartOfAccount", "LocalAccount", "LocalBudget", "LocalActual", "LocalEncumbrance",
        "LocalContractedStaff", "LocalPayroll", "Account", "AccountCode", "Actual", "Budget",
        "ContractedStaff", "Payroll",
      ]),
    EdFiInterchange(
      "InterchangePath", in: ["6.1"],
      [
        "Student", "Path", "PathMilestone", "PathPhase", "StudentPath",
        "StudentPathMilestoneStatus", "StudentPathPhaseStatus",
      ]),
    EdFiInterchange(
      "InterchangePerformanceEvaluation", in: ["6.1"],
      [
        "Evaluation", "EvaluationRating", "EvaluationElement", "EvaluationElementRating",
        "EvaluationObjective", "EvaluationObjectiveRating", "Goal", "PerformanceEvaluation",
        "PerformanceEvaluationRating", "QuantitativeMeasure", "QuantitativeMeasureScore",
        "RubricDimension", "SurveySection", "SurveySectionAggregateResponse",
      ]),
    EdFiInterchange(
      "InterchangeProfessionalDevelopment", in: ["6.1"],
      ["ProfessionalDevelopmentEvent", "ProfessionalDevelopmentEventAttendance"]),
    EdFiInterchange(
      "InterchangeRecruitmentAndStaffing", in: ["6.1"],
      [
        "ApplicantProfile", "Application", "ApplicationEvent", "ProfessionalDevelopmentEvent",
        "ProfessionalDevelopmentEventAttendance", "Credential", "RecruitmentEventAttendance",
        "RecruitmentEvent", "Person",
      ]),
    EdFiInterchange(
      "InterchangeSpecialEducationDataModel", in: ["6.1"],
      [
        "IDEAEvent", "Staff", "Student", "StudentIEP", "StudentIEPServicePrescription",
        "StudentIEPServiceDelivery", "StudentIEPGoal",
      ]),
    EdFiInterchange(
      "InterchangeStudentProgramEvaluation", in: ["5.2", "6.1"],
      [
        "StudentProgramEvaluation", "EvaluationRubricDimension", "ProgramEvaluation", "Program",
        "ProgramEvaluationObjective", "ProgramEvaluationElement",
      ]),
    EdFiInterchange(
      "InterchangeSurvey", in: ["3.2", "4.0", "5.2", "6.1"],
      [
        "Survey", "SurveyQuestion", "SurveyQuestionResponse", "SurveyResponse", "SurveySection",
        "SurveySectionResponse", "SurveyCourseAssociation", "SurveySectionAssociation",
        "SurveyProgramAssociation", "SurveyResponseEducationOrganizationTargetAssociation",
        "SurveyResponseStaffTargetAssociation",
        "SurveySectionResponseEducationOrganizationTargetAssociation",
        "SurveySectionResponseStaffTargetAssociation", "SurveyResponsePersonTargetAssociation",
        "SurveySectionResponsePersonTargetAssociation",
      ]),
  ]

  /// The place of an interchange in the order of loading; unknown ones come last.
  static func place(of name: String) -> Int {
    all.firstIndex { $0.name == name } ?? all.count
  }
}
