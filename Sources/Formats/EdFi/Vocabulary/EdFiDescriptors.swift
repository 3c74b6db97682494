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

  /// The descriptors of data standard 5, without the ending of their names.
  private static let descriptorNames = """
    AbsenceEventCategory AcademicHonorCategory AcademicSubject Accommodation AccountType
    AchievementCategory AdditionalCreditType AddressType AdministrationEnvironment
    AdministrativeFundingControl AssessmentCategory AssessmentIdentificationSystem
    AssessmentItemCategory AssessmentItemResult AssessmentPeriod AssessmentReportingMethod
    AssignmentLateStatus AttemptStatus AttendanceEventCategory
    BarrierToInternetAccessInResidence Behavior CTEProgramService CalendarEvent CalendarType
    CareerPathway CharterApprovalAgencyType CharterStatus CitizenshipStatus ClassroomPosition
    CohortScope CohortType CohortYearType CompetencyLevel ContactType ContentClass
    ContinuationOfServicesReason CostRate Country CourseAttemptResult CourseDefinedBy
    CourseGPAApplicability CourseIdentificationSystem CourseLevelCharacteristic
    CourseRepeatCode CredentialField CredentialType CreditCategory CreditType CrisisType
    CurriculumUsed DeliveryMethod Diagnosis DiplomaLevel DiplomaType Disability
    DisabilityDesignation DisabilityDeterminationSourceType Discipline
    DisciplineActionLengthDifferenceReason DisciplineIncidentParticipationCode
    DisplacedStudentStatus DualCreditType EducationOrganizationAssociationType
    EducationOrganizationCategory EducationOrganizationIdentificationSystem EducationPlan
    EducationalEnvironment ElectronicMailType EligibilityDelayReason EligibilityEvaluationType
    EmploymentStatus EnrollmentType EntryGradeLevelReason EntryType EvaluationDelayReason
    EventCircumstance ExitWithdrawType FinancialCollection GradeLevel GradePointAverageType
    GradeType GradebookEntryType GradingPeriod GraduationPlanType
    GunFreeSchoolsActReportingStatus HomelessPrimaryNighttimeResidence HomelessProgramService
    IDEAPart IdentificationDocumentUse ImmunizationType IncidentLocation
    InstitutionTelephoneNumberType InteractivityStyle InternetAccess
    InternetAccessTypeInResidence InternetPerformanceInResidence InterventionClass
    InterventionEffectivenessRating Language LanguageInstructionProgramService LanguageUse
    LearningStandardCategory LearningStandardEquivalenceStrength LearningStandardScope
    LevelOfEducation LicenseStatus LicenseType LimitedEnglishProficiency
    LocalEducationAgencyCategory Locale MagnetSpecialProgramEmphasisSchool MediumOfInstruction
    MethodCreditEarned MigrantEducationProgramService Monitored NeglectedOrDelinquentProgram
    NeglectedOrDelinquentProgramService NetworkPurpose NonMedicalImmunizationExemption
    OperationalStatus OtherNameType Participation PerformanceBaseConversion PerformanceLevel
    PersonalInformationVerification PlatformType PopulationServed PostSecondaryEventCategory
    PostSecondaryInstitutionLevel PostingResult PrimaryLearningDeviceAccess
    PrimaryLearningDeviceAwayFromSchool PrimaryLearningDeviceProvider Proficiency
    ProgramAssignment ProgramEvaluationPeriod ProgramEvaluationType ProgramSponsor ProgramType
    Progress ProgressLevel ProviderCategory ProviderProfitability ProviderStatus
    PublicationStatus QuestionForm Race RatingLevel ReasonExited ReasonNotTested
    RecognitionType Relation RepeatIdentifier ReporterDescription ReportingTag ResidencyStatus
    ResponseIndicator Responsibility RestraintEventReason ResultDatatypeType RetestIndicator
    SchoolCategory SchoolChoiceBasis SchoolChoiceImplementStatus
    SchoolFoodServiceProgramService SchoolType Section504Disability SectionCharacteristic
    SectionType Separation SeparationReason Service Sex SourceSystem
    SpecialEducationExitReason SpecialEducationProgramService SpecialEducationSetting
    StaffClassification StaffIdentificationSystem StaffLeaveEventCategory StateAbbreviation
    StudentCharacteristic StudentIdentificationSystem SubmissionStatus SurveyCategory
    SurveyLevel TeachingCredential TeachingCredentialBasis TechnicalSkillsAssessment
    TelephoneNumberType Term TitleIPartAParticipant TitleIPartAProgramService
    TitleIPartASchoolDesignation TransportationPublicExpenseEligibility TransportationType
    TravelDayofWeek TravelDirection TribalAffiliation Visa Weapon
    """
}
