import FormatKit
import LearnerModel

/// Gradebooks, scores and grades.
extension SIFVocabulary {
  var gradingCategory: ElementMap {
    let f = Category.declared.fields
    return .record(
      "GradingCategory",
      RecordMap(
        .category, keys: [key, section(f.section.index)],
        [refId] + attribute("SectionInfoRefId")
          + (isAustralia
            ? [] : [.kept("@TermInfoRefId").required, .kept("@SchoolInfoRefId").required])
          + [.value("Description", f.title).required] + ending))
  }

  var gradingAssignment: ElementMap {
    let f = LineItem.declared.fields
    let details: [ElementMap] =
      isAustralia
      ? [
        .value("MaxAttemptsAllowed", f.maximumAttempts),
        .value("DetailedDescriptionURL", f.uri),
      ]
        + kept(
          "DetailedDescriptionBinary", "AssessmentType", "LevelAssessed", "AssignmentPurpose",
          "SubAssignmentList", "RubricScoringGuide", "PrerequisiteList", "LearningStandardList")
      : [.kept("DetailedDescription")]
    func needed(_ map: ElementMap) -> ElementMap { isAustralia ? map : map.required }
    return .record(
      "GradingAssignment",
      RecordMap(
        .lineItem,
        keys: [
          key, section(f.section.index),
          reference(f.organization.index, "SchoolInfoRefId"),
        ]
          + (isAustralia
            ? []
            : [
              reference(f.session.index, "TermInfoRefId"),
              reference(f.category.index, "GradingCategoryRefId"),
            ]),
        [refId] + attribute("SectionInfoRefId") + attribute("TermInfoRefId")
          + attribute("SchoolInfoRefId") + attribute("GradingCategoryRefId")
          + element("TeachingGroupRefId") + (isAustralia ? kept("StudentPersonalRefIdList") : [])
          + element("SchoolInfoRefId") + (isAustralia ? kept("GradingCategory") : [])
          + [
            needed(.value("Description", f.title)),
            // The schema has whole numbers.
            needed(.value("PointsPossible", f.maximumScore).like("9+")),
            .value("CreateDate", f.assignedDate),
            .value("DueDate", f.dueDate),
            .value("Weight", f.weight),
          ] + details + ending))
  }

  var gradingAssignmentScore: ElementMap {
    let f = LineItemResult.declared.fields
    var keys = [
      key, owner, section(f.section.index),
      reference(f.lineItem.index, "GradingAssignmentRefId"),
    ]
    if isAustralia { keys.append(element(f.scorer.index, "StaffPersonalRefId")) }
    return .record(
      "GradingAssignmentScore",
      RecordMap(
        .result, keys: keys,
        [refId] + attribute("StudentPersonalRefId") + attribute("SectionInfoRefId")
          + (isAustralia ? [] : [.kept("@SchoolInfoRefId").required])
          + attribute("GradingAssignmentRefId")
          + element("StudentPersonalRefId")
          + (isAustralia ? kept("StudentPersonalLocalId") : [])
          + element("TeachingGroupRefId") + (isAustralia ? kept("SchoolInfoRefId") : [])
          + element("GradingAssignmentRefId") + element("StaffPersonalRefId")
          + (isAustralia ? [.value("DateGraded", f.scoreDate), .kept("ExpectedScore")] : [])
          + [
            .value("ScorePoints", f.score),
            .value("ScorePercent", f.percent),
            .value("ScoreLetter", f.textScore),
            .value("ScoreDescription", f.comment),
          ]
          + (isAustralia
            ? kept("SubscoreList", "TeacherJudgement", "MarkInfoRefId") + [
              .value("AssignmentScoreIteration", f.attempt)
            ] : []) + ending))
  }

  /// All marks of a student in a section and term, each of which is a grade.
  var studentSectionMarks: ElementMap {
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

  var studentGrade: ElementMap {
    let f = CourseGrade.declared.fields
    let owner = element(KindSchema.Common.owner, "StudentPersonalRefId")
    let section = element(f.section.index, isAustralia ? "TeachingGroupRefId" : "SectionInfoRefId")
    let year: ElementMap = .value("SchoolYear", f.schoolYear)
    var keys = [key, owner, section, element(f.organization.index, "SchoolInfoRefId")]
    if isAustralia { keys.append(element(f.session.index, "TermInfoRefId")) }
    let elements: [ElementMap] =
      isAustralia
      ? [
        identifier("StudentPersonalRefId"), .kept("Homegroup"), .kept("YearLevel"),
        .kept("TeachingGroupShortName"), identifier("TeachingGroupRefId"),
        .kept("StaffPersonalRefId"), .kept("Markers"), identifier("SchoolInfoRefId"),
        identifier("TermInfoRefId"), .kept("Description"), .kept("LearningArea"),
        .kept("LearningStandardList"), .kept("GradingScoreList"),
        .inside("Grade", marks + [.kept("MarkInfoRefId")]),
        .kept("TeacherJudgement"), .kept("TermSpan"), year,
      ]
      : [
        identifier("StudentPersonalRefId").required, identifier("SectionInfoRefId").required,
        identifier("SchoolInfoRefId").required, year.required,
        .inside("Grade", marks).required,
      ]
    return .record(
      "StudentGrade", RecordMap(.courseGrade, keys: keys, [refId] + elements + ending))
  }

  private var marks: [ElementMap] {
    let f = CourseGrade.declared.fields
    return [
      .value("Percentage", f.percent),
      .value("Numeric", f.numericGrade),
    ] + (isAustralia ? [] : kept("OutOf", "Low", "High")) + [
      .value("Letter", f.letterGrade),
      .value("Narrative", f.narrative),
    ]
  }
}
