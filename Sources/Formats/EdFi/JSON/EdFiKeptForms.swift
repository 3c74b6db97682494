/// What the API says about elements without a place in the model: the maps of the XML do not need it.
enum EdFiKeptForms {
  /// Those that hold a number.
  static let numbers: Set<String> = [
    "ActualDisciplineActionLength", "CommunityOrganizationId", "CommunityProviderId",
    "CreditConversion", "Credits", "CumulativeGradePointAverage", "CumulativeGradePointsEarned",
    "DisciplineActionLength", "EarnedCredits", "EducationOrganizationNetworkId",
    "EducationServiceCenterId", "FederalProgramsFundingAllocation", "FiscalYear",
    "GPACumulative", "GPAGivenGradingPeriod", "ImprovementIndex", "InnovativeDollarsSpent",
    "InnovativeDollarsSpentStrategicPriorities", "InnovativeProgramsFundsReceived",
    "InstructionalTimePlanned", "InterventionDuration", "LocalEducationAgencyId",
    "MaxCompletionsForCredit", "NumberOfDaysAbsent", "NumberOfDaysInAttendance",
    "NumberOfDaysTardy", "OrderOfPriority", "OrganizationDepartmentId", "PercentageContribution",
    "PostSecondaryInstitutionId", "ProgramAttendanceDuration", "PublicationYear", "SchoolId",
    "SchoolImprovementAllocation", "SchoolImprovementReservedFundsPercentage", "SchoolYear",
    "SessionGradePointAverage", "SessionGradePointsEarned",
    "StateAssessmentAdministrationFunding", "StateEducationAgencyId",
    "SupplementalEducationalServicesFundsSpent",
    "SupplementalEducationalServicesPerPupilExpenditure", "TimeRequiredForCompletion",
    "YearsOfPriorProfessionalExperience", "YearsOfPriorTeachingExperience",
  ]

  /// Those that hold `true` or `false`.
  static let booleans: Set<String> = [
    "AwaitingFosterCare", "CTECompleter", "CTEGraduationRateInclusion",
    "CTEProgramCompletionIndicator", "DirectCertification", "DoNotPublishIndicator",
    "EnglishLearnerParticipation", "HighlyQualifiedTeacher", "HomelessUnaccompaniedYouth",
    "IEPPlacementMeetingIndicator", "InternetAccessInResidence", "LicenseExemptIndicator",
    "NonTraditionalGenderStatus", "PerformanceLevelMet", "PrimaryCTEProgramIndicator",
    "PrimaryEmailAddressIndicator", "PrimaryIndicator", "PrimaryProvider", "PriorityForServices",
    "PrivateCTEProgram", "ReceivedEducationServicesDuringExpulsion",
    "RelatedToZeroTolerancePolicy", "SchoolIndicator", "StudentRecordAccess",
    "TextMessageCapabilityIndicator",
  ]

  /// Those that there may be several of, unless they are required.
  static let lists: Set<String> = [
    "AcademicHonor", "AcademicWeekReference", "Address", "AlternativeCourseIdentificationCode",
    "AlternativeGraduationPlanReference", "AncestryEthnicOrigin", "AssessmentItemReference",
    "AssessmentPeriod", "Author", "CTEProgram", "CTEProgramService", "ClassPeriodReference",
    "CohortYear", "CompetencyLevel", "CourseProgramReference", "CreditCategory",
    "CreditsByCreditCategory", "CurriculumUsed", "Diploma",
    "DisciplineIncidentExternalParticipant", "DisplacedStudent",
    "EducationOrganizationIndicator", "ElectronicMail", "EnglishLanguageProficiencyAssessment",
    "GeneralStudentProgramAssociationReference", "GradeReference", "GradingPeriodReference",
    "HomelessProgramService", "IdentificationDocument", "InternationalAddress",
    "InterventionEffectiveness", "Language", "LanguageInstructionProgramService",
    "LearningObjectiveReference", "LearningStandardIdentificationCode",
    "LearningStandardReference", "LocalEducationAgencyAccountability",
    "LocalEducationAgencyFederalFunds", "MediumOfInstruction", "MigrantEducationProgramService",
    "NeglectedOrDelinquentProgramService", "PartialCourseTranscriptAwards", "Period",
    "PersonalIdentificationDocument", "PlatformType", "PrerequisiteLearningStandardReference",
    "ProgramParticipation", "ProgramReference", "Recognition", "ReportCardReference",
    "RequiredAssessment", "SchoolFoodServiceProgramService", "SectionCharacteristic",
    "ServiceProvider", "StaffIdentificationCode", "StateEducationAgencyAccountability",
    "StateEducationAgencyFederalFunds", "StudentCompetencyObjectiveReference",
    "StudentDisciplineIncidentAssociationReference",
    "StudentDisciplineIncidentBehaviorAssociationReference", "StudentIdentificationCode",
    "StudentLearningObjectiveReference", "StudentProgramAssociationReference",
    "StudentSectionAssociationReference", "Telephone", "TitleIPartAProgramService",
    "TribalAffiliation",
  ]
}
