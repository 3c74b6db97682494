import FormatKit
import LearnerModel

/// Programs and interventions.
extension EdFiVocabulary {
  static var programs: [ElementMap] {
    [
      studentProgramAssociation, studentSpecialEducationProgramAssociation,
      studentCTEProgramAssociation, studentTitleIPartAProgramAssociation,
      studentInterventionAssociation,
    ]
  }

  static var studentProgramAssociation: ElementMap {
    let f = Program.declared.fields
    return .record(
      "StudentProgramAssociation",
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
          .service(f.services),
        ]))
  }

  static var studentSpecialEducationProgramAssociation: ElementMap {
    let f = Program.declared.fields
    return .record(
      "StudentSpecialEducationProgramAssociation",
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
          .value("IdeaEligibility", f.isEligible),
          .value("SpecialEducationSetting", f.setting, .descriptor("SpecialEducationSetting")),
          .inside(
            "ServiceProvider",
            [
              .kept("StaffReference").required,
              .kept("PrimaryProvider"),
            ]),
          .value("SpecialEducationHoursPerWeek", f.hoursPerWeek),
          .value("SchoolHoursPerWeek", f.schoolHoursPerWeek),
          .kept("ShortenedSchoolDayIndicator").only(in: "5.2", "6.1"),
          .kept("ReductionInHoursPerWeekComparedToPeers").only(in: "5.2", "6.1"),
          .value("MultiplyDisabled", f.isMultiplyDisabled),
          .value("MedicallyFragile", f.isMedicallyFragile),
          .kept("IEPLastEvaluationDate").only(in: "6.1"),
          .kept("IEPLastReviewDate").only(in: "6.1"),
          .kept("IEPEvaluationDueDate").only(in: "6.1"),
          .kept("IEPReviewDueDate").only(in: "6.1"),
          .value("LastEvaluationDate", f.evaluationDate).only(in: "5.2", "4.0", "3.2"),
          .value("IEPReviewDate", f.reviewDate).only(in: "5.2", "4.0", "3.2"),
          .value("IEPBeginDate", f.planBeginDate),
          .value("IEPEndDate", f.planEndDate),
          .disability(f.disabilities),
          .group(
            "SpecialEducationProgramService", f.services,
            [
              .kept("SpecialEducationProgramService").required,
              .value("PrimaryIndicator", f.services.fields.isPrimary),
              .value("ServiceBeginDate", f.services.fields.beginDate),
              .value("ServiceEndDate", f.services.fields.endDate),
              .inside(
                "ServiceProvider",
                [
                  .kept("StaffReference").required,
                  .kept("PrimaryProvider"),
                ]
              ).json("providers[]"),
            ]),
          .kept("SpecialEducationExitDate").only(in: "5.2", "6.1"),
          .value(
            "SpecialEducationExitReason", f.exitReason, .descriptor("SpecialEducationExitReason")
          ).only(in: "5.2", "6.1"),
          .kept("SpecialEducationExitExplained").only(in: "5.2", "6.1"),
        ]))
  }

  static var studentCTEProgramAssociation: ElementMap {
    let f = Program.declared.fields
    return .record(
      "StudentCTEProgramAssociation",
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
            "CTEProgram",
            [
              .kept("CareerPathway").required,
              .kept("CIPCode"),
              .kept("PrimaryCTEProgramIndicator"),
              .kept("CTEProgramCompletionIndicator"),
            ]
          ).only(in: "4.0", "3.2"),
          .service(f.services).only(in: "4.0", "3.2"),
          .kept("NonTraditionalGenderStatus"),
          .kept("PrivateCTEProgram"),
          .kept("TechnicalSkillsAssessment"),
          .inside(
            "CTEProgramService",
            [
              .kept("CTEProgramService").required,
              .kept("PrimaryIndicator"),
              .kept("ServiceBeginDate"),
              .kept("ServiceEndDate"),
              .kept("CIPCode"),
            ]),
        ]))
  }

  static var studentTitleIPartAProgramAssociation: ElementMap {
    let f = Program.declared.fields
    return .record(
      "StudentTitleIPartAProgramAssociation",
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
          .value("TitleIPartAParticipant", f.participantType, .descriptor("TitleIPartAParticipant"))
            .required,
          .inside(
            "TitleIPartAProgramService",
            [
              .kept("TitleIPartAProgramService").required,
              .kept("PrimaryIndicator"),
              .kept("ServiceBeginDate"),
              .kept("ServiceEndDate"),
            ]),
          .service(f.services).only(in: "4.0", "3.2"),
        ]))
  }

  static var studentInterventionAssociation: ElementMap {
    let f = Program.declared.fields
    return .record(
      "StudentInterventionAssociation",
      RecordMap(
        .program,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .kept("InterventionReference").required,
          .kept("CohortReference"),
          .inside(
            "InterventionEffectiveness",
            [
              .kept("Diagnosis").required,
              .kept("PopulationServed").required,
              .kept("GradeLevel").required,
              .kept("ImprovementIndex"),
              .kept("InterventionEffectivenessRating").required,
            ]),
          .value("DiagnosticStatement", f.comment),
          .value("Dosage", f.dosage),
        ]))
  }
}
