import FormatKit
import LearnerModel

/// Academic records and transcripts.
extension EdFiVocabulary {
  static var transcripts: [ElementMap] {
    [studentAcademicRecord, courseTranscript]
  }

  static var studentAcademicRecord: ElementMap {
    let f = AcademicSummary.declared.fields
    return .record(
      "StudentAcademicRecord",
      RecordMap(
        .academicSummary,
        [
          .kept("@id"),
          .inside(
            "CumulativeEarnedCredits",
            [
              .value("Credits", f.creditsEarned),
              .value("CreditType", f.creditType, .descriptor("CreditType")),
              .kept("CreditConversion"),
            ]),
          .inside(
            "CumulativeAttemptedCredits",
            [
              .value("Credits", f.creditsAttempted),
              .kept("CreditType"),
              .kept("CreditConversion"),
            ]),
          .kept("CumulativeGradePointsEarned").only(in: "4.0", "3.2"),
          .kept("CumulativeGradePointAverage").only(in: "4.0", "3.2"),
          .kept("GradeValueQualifier").only(in: "4.0", "3.2"),
          .inside(
            "ClassRanking",
            [
              .value("ClassRank", f.classRank).required,
              .value("TotalNumberInClass", f.classSize).required,
              .value("PercentageRanking", f.rankPercent),
              .value("ClassRankingDate", f.rankDate),
            ]),
          .inside(
            "AcademicHonor",
            [
              .inside(
                "Achievement",
                [
                  .kept("AchievementTitle"),
                  .kept("AchievementCategory"),
                  .kept("AchievementCategorySystem"),
                  .kept("IssuerName"),
                  .kept("IssuerOriginURL"),
                  .kept("Criteria"),
                  .kept("CriteriaURL"),
                  .kept("EvidenceStatement"),
                  .kept("ImageURL"),
                ]
              ).required,
              .kept("AcademicHonorCategory").required,
              .kept("HonorDescription").required,
              .kept("HonorAwardDate"),
              .kept("HonorAwardExpiresDate"),
            ]),
          .inside(
            "Recognition",
            [
              .inside(
                "Achievement",
                [
                  .kept("AchievementTitle"),
                  .kept("AchievementCategory"),
                  .kept("AchievementCategorySystem"),
                  .kept("IssuerName"),
                  .kept("IssuerOriginURL"),
                  .kept("Criteria"),
                  .kept("CriteriaURL"),
                  .kept("EvidenceStatement"),
                  .kept("ImageURL"),
                ]
              ).required,
              .kept("RecognitionType").required,
              .kept("RecognitionDescription"),
              .kept("RecognitionAwardDate"),
              .kept("RecognitionAwardExpiresDate"),
            ]),
          .value("ProjectedGraduationDate", f.projectedGraduationDate),
          .inside(
            "SessionEarnedCredits",
            [
              .value("Credits", f.sessionCreditsEarned),
              .kept("CreditType"),
              .kept("CreditConversion"),
            ]),
          .inside(
            "SessionAttemptedCredits",
            [
              .value("Credits", f.sessionCreditsAttempted),
              .kept("CreditType"),
              .kept("CreditConversion"),
            ]),
          .kept("SessionGradePointsEarned").only(in: "4.0", "3.2"),
          .kept("SessionGradePointAverage").only(in: "4.0", "3.2"),
          .gradePointAverage(f.averages),
          .inside(
            "Diploma",
            [
              .inside(
                "Achievement",
                [
                  .kept("AchievementTitle"),
                  .kept("AchievementCategory"),
                  .kept("AchievementCategorySystem"),
                  .kept("IssuerName"),
                  .kept("IssuerOriginURL"),
                  .kept("Criteria"),
                  .kept("CriteriaURL"),
                  .kept("EvidenceStatement"),
                  .kept("ImageURL"),
                ]
              ).required,
              .kept("DiplomaAwardDate").required,
              .kept("DiplomaLevel"),
              .kept("DiplomaType").required,
              .kept("CTECompleter"),
              .kept("DiplomaDescription"),
              .kept("DiplomaAwardExpiresDate"),
            ]),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")
          ).required,
          .value("SchoolYear", f.schoolYear, .schoolYears).required,
          .kept("Term").required,
          .kept("ReportCardReference"),
        ]))
  }

  static var courseTranscript: ElementMap {
    let f = CourseGrade.declared.fields
    return .record(
      "CourseTranscript",
      RecordMap(
        .courseGrade,
        [
          .kept("@id"),
          .value("CourseAttemptResult", f.attemptResult, .descriptor("CourseAttemptResult"))
            .required,
          .inside(
            "AttemptedCredits",
            [
              .value("Credits", f.creditsAttempted),
              .kept("CreditType"),
              .kept("CreditConversion"),
            ]),
          .inside(
            "EarnedCredits",
            [
              .value("Credits", f.creditsEarned),
              .value("CreditType", f.creditType, .descriptor("CreditType")),
              .value("CreditConversion", f.creditConversion),
            ]),
          .group(
            "EarnedAdditionalCredits", f.additionalCredits,
            [
              .value("Credits", f.additionalCredits.fields.credits).required,
              .value(
                "AdditionalCreditType", f.additionalCredits.fields.type,
                .descriptor("AdditionalCreditType")
              ).required,
            ]),
          .value("WhenTakenGradeLevel", f.gradeLevel, .descriptor("GradeLevel")),
          .value("MethodCreditEarned", f.creditMethod, .descriptor("MethodCreditEarned")),
          .value("FinalLetterGradeEarned", f.letterGrade),
          .value("FinalNumericGradeEarned", f.numericGrade),
          .value("CourseRepeatCode", f.repeatCode, .descriptor("CourseRepeatCode")),
          .reference("CourseReference", f.course, EdFiKeys.course.below("CourseIdentity")).required,
          .inside(
            "StudentAcademicRecordReference",
            [
              .inside(
                "StudentAcademicRecordIdentity",
                [
                  .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")),
                  .reference(
                    "EducationOrganizationReference", f.organization,
                    EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")),
                  .value("SchoolYear", f.schoolYear, .schoolYears), .kept("Term"),
                ])
            ]
          ).required,
          .reference("SectionReference", f.section, EdFiKeys.section.below("SectionIdentity")).only(
            in: "5.2", "6.1"
          ).json("sections[]/sectionReference"),
          .reference(
            "ResponsibleTeacherStaffReference", f.teacher, EdFiKeys.staff.below("StaffIdentity")
          ).only(in: "5.2", "6.1"),
          .kept("CourseProgramReference").only(in: "5.2", "6.1"),
          .value("CourseTitle", f.courseTitle),
          .kept("AlternativeCourseTitle"),
          .kept("AlternativeCourseCode").only(in: "4.0", "3.2"),
          .reference(
            "ExternalEducationOrganizationReference", f.otherOrganization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")),
          .value("ExternalEducationOrganizationNameOfInstitution", f.otherOrganizationName).only(
            in: "5.2", "4.0", "6.1"),
          .inside(
            "AlternativeCourseIdentificationCode",
            [
              .kept("IdentificationCode").required,
              .kept("CourseIdentificationSystem").required,
              .kept("AssigningOrganizationIdentificationCode"),
              .kept("CourseCatalogURL"),
            ]),
          .kept("AssigningOrganizationIdentificationCode"),
          .kept("CourseCatalogURL"),
          .kept("CreditCategory"),
          .values("AcademicSubject", f.subjects, .descriptor("AcademicSubject")),
          .inside(
            "PartialCourseTranscriptAwards",
            [
              .kept("AwardDate").required,
              .kept("EarnedCredits").required,
              .kept("MethodCreditEarned"),
              .kept("LetterGradeEarned"),
              .kept("NumericGradeEarned"),
            ]
          ).only(in: "5.2", "4.0", "6.1"),
        ]))
  }
}
