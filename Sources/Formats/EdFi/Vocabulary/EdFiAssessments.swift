import FormatKit
import LearnerModel

/// Assessments and results.
extension EdFiVocabulary {
  static var assessments: [ElementMap] {
    [assessment, objectiveAssessment, studentAssessment]
  }

  static var assessment: ElementMap {
    let f = Assessment.declared.fields
    return .record(
      "Assessment",
      RecordMap(
        .assessment, keys: [(KindSchema.Common.key, EdFiKeys.assessment)],
        [
          .kept("@id"),
          .value("AssessmentIdentifier", f.code).required,
          .value("AssessmentTitle", f.title).required,
          .group(
            "AssessmentIdentificationCode", f.identifiers,
            [
              .value("IdentificationCode", f.identifiers.fields.value).required,
              .value(
                "AssessmentIdentificationSystem", f.identifiers.fields.type,
                .descriptor("AssessmentIdentificationSystem")
              ).required,
              .value("AssigningOrganizationIdentificationCode", f.identifiers.fields.issuer),
            ]),
          .value("AssessmentCategory", f.category, .descriptor("AssessmentCategory")),
          .values("AcademicSubject", f.subjects, .descriptor("AcademicSubject")).required,
          .values("AssessedGradeLevel", f.gradeLevels, .descriptor("GradeLevel")),
          .group(
            "AssessmentScore", f.ranges,
            [
              .value(
                "AssessmentReportingMethod", f.ranges.fields.metric,
                .descriptor("AssessmentReportingMethod")
              ).required,
              .value("MinimumScore", f.ranges.fields.minimum),
              .value("MaximumScore", f.ranges.fields.maximum),
              .value(
                "ResultDatatypeType", f.ranges.fields.dataType, .descriptor("ResultDatatypeType")),
            ]),
          .group(
            "AssessmentPerformanceLevel", f.ranges,
            [
              .value("PerformanceLevel", f.ranges.fields.level, .descriptor("PerformanceLevel"))
                .required,
              .kept("AssessmentReportingMethod").required,
              .kept("MinimumScore"),
              .kept("MaximumScore"),
              .kept("ResultDatatypeType"),
              .value("PerformanceLevelIndicatorName", f.ranges.fields.levelName).only(
                in: "5.2", "4.0", "6.1"),
            ]),
          .inside(
            "ContentStandard",
            [
              .kept("Title").required,
              .kept("Author"),
              .kept("Version"),
              .kept("URI"),
              .kept("PublicationDate"),
              .kept("PublicationYear"),
              .kept("PublicationStatus"),
              .kept("MandatingEducationOrganizationReference"),
              .kept("BeginDate"),
              .kept("EndDate"),
            ]),
          .value("AssessmentForm", f.form),
          .values("Language", f.languages, .descriptor("Language")),
          .value("AssessmentVersion", f.version).number,
          .value("RevisionDate", f.revisionDate),
          .value("MaxRawScore", f.maximumScore),
          .kept("Nomenclature"),
          .inside(
            "AssessmentPeriod",
            [
              .kept("AssessmentPeriod").required,
              .kept("BeginDate"),
              .kept("EndDate"),
            ]),
          .value("AssessmentFamily", f.family),
          .references("SectionReference", f.sections, EdFiKeys.section.below("SectionIdentity")),
          .kept("ProgramReference"),
          .kept("Namespace").required,
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")),
          .value("AdaptiveAssessment", f.isAdaptive),
          .kept("PlatformType"),
        ]))
  }

  static var objectiveAssessment: ElementMap {
    let f = Assessment.declared.fields
    return .record(
      "ObjectiveAssessment",
      RecordMap(
        .assessment, keys: [(KindSchema.Common.key, EdFiKeys.objectiveAssessment)],
        [
          .kept("@id"),
          .value("IdentificationCode", f.code).required,
          .value("MaxRawScore", f.maximumScore),
          .group(
            "AssessmentPerformanceLevel", f.ranges,
            [
              .value("PerformanceLevel", f.ranges.fields.level, .descriptor("PerformanceLevel"))
                .required,
              .kept("AssessmentReportingMethod").required,
              .kept("MinimumScore"),
              .kept("MaximumScore"),
              .kept("ResultDatatypeType"),
              .value("PerformanceLevelIndicatorName", f.ranges.fields.levelName).only(
                in: "5.2", "4.0", "6.1"),
            ]
          ).json("performanceLevels[]"),
          .value("PercentOfAssessment", f.percentOfParent),
          .value("Nomenclature", f.nomenclature),
          .value("Description", f.description),
          .kept("AssessmentItemReference"),
          .kept("LearningObjectiveReference").only(in: "3.2"),
          .kept("LearningStandardReference"),
          .kept("ParentObjectiveAssessmentReference"),
          .reference(
            "AssessmentReference", f.parent, EdFiKeys.assessment.below("AssessmentIdentity")
          ).required,
          .group(
            "AssessmentScore", f.ranges,
            [
              .value(
                "AssessmentReportingMethod", f.ranges.fields.metric,
                .descriptor("AssessmentReportingMethod")
              ).required,
              .value("MinimumScore", f.ranges.fields.minimum),
              .value("MaximumScore", f.ranges.fields.maximum),
              .value(
                "ResultDatatypeType", f.ranges.fields.dataType, .descriptor("ResultDatatypeType")),
            ]
          ).json("scores[]"),
          .values("AcademicSubject", f.subjects, .descriptor("AcademicSubject")).json(
            "academicSubjectDescriptor"),
        ]))
  }

