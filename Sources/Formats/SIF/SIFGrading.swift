import FormatKit
import LearnerModel

/// Gradebooks, scores and grades.
extension SIFVocabulary {
  static var gradingCategory: ElementMap {
    let f = Category.declared.fields
    return .record(
      "GradingCategory",
      RecordMap(.category, keys: [key, section(f.section.index)], [.value("Description", f.title)]))
  }

  static var gradingAssignment: ElementMap {
    let f = LineItem.declared.fields
    return .record(
      "GradingAssignment",
      RecordMap(
        .lineItem,
        keys: [
          key, section(f.section.index), reference(f.session.index, "TermInfoRefId"),
          reference(f.organization.index, "SchoolInfoRefId"),
          reference(f.category.index, "GradingCategoryRefId"),
        ],
        [
          .value("Description", f.title),
          .value("PointsPossible", f.maximumScore),
          .value("CreateDate", f.assignedDate),
          .value("DueDate", f.dueDate),
          .value("Weight", f.weight),
          .value("MaxAttemptsAllowed", f.maximumAttempts),
          .value("DetailedDescription", f.description),
          .value("DetailedDescriptionURL", f.uri),
          .fragment("RubricScoringGuide"),
        ]))
  }

  static var gradingAssignmentScore: ElementMap {
    let f = LineItemResult.declared.fields
    return .record(
      "GradingAssignmentScore",
      RecordMap(
        .result,
        keys: [
          key, owner, section(f.section.index),
          reference(f.lineItem.index, "GradingAssignmentRefId"),
          reference(f.scorer.index, "StaffPersonalRefId"),
        ],
        [
          .value("DateGraded", f.scoreDate),
          .value("ScorePoints", f.score),
          .value("ScorePercent", f.percent),
          .value("ScoreLetter", f.textScore),
          .value("ScoreDescription", f.comment),
          .value("AssignmentScoreIteration", f.attempt),
        ]))
  }

  /// All marks of a student in a section and term, each of which is a grade.
  static var studentSectionMarks: ElementMap {
    let f = CourseGrade.declared.fields
    let mark = RecordMap(
      .courseGrade,
      keys: [
        (KindSchema.Common.owner, KeyShape(["^@StudentPersonalRefId"])),
        (f.section.index, KeyShape(["^@SectionInfoRefId"])),
        (f.session.index, KeyShape(["^@TermInfoRefId"])),
        (f.organization.index, KeyShape(["^@SchoolInfoRefId"])),
      ],
      [.value("@MarkInfoRefId", f.scale)] + marks)
    return .record(
      "StudentSectionMarks",
      RecordMap(.document, [.inside("MarkList", [.record("Mark", mark)])]).shell)
  }

  static var studentGrade: ElementMap {
    let f = CourseGrade.declared.fields
    return .record(
      "StudentGrade",
      RecordMap(
        .courseGrade,
        keys: [
          key, owner, section(f.section.index),
          reference(f.organization.index, "SchoolInfoRefId"),
        ],
        [.value("SchoolYear", f.schoolYear), .inside("Grade", marks)]))
  }

  private static var marks: [ElementMap] {
    let f = CourseGrade.declared.fields
    return [
      .value("Percentage", f.percent),
      .value("Numeric", f.numericGrade),
      .value("Letter", f.letterGrade),
      .value("Narrative", f.narrative),
    ]
  }
}
