import FormatKit
import LearnerModel

/// Codes and what they mean.
extension EdFiVocabulary {
  static var descriptors: [ElementMap] {
    descriptorNames.split { $0 == " " || $0 == "\n" }.map { descriptor(String($0)) }
  }

  private static func descriptor(_ name: String) -> ElementMap {
    let f = CodeDefinition.declared.fields
    return .record(
      name + "Descriptor",
      RecordMap(
        .codeDefinition,
        keys: [(KindSchema.Common.key, KeyShape(["Namespace", "CodeValue"]))],
        constants: [(f.codeSet.index, name)],
        [
          .kept("@id"),
          .value("CodeValue", f.code).required,
          .value("ShortDescription", f.label).required,
          .value("Description", f.description),
          .kept("PriorDescriptor"),
          .value("EffectiveBeginDate", f.beginDate),
          .value("EffectiveEndDate", f.endDate),
          .value("Namespace", f.namespace).required,
        ]))
  }

  /// The descriptors of data standards 3 to 6, without the ending of their names.
  private static let descriptorNames = """
    AbsenceEventCategory AcademicHonorCategory AcademicSubject Accommodation
    AccountClassification AccountType AccreditationStatus AchievementCategory
    AdditionalCreditType AddressCharacteristic AddressType AdministrationEnvironment
    AdministrativeFundingControl AidType AncestryEthnicOrigin ApplicationEventResult
    ApplicationEventType ApplicationSource ApplicationStatus AssessmentCategory
    AssessmentIdentificationSystem AssessmentItemCategory AssessmentItemResult
    AssessmentPeriod AssessmentReportingMethod AssignmentLateStatus AttemptStatus
    AttendanceEventCategory BackgroundCheckStatus BackgroundCheckType
    BarrierToInternetAccessInResidence Behavior BusRoute CTEProgramService CalendarEvent
    CalendarType CandidateCharacteristic CandidateIdentificationSystem CareerPathway
    CertificationExamStatus CertificationExamType CertificationField CertificationLevel
    CertificationRoute CertificationStandard CharterApprovalAgencyType CharterStatus
    CitizenshipStatus ClassroomPosition CohortScope CohortType CohortYearType CompetencyLevel
    ContactIdentificationSystem ContactType ContentClass ContinuationOfServicesReason CostRate
    CoteachingStyleObserved Country CourseAttemptResult CourseDefinedBy CourseGPAApplicability
    CourseIdentificationSystem CourseLevelCharacteristic CourseRepeatCode CredentialEventType
    CredentialField CredentialStatus CredentialType CreditCategory CreditType CrisisType
    CurriculumUsed Degree DeliveryMethod Diagnosis DiplomaLevel DiplomaType Disability
    DisabilityDesignation DisabilityDeterminationSourceType Discipline
    DisciplineActionLengthDifferenceReason DisciplineIncidentParticipationCode
    DisplacedStudentStatus DualCreditInstitution DualCreditType DurationInterval EPPDegreeType
    EPPProgramPathway EconomicDisadvantage EducationOrganizationAssociationType
    EducationOrganizationCategory EducationOrganizationIdentificationSystem EducationPlan
    EducationalEnvironment EducatorRole ElectronicMailType EligibilityDelayReason
    EligibilityEvaluationType EmploymentStatus EnglishLanguageExam EnrollmentType
    EntryGradeLevelReason EntryType EvaluationDelayReason EvaluationElementRatingLevel
    EvaluationPeriod EvaluationRatingLevel EvaluationRatingStatus EvaluationType
    EventCircumstance EventCompliance EventReason ExitWithdrawType FederalLocaleCode
    FieldworkType FinancialCollection FrequencyInterval FundingSource GoalType GradeLevel
    GradePointAverageType GradeType GradebookEntryType GradingPeriod GraduationPlanType
    GunFreeSchoolsActReportingStatus HireStatus HiringSource HomelessPrimaryNighttimeResidence
    HomelessProgramService IDEAEventType IDEAPart IEPGoalType IEPStatus
    IdentificationDocumentUse ImmunizationType IncidentLocation Indicator IndicatorGroup
    IndicatorLevel InstitutionTelephoneNumberType InstructionalSetting InteractivityStyle
    InternetAccess InternetAccessTypeInResidence InternetPerformanceInResidence
    InterventionClass InterventionEffectivenessRating Language
    LanguageInstructionProgramService LanguageUse LearningStandardCategory
    LearningStandardEquivalenceStrength LearningStandardScope LengthOfContract
    LevelOfEducation LicenseStatus LicenseType LimitedEnglishProficiency
    LocalEducationAgencyCategory Locale MagnetSpecialProgramEmphasisSchool MediumOfInstruction
    MethodCreditEarned MigrantEducationProgramService ModelEntity Monitored
    NeglectedOrDelinquentProgram NeglectedOrDelinquentProgramService NetworkPurpose
    NonMedicalImmunizationExemption ObjectiveRatingLevel OldEthnicity
    OpenStaffPositionEventStatus OpenStaffPositionEventType OpenStaffPositionReason
    OperationalStatus OtherNameType Participation ParticipationStatus PathMilestoneStatus
    PathMilestoneType PathPhaseStatus PerformanceBaseConversion
    PerformanceEvaluationRatingLevel PerformanceEvaluationType PerformanceLevel
    PersonalInformationVerification PlatformType PopulationServed PostSecondaryEventCategory
    PostSecondaryInstitutionLevel PostingResult PreviousCareer PrimaryLearningDeviceAccess
    PrimaryLearningDeviceAwayFromSchool PrimaryLearningDeviceProvider
    ProfessionalDevelopmentOfferedBy Proficiency ProgramAssignment ProgramCharacteristic
    ProgramEvaluationPeriod ProgramEvaluationType ProgramSponsor ProgramType Progress
    ProgressLevel ProviderCategory ProviderProfitability ProviderStatus PublicationStatus
    QuantitativeMeasureDatatype QuantitativeMeasureType QuestionForm Race RatingLevel
    ReasonExited ReasonNotTested RecognitionType RecruitmentEventAttendeeType
    RecruitmentEventType Relation RepeatIdentifier ReporterDescription ReportingTag
    ResidencyStatus ResponseIndicator Responsibility RestraintEventReason ResultDatatypeType
    RetestIndicator RubricRatingLevel SalaryType SchoolCategory SchoolChoiceBasis
    SchoolChoiceImplementStatus SchoolFoodServiceProgramService SchoolType
    Section504Disability SectionCharacteristic SectionType Separation SeparationReason Service
    ServiceDelivery ServiceLocationType ServicePrescription ServiceProviderType Sex
    SourceSystem SpecialEducationExitReason SpecialEducationProgramService
    SpecialEducationSetting StaffClassification StaffIdentificationSystem
    StaffLeaveEventCategory StaffToCandidateRelationship StateAbbreviation
    StudentCharacteristic StudentIdentificationSystem StudentParticipationCode
    SubmissionStatus SupporterMilitaryConnection SurveyCategory SurveyLevel TeachingCredential
    TeachingCredentialBasis TechnicalSkillsAssessment TelephoneNumberType Term
    TitleIPartAParticipant TitleIPartAProgramService TitleIPartASchoolDesignation
    TransportationPublicExpenseEligibilityType TransportationType TravelDayofWeek
    TravelDirection TribalAffiliation Visa Weapon WithdrawReason
    """
}