  static var studentAssessment: ElementMap {
    let f = AssessmentResult.declared.fields
    return .record(
      "StudentAssessment",
      RecordMap(
        .assessmentResult, keys: [(KindSchema.Common.key, EdFiKeys.studentAssessment)],
        [
          .kept("@id"),
          .kept("StudentAssessmentIdentifier").required,
          .value("AdministrationDate", f.administeredDate, .day(orMoment: f.administeredAt.index)),
          .value("AdministrationEndDate", f.endedAt),
          .value("SerialNumber", f.serialNumber),
          .value("AdministrationLanguage", f.language, .descriptor("Language")),
          .value(
            "AdministrationEnvironment", f.environment, .descriptor("AdministrationEnvironment")),
          .group(
            "Accommodation", f.accommodations,
            [.value(".", f.accommodations.fields.type, .descriptor("Accommodation"))]),
          .value("RetestIndicator", f.retest, .descriptor("RetestIndicator")),
          .value("ReasonNotTested", f.reasonNotTested, .descriptor("ReasonNotTested")),
          .scoreResult(f.scores),
          .value("AssessedGradeLevel", f.testedGradeLevel, .descriptor("GradeLevel")).only(
            in: "6.1"),
          .value("WhenAssessedGradeLevel", f.gradeLevel, .descriptor("GradeLevel")),
          .performanceLevel(f.performanceLevels),
          .value("EventCircumstance", f.circumstance, .descriptor("EventCircumstance")),
          .value("EventDescription", f.circumstanceDescription),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .reference(
            "AssessmentReference", f.assessment, EdFiKeys.assessment.below("AssessmentIdentity")
          ).required,
          .group(
            "StudentAssessmentItem", f.items,
            [
              .value("AssessmentResponse", f.items.fields.response),
              .value("DescriptiveFeedback", f.items.fields.feedback),
              .kept("ResponseIndicator"),
              .value(
                "AssessmentItemResult", f.items.fields.result, .descriptor("AssessmentItemResult")
              ).required,
              .value("RawScoreResult", f.items.fields.score),
              .value("TimeAssessed", f.items.fields.duration),
              .reference(
                "AssessmentItemReference", f.items.fields.item,
                EdFiKeys.assessmentItem.below("AssessmentItemIdentity")
              ).required,
              .value("ItemNumber", f.items.fields.number).only(in: "5.2", "4.0", "6.1"),
            ]),
          .record("StudentObjectiveAssessment", studentObjectiveAssessment),
          .value("SchoolYear", f.schoolYear, .schoolYears),
          .value("PlatformType", f.platform, .descriptor("PlatformType")),
          .inside(
            "AssessmentPeriod",
            [
              .value("AssessmentPeriod", f.period, .descriptor("AssessmentPeriod")).required,
              .kept("BeginDate"),
              .kept("EndDate"),
            ]
          ).only(in: "5.2", "4.0", "6.1").json("period"),
          .value("AssessedMinutes", f.minutes).only(in: "5.2", "4.0", "6.1"),
          .reference(
            "ReportedSchoolReference", f.organization, EdFiKeys.school.below("SchoolIdentity")
          ).only(in: "5.2", "4.0", "6.1"),
          .kept("ReportedSchoolIdentifier").only(in: "5.2", "4.0", "6.1"),
          .inside(
            "StudentAssessmentIndicator",
            [
              .kept("Indicator").required,
              .kept("IndicatorName").required,
              .kept("IndicatorGroup"),
            ]
          ).only(in: "6.1"),
        ]))
  }
}
