import FormatKit
import LearnerModel

/// Grades, report cards, and competencies.
extension EdFiVocabulary {
  static var grades: [ElementMap] {
    [
      grade, reportCard, competencyObjective, studentCompetencyObjective, learningObjective,
      studentLearningObjective,
    ]
  }

  static var grade: ElementMap {
    let f = CourseGrade.declared.fields
    return .record(
      "Grade",
      RecordMap(
        .courseGrade,
        [
          .kept("@id"),
          .value("LetterGradeEarned", f.letterGrade),
          .value("NumericGradeEarned", f.numericGrade),
          .value("DiagnosticStatement", f.narrative),
          .value("GradeType", f.type, .descriptor("GradeType")).required,
          .value(
            "PerformanceBaseConversion", f.conversion, .descriptor("PerformanceBaseConversion")),
          .inside(
            "StudentSectionAssociationReference",
            [
              .inside(
                "StudentSectionAssociationIdentity",
                [
                  .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")),
                  .reference(
                    "SectionReference", f.section, EdFiKeys.section.below("SectionIdentity")),
                  .kept("BeginDate"),
                ])
            ]
          ).required,
          .reference(
            "GradingPeriodReference", f.session,
            EdFiKeys.gradingPeriod.below("GradingPeriodIdentity")
          ).required,
          .record("LearningStandardGrade", learningStandardGrade),
          .value("CurrentGradeIndicator", f.isCurrent).only(in: "5.2", "4.0", "6.1"),
          .value("CurrentGradeAsOfDate", f.asOfDate).only(in: "5.2", "4.0", "6.1"),
          .value("GradeEarnedDescription", f.gradeDescription).only(in: "5.2", "6.1"),
        ]))
  }

  static var reportCard: ElementMap {
    let f = AcademicSummary.declared.fields
    return .record(
      "ReportCard",
      RecordMap(
        .academicSummary,
        [
          .kept("@id"),
          .kept("GradeReference"),
          .kept("StudentCompetencyObjectiveReference"),
          .kept("StudentLearningObjectiveReference").only(in: "4.0", "3.2"),
          .kept("GPAGivenGradingPeriod").only(in: "4.0", "3.2").json("gpaGivenGradingPeriod"),
          .kept("GPACumulative").only(in: "4.0", "3.2"),
          .gradePointAverage(f.averages),
          .kept("NumberOfDaysAbsent"),
          .kept("NumberOfDaysInAttendance"),
          .kept("NumberOfDaysTardy"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")
          ).required,
          .reference(
            "GradingPeriodReference", f.session,
            EdFiKeys.gradingPeriod.below("GradingPeriodIdentity")
          ).required,
        ]))
  }

  static var competencyObjective: ElementMap {
    let f = Competency.declared.fields
    return .record(
      "CompetencyObjective",
      RecordMap(
        .competency, keys: [(KindSchema.Common.key, EdFiKeys.competencyObjective)],
        [
          .kept("@id"),
          .kept("CompetencyObjectiveId"),
          .value("Objective", f.title).required,
          .kept("Description"),
          .kept("ObjectiveGradeLevel").required,
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")
          ).required,
          .kept("SuccessCriteria"),
        ]))
  }

  static var studentCompetencyObjective: ElementMap {
    let f = Mastery.declared.fields
    return .record(
      "StudentCompetencyObjective",
      RecordMap(
        .mastery,
        [
          .kept("@id"),
          .reference(
            "CompetencyObjectiveReference", f.competency,
            EdFiKeys.competencyObjective.below("CompetencyObjectiveIdentity")
          ).required.json("objectiveCompetencyObjectiveReference"),
          .value("CompetencyLevel", f.level, .descriptor("CompetencyLevel")).required,
          .value("DiagnosticStatement", f.comment),
          .reference(
            "GradingPeriodReference", f.session,
            EdFiKeys.gradingPeriod.below("GradingPeriodIdentity")
          ).required,
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .kept("StudentSectionAssociationReference"),
          .kept("StudentProgramAssociationReference").only(in: "3.2", "4.0").json(
            "generalStudentProgramAssociations[]/generalStudentProgramAssociationReference"),
          .kept("GeneralStudentProgramAssociationReference"),
        ]))
  }

  static var learningObjective: ElementMap {
    let f = Competency.declared.fields
    return .record(
      "LearningObjective",
      RecordMap(
        .competency,
        [
          .kept("@id"),
          .kept("LearningObjectiveId").required,
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
          .value("Objective", f.title).required,
          .value("Description", f.statement),
          .values("AcademicSubject", f.subjects, .descriptor("AcademicSubject")).required,
          .kept("ObjectiveGradeLevel").json("gradeLevels[]/gradeLevelDescriptor"),
          .kept("Nomenclature"),
          .value("SuccessCriteria", f.successCriteria),
          .kept("LearningStandardReference"),
          .kept("ParentLearningObjectiveReference"),
          .kept("Namespace").required,
        ])
    ).only(in: "4.0", "3.2")
  }

  static var studentLearningObjective: ElementMap {
    let f = Mastery.declared.fields
    return .record(
      "StudentLearningObjective",
      RecordMap(
        .mastery,
        [
          .kept("@id"),
          .kept("LearningObjectiveReference").required,
          .value("CompetencyLevel", f.level, .descriptor("CompetencyLevel")).required,
          .value("DiagnosticStatement", f.comment),
          .reference(
            "GradingPeriodReference", f.session,
            EdFiKeys.gradingPeriod.below("GradingPeriodIdentity")
          ).required,
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .kept("StudentSectionAssociationReference"),
          .kept("StudentProgramAssociationReference").only(in: "3.2", "4.0").json(
            "generalStudentProgramAssociations[]/generalStudentProgramAssociationReference"),
          .kept("GeneralStudentProgramAssociationReference"),
        ])
    ).only(in: "4.0", "3.2")
  }
}
