import FormatKit
import LearnerModel

/// Programs for learners with particular needs.
extension EdFiVocabulary {
  static var specialPrograms: [ElementMap] {
    [
      studentMigrantEducationProgramAssociation, studentLanguageInstructionProgramAssociation,
      studentHomelessProgramAssociation, studentNeglectedOrDelinquentProgramAssociation,
      studentSchoolFoodServiceProgramAssociation, studentSection504ProgramAssociation,
    ]
  }

  static var studentMigrantEducationProgramAssociation: ElementMap {
    let f = Program.declared.fields
    return .record(
      "StudentMigrantEducationProgramAssociation",
      RecordMap(
        .program,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .inside(
            "ProgramReference",
            [
              .inside(
                "ProgramIdentity",
                [
                  .kept("EducationOrganizationReference"), .value("ProgramName", f.name),
                  .value("ProgramType", f.type, .descriptor("ProgramType")),
                ])
            ]
          ).required,
          .value("BeginDate", f.beginDate).required,
          .value("EndDate", f.endDate),
          .value("ReasonExited", f.exitReason, .descriptor("ReasonExited")),
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")
          ).required,
          .value("ServedOutsideOfRegularSession", f.isOutsideRegularSession),
          .inside(
            "ParticipationStatus",
            [
              .kept("ParticipationStatus").required,
              .kept("StatusBeginDate"),
              .kept("StatusEndDate"),
              .kept("DesignatedBy"),
            ]
          ).only(in: "4.0", "3.2"),
          .programParticipationStatus(f.statuses).only(in: "5.2", "4.0", "6.1"),
          .kept("PriorityForServices").required,
          .kept("LastQualifyingMove").required,
          .kept("ContinuationOfServicesReason"),
          .kept("USInitialEntry"),
          .kept("USMostRecentEntry"),
          .kept("USInitialSchoolEntry"),
          .kept("QualifyingArrivalDate"),
          .kept("StateResidencyDate"),
          .kept("EligibilityExpirationDate"),
          .inside(
            "MigrantEducationProgramService",
            [
              .kept("MigrantEducationProgramService").required,
              .kept("PrimaryIndicator"),
              .kept("ServiceBeginDate"),
              .kept("ServiceEndDate"),
            ]),
        ]))
  }

  static var studentLanguageInstructionProgramAssociation: ElementMap {
    let f = Program.declared.fields
    return .record(
      "StudentLanguageInstructionProgramAssociation",
      RecordMap(
        .program,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .inside(
            "ProgramReference",
            [
              .inside(
                "ProgramIdentity",
                [
                  .kept("EducationOrganizationReference"), .value("ProgramName", f.name),
                  .value("ProgramType", f.type, .descriptor("ProgramType")),
                ])
            ]
          ).required,
          .value("BeginDate", f.beginDate).required,
          .value("EndDate", f.endDate),
          .value("ReasonExited", f.exitReason, .descriptor("ReasonExited")),
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")
          ).required,
          .value("ServedOutsideOfRegularSession", f.isOutsideRegularSession),
          .inside(
            "ParticipationStatus",
            [
              .kept("ParticipationStatus").required,
              .kept("StatusBeginDate"),
              .kept("StatusEndDate"),
              .kept("DesignatedBy"),
            ]
          ).only(in: "4.0", "3.2"),
          .programParticipationStatus(f.statuses).only(in: "5.2", "4.0", "6.1"),
          .inside(
            "EnglishLanguageProficiencyAssessment",
            [
              .kept("SchoolYear").required,
              .kept("Participation"),
              .kept("Proficiency"),
              .kept("Progress"),
              .kept("Monitored"),
            ]),
          .kept("EnglishLearnerParticipation"),
          .inside(
            "LanguageInstructionProgramService",
            [
              .kept("LanguageInstructionProgramService").required,
              .kept("PrimaryIndicator"),
              .kept("ServiceBeginDate"),
              .kept("ServiceEndDate"),
            ]),
          .value("Dosage", f.dosage),
        ]))
  }

  static var studentHomelessProgramAssociation: ElementMap {
    let f = Program.declared.fields
    return .record(
      "StudentHomelessProgramAssociation",
      RecordMap(
        .program,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .inside(
            "ProgramReference",
            [
              .inside(
                "ProgramIdentity",
                [
                  .kept("EducationOrganizationReference"), .value("ProgramName", f.name),
                  .value("ProgramType", f.type, .descriptor("ProgramType")),
                ])
            ]
          ).required,
          .value("BeginDate", f.beginDate).required,
          .value("EndDate", f.endDate),
          .value("ReasonExited", f.exitReason, .descriptor("ReasonExited")),
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")
          ).required,
          .value("ServedOutsideOfRegularSession", f.isOutsideRegularSession),
          .inside(
            "ParticipationStatus",
            [
              .kept("ParticipationStatus").required,
              .kept("StatusBeginDate"),
              .kept("StatusEndDate"),
              .kept("DesignatedBy"),
            ]
          ).only(in: "4.0", "3.2"),
          .programParticipationStatus(f.statuses).only(in: "5.2", "4.0", "6.1"),
          .kept("HomelessPrimaryNighttimeResidence"),
          .kept("AwaitingFosterCare"),
          .kept("HomelessUnaccompaniedYouth"),
          .inside(
            "HomelessProgramService",
            [
              .kept("HomelessProgramService").required,
              .kept("PrimaryIndicator"),
              .kept("ServiceBeginDate"),
              .kept("ServiceEndDate"),
            ]),
        ]))
  }

  static var studentNeglectedOrDelinquentProgramAssociation: ElementMap {
    let f = Program.declared.fields
    return .record(
      "StudentNeglectedOrDelinquentProgramAssociation",
      RecordMap(
        .program,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .inside(
            "ProgramReference",
            [
              .inside(
                "ProgramIdentity",
                [
                  .kept("EducationOrganizationReference"), .value("ProgramName", f.name),
                  .value("ProgramType", f.type, .descriptor("ProgramType")),
                ])
            ]
          ).required,
          .value("BeginDate", f.beginDate).required,
          .value("EndDate", f.endDate),
          .value("ReasonExited", f.exitReason, .descriptor("ReasonExited")),
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")
          ).required,
          .value("ServedOutsideOfRegularSession", f.isOutsideRegularSession),
          .inside(
            "ParticipationStatus",
            [
              .kept("ParticipationStatus").required,
              .kept("StatusBeginDate"),
              .kept("StatusEndDate"),
              .kept("DesignatedBy"),
            ]
          ).only(in: "4.0", "3.2"),
          .programParticipationStatus(f.statuses).only(in: "5.2", "4.0", "6.1"),
          .kept("NeglectedOrDelinquentProgram"),
          .kept("ELAProgressLevel"),
          .kept("MathematicsProgressLevel"),
          .inside(
            "NeglectedOrDelinquentProgramService",
            [
              .kept("NeglectedOrDelinquentProgramService").required,
              .kept("PrimaryIndicator"),
              .kept("ServiceBeginDate"),
              .kept("ServiceEndDate"),
            ]),
        ]))
  }

  static var studentSchoolFoodServiceProgramAssociation: ElementMap {
    let f = Program.declared.fields
    return .record(
      "StudentSchoolFoodServiceProgramAssociation",
      RecordMap(
        .program,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .inside(
            "ProgramReference",
            [
              .inside(
                "ProgramIdentity",
                [
                  .kept("EducationOrganizationReference"), .value("ProgramName", f.name),
                  .value("ProgramType", f.type, .descriptor("ProgramType")),
                ])
            ]
          ).required,
          .value("BeginDate", f.beginDate).required,
          .value("EndDate", f.endDate),
          .value("ReasonExited", f.exitReason, .descriptor("ReasonExited")),
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")
          ).required,
          .value("ServedOutsideOfRegularSession", f.isOutsideRegularSession),
          .inside(
            "ParticipationStatus",
            [
              .kept("ParticipationStatus").required,
              .kept("StatusBeginDate"),
              .kept("StatusEndDate"),
              .kept("DesignatedBy"),
            ]
          ).only(in: "4.0", "3.2"),
          .programParticipationStatus(f.statuses).only(in: "5.2", "4.0", "6.1"),
          .kept("DirectCertification"),
          .inside(
            "SchoolFoodServiceProgramService",
            [
              .kept("SchoolFoodServiceProgramService").required,
              .kept("PrimaryIndicator"),
              .kept("ServiceBeginDate"),
              .kept("ServiceEndDate"),
            ]),
        ]))
  }

  static var studentSection504ProgramAssociation: ElementMap {
    let f = Program.declared.fields
    return .record(
      "StudentSection504ProgramAssociation",
      RecordMap(
        .program,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .inside(
            "ProgramReference",
            [
              .inside(
                "ProgramIdentity",
                [
                  .kept("EducationOrganizationReference"), .value("ProgramName", f.name),
                  .value("ProgramType", f.type, .descriptor("ProgramType")),
                ])
            ]
          ).required,
          .value("BeginDate", f.beginDate).required,
          .value("EndDate", f.endDate),
          .value("ReasonExited", f.exitReason, .descriptor("ReasonExited")),
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")
          ).required,
          .value("ServedOutsideOfRegularSession", f.isOutsideRegularSession),
          .programParticipationStatus(f.statuses),
          .value("Section504Eligibility", f.isEligible).required,
          .value("AccommodationPlan", f.hasPlan),
          .kept("Section504Disability"),
          .value("Section504MeetingDate", f.meetingDate),
          .value("Section504EligibilityDecisionDate", f.eligibilityDate),
        ])
    ).only(in: "5.2", "6.1")
  }
}
