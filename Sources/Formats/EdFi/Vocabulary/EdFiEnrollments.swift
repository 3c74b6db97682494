import FormatKit
import LearnerModel

/// Learners in schools, sections, cohorts, and their plans.
extension EdFiVocabulary {
  static var enrollments: [ElementMap] {
    [
      studentSchoolAssociation, studentSectionAssociation, graduationPlan, studentCohortAssociation,
      cohort,
    ]
  }

  static var studentSchoolAssociation: ElementMap {
    let f = Enrollment.declared.fields
    return .record(
      "StudentSchoolAssociation",
      RecordMap(
        .enrollment,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .reference("SchoolReference", f.organization, EdFiKeys.school.below("SchoolIdentity"))
            .required,
          .value("PrimarySchool", f.isPrimary),
          .value("SchoolYear", f.schoolYear, .schoolYears),
          .value("EntryDate", f.entryDate).required,
          .value("EntryGradeLevel", f.gradeLevel, .descriptor("GradeLevel")).required,
          .value("EntryGradeLevelReason", f.gradeLevelReason, .descriptor("EntryGradeLevelReason")),
          .value("EntryType", f.entryType, .descriptor("EntryType")),
          .value("RepeatGradeIndicator", f.isRepeatingGrade),
          .value("ClassOfSchoolYear", f.graduationYear, .schoolYears),
          .value("SchoolChoiceTransfer", f.isSchoolChoiceTransfer),
          .value("ExitWithdrawDate", f.exitDate),
          .value("ExitWithdrawType", f.exitType, .descriptor("ExitWithdrawType")),
          .values("EducationPlan", f.planTypes, .descriptor("EducationPlan")),
          .value("ResidencyStatus", f.residenceStatus, .descriptor("ResidencyStatus")),
          .kept("GraduationPlanReference"),
          .kept("AlternativeGraduationPlanReference"),
          .value("EmployedWhileEnrolled", f.isEmployed),
          .kept("CalendarReference"),
          .value("FullTimeEquivalency", f.fullTimeEquivalency),
          .value("TermCompletionIndicator", f.isTermCompleted),
          .reference(
            "NextYearSchoolReference", f.nextOrganization, EdFiKeys.school.below("SchoolIdentity")
          ).only(in: "5.2", "6.1"),
          .value("NextYearGradeLevel", f.nextGradeLevel, .descriptor("GradeLevel")).only(
            in: "5.2", "6.1"),
          .value("SchoolChoice", f.isSchoolChoice).only(in: "5.2", "6.1"),
          .value("SchoolChoiceBasis", f.schoolChoiceBasis, .descriptor("SchoolChoiceBasis")).only(
            in: "5.2", "6.1"),
          .value("EnrollmentType", f.type, .descriptor("EnrollmentType")).only(in: "5.2", "6.1"),
        ]))
  }

  static var studentSectionAssociation: ElementMap {
    let f = SectionEnrollment.declared.fields
    return .record(
      "StudentSectionAssociation",
      RecordMap(
        .sectionEnrollment,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .reference("SectionReference", f.section, EdFiKeys.section.below("SectionIdentity"))
            .required,
          .value("BeginDate", f.beginDate).required,
          .value("EndDate", f.endDate),
          .value("HomeroomIndicator", f.isHomeroom),
          .value("RepeatIdentifier", f.repeatIdentifier, .descriptor("RepeatIdentifier")),
          .value("TeacherStudentDataLinkExclusion", f.isExcludedFromTeacherLink),
          .value("AttemptStatus", f.attemptStatus, .descriptor("AttemptStatus")),
          .kept("ProgramReference").only(in: "5.2", "6.1"),
          .inside(
            "DualCredit",
            [
              .value("DualCreditIndicator", f.isDualCredit),
              .value("DualCreditType", f.dualCreditType, .descriptor("DualCreditType")),
              .kept("DualHighSchoolCreditIndicator"),
              .kept("DualCreditEducationOrganizationReference"),
              .kept("DualCreditInstitution"),
            ]
          ).only(in: "5.2", "6.1"),
        ]))
  }

  static var graduationPlan: ElementMap {
    let f = Plan.declared.fields
    return .record(
      "GraduationPlan",
      RecordMap(
        .plan,
        [
          .kept("@id"),
          .value("GraduationPlanType", f.graduationType, .descriptor("GraduationPlanType"))
            .required,
          .value("IndividualPlan", f.isIndividual),
          .inside(
            "TotalRequiredCredits",
            [
              .value("Credits", f.creditsRequired),
              .value("CreditType", f.creditType, .descriptor("CreditType")),
              .kept("CreditConversion"),
            ]
          ).required,
          .group(
            "CreditsBySubject", f.subjectCredits,
            [
              .kept("AcademicSubject").required,
              .inside(
                "Credits",
                [
                  .value("Credits", f.subjectCredits.fields.creditsRequired),
                  .kept("CreditType"),
                  .kept("CreditConversion"),
                ]
              ).required,
            ]),
          .group(
            "CreditsByCourse", f.courses,
            [
              .value("CourseSetName", f.courses.fields.title).required,
              .kept("CourseReference").required.json("courses[]/courseReference"),
              .inside(
                "Credits",
                [
                  .value("Credits", f.courses.fields.credits),
                  .kept("CreditType"),
                  .kept("CreditConversion"),
                ]
              ).required,
              .value("WhenTakenGradeLevel", f.courses.fields.gradeLevel, .descriptor("GradeLevel")),
            ]),
          .inside(
            "CreditsByCreditCategory",
            [
              .kept("CreditCategory").required,
              .inside(
                "Credits",
                [
                  .kept("Credits").required,
                  .kept("CreditType"),
                  .kept("CreditConversion"),
                ]
              ).required,
            ]),
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")
          ).required,
          .value("GraduationSchoolYear", f.graduationYear, .schoolYears).required,
          .inside(
            "RequiredAssessment",
            [
              .kept("AssessmentReference").required,
              .inside(
                "RequiredAssessmentScore",
                [
                  .kept("AssessmentReportingMethod").required,
                  .kept("MinimumScore"),
                  .kept("MaximumScore"),
                  .kept("ResultDatatypeType"),
                ]
              ).json("scores[]"),
              .inside(
                "RequiredAssessmentPerformanceLevel",
                [
                  .kept("PerformanceLevel").required,
                  .kept("AssessmentReportingMethod").required,
                  .kept("MinimumScore"),
                  .kept("MaximumScore"),
                  .kept("ResultDatatypeType"),
                  .kept("PerformanceLevelIndicatorName").only(in: "5.2", "4.0", "6.1"),
                ]
              ).json("performanceLevel"),
            ]),
          .inside(
            "RequiredCertification",
            [
              .kept("CertificationTitle").required,
              .kept("CertificationReference"),
              .kept("CertificationRoute"),
            ]
          ).only(in: "6.1"),
        ]))
  }

  static var studentCohortAssociation: ElementMap {
    let f = CohortMembership.declared.fields
    return .record(
      "StudentCohortAssociation",
      RecordMap(
        .cohortMembership,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .reference("CohortReference", f.cohort, EdFiKeys.cohort.below("CohortIdentity")).required,
          .value("BeginDate", f.beginDate).required,
          .value("EndDate", f.endDate),
          .references("SectionReference", f.sections, EdFiKeys.section.below("SectionIdentity")),
        ]))
  }

  static var cohort: ElementMap {
    let f = Cohort.declared.fields
    return .record(
      "Cohort",
      RecordMap(
        .cohort, keys: [(KindSchema.Common.key, EdFiKeys.cohort)],
        [
          .kept("@id"),
          .value("CohortIdentifier", f.title).required,
          .value("CohortDescription", f.description),
          .value("CohortType", f.type, .descriptor("CohortType")).required,
          .value("CohortScope", f.scope, .descriptor("CohortScope")),
          .value("AcademicSubject", f.subject, .descriptor("AcademicSubject")),
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")
          ).required,
          .kept("ProgramReference"),
        ]))
  }
}
