import FormatKit
import LearnerModel

/// Records that stand inside others.
extension EdFiVocabulary {
  /// How far a learner reached a standard, inside a grade.
  static var learningStandardGrade: RecordMap {
    let f = Mastery.declared.fields
    let association = "^StudentSectionAssociationReference/StudentSectionAssociationIdentity"
    return RecordMap(
      .mastery,
      keys: [
        (
          KindSchema.Common.owner,
          KeyShape([association + "/StudentReference/StudentIdentity/StudentUniqueId"])
        ),
        (
          f.section.index,
          EdFiKeys.section.outside(association + "/SectionReference/SectionIdentity")
        ),
        (
          f.session.index,
          EdFiKeys.gradingPeriod.outside("^GradingPeriodReference/GradingPeriodIdentity")
        ),
      ],
      [
        .reference(
          "LearningStandardReference", f.competency,
          EdFiKeys.learningStandard.below("LearningStandardIdentity")
        ).required,
        .value("LetterGradeEarned", f.textScore),
        .value("NumericGradeEarned", f.score),
        .value("DiagnosticStatement", f.comment),
        .value(
          "PerformanceBaseConversion", f.level, .descriptor("PerformanceBaseConversion")),
      ])
  }

  /// A learner's result in a part of an assessment, inside the result in all of it.
  static var studentObjectiveAssessment: RecordMap {
    let f = AssessmentResult.declared.fields
    return RecordMap(
      .assessmentResult,
      keys: [
        (KindSchema.Common.owner, KeyShape(["^StudentReference/StudentIdentity/StudentUniqueId"])),
        (f.parent.index, EdFiKeys.studentAssessment.outside("^")),
      ],
      [
        .scoreResult(f.scores),
        .performanceLevel(f.performanceLevels),
        .reference(
          "ObjectiveAssessmentReference", f.assessment,
          EdFiKeys.objectiveAssessment.below("ObjectiveAssessmentIdentity")
        ).required,
        .value("AssessedMinutes", f.minutes).only(in: "5.2", "6.1"),
        .value(
          "AdministrationDate", f.administeredDate, .day(orMoment: f.administeredAt.index)
        ).only(in: "5.2", "6.1"),
        .value("AdministrationEndDate", f.endedAt).only(in: "5.2", "6.1"),
      ])
  }
}

extension KeyShape {
  /// The same key inside an element of a record around; its path starts with `^`.
  ///
  /// What says a part once more is settled by that record.
  func outside(_ path: String) -> KeyShape {
    var shape = KeyShape(
      parts.map { part in
        if part.hasPrefix("=") { return part }
        return part.split(separator: "|").map { path == "^" ? "^" + $0 : path + "/" + $0 }
          .joined(separator: "|")
      })
    shape.versions = versions
    shape.others = others.map { $0.outside(path) }
    return shape
  }
}
