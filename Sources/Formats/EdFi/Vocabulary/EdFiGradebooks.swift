import FormatKit
import LearnerModel

/// Gradebook entries and scores.
extension EdFiVocabulary {
  static var gradebooks: [ElementMap] {
    [gradebookEntry, studentGradebookEntry]
  }

  static var gradebookEntry: ElementMap {
    let f = LineItem.declared.fields
    return .record(
      "GradebookEntry",
      RecordMap(
        .lineItem, keys: [(KindSchema.Common.key, EdFiKeys.gradebookEntry)],
        [
          .kept("@id"),
          .kept("GradebookEntryTitle").only(in: "3.2").required,
          .kept("GradebookEntryIdentifier").only(in: "5.2", "4.0", "6.1").required,
          .kept("Namespace").only(in: "5.2", "4.0", "6.1").required,
          .kept("SourceSectionIdentifier").only(in: "5.2", "4.0", "6.1").required,
          .reference("SectionReference", f.section, EdFiKeys.section.below("SectionIdentity")),
          .value("DateAssigned", f.assignedDate).required,
          .value("Title", f.title).only(in: "5.2", "4.0", "6.1").required,
          .value("Description", f.description),
          .value("DueDate", f.dueDate),
          .value("DueTime", f.dueTime).only(in: "5.2", "4.0", "6.1"),
          .value("GradebookEntryType", f.type, .descriptor("GradebookEntryType")),
          .value("MaxPoints", f.maximumScore).only(in: "5.2", "4.0", "6.1"),
          .reference(
            "GradingPeriodReference", f.gradingPeriod,
            EdFiKeys.gradingPeriod.below("GradingPeriodIdentity")),
          .kept("LearningStandardReference"),
          .kept("LearningObjectiveReference").only(in: "3.2"),
        ]
      ).inOrder(
        [
          "GradebookEntryTitle", "GradebookEntryType", "DateAssigned", "Description",
          "LearningStandardReference", "LearningObjectiveReference", "SectionReference",
          "GradingPeriodReference",
        ], in: "3.2"))
  }

  static var studentGradebookEntry: ElementMap {
    let f = LineItemResult.declared.fields
    return .record(
      "StudentGradebookEntry",
      RecordMap(
        .result,
        [
          .kept("@id"),
          .reference(
            "GradebookEntryReference", f.lineItem,
            EdFiKeys.gradebookEntry.below("GradebookEntryIdentity")
          ).required,
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).only(
            in: "5.2", "4.0", "6.1"
          ).required,
          .value("CompetencyLevel", f.level, .descriptor("CompetencyLevel")),
          .value("DateFulfilled", f.scoreDate),
          .kept("TimeFulfilled").only(in: "5.2", "4.0", "6.1"),
          .value("DiagnosticStatement", f.comment),
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
          ).only(in: "3.2").required,
          .value("PointsEarned", f.score).only(in: "5.2", "4.0", "6.1"),
          .value("LetterGradeEarned", f.textScore),
          .value("NumericGradeEarned", f.numericGrade),
          .value("SubmissionStatus", f.scoreState, .descriptor("SubmissionStatus")).only(
            in: "5.2", "4.0", "6.1"),
          .kept("AssignmentLateStatus").only(in: "5.2", "4.0", "6.1"),
          .kept("DateCompleted").only(in: "6.1"),
          .kept("AssignmentPassed").only(in: "6.1"),
        ]
      ).inOrder(
        [
          "DueDate", "DateFulfilled", "LetterGradeEarned", "NumericGradeEarned", "CompetencyLevel",
          "DiagnosticStatement", "StudentSectionAssociationReference", "GradebookEntryReference",
        ], in: "3.2"))
  }
}
