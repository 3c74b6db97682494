import FormatKit
import LearnerModel

/// Courses, and what learners got for them.
extension PESCVocabulary {
  static func course(_ outward: Int, isInSession: Bool) -> ElementMap {
    let f = CourseGrade.declared.fields
    return .record(
      "Course",
      RecordMap(
        .courseGrade,
        keys: [
          (KindSchema.Common.key, PESCKeys.place(outward)),
          (KindSchema.Common.owner, PESCKeys.learner(outward)),
          (f.organization.index, PESCKeys.school(1, orAround: isInSession)),
          (f.otherOrganization.index, PESCKeys.organization("CourseOverrideSchool/")),
        ] + (isInSession ? [(f.session.index, PESCKeys.session(1))] : []),
        credits + grades + subjects + names + dates + [
          .kept("Requirement"), .kept("Attribute"), .kept("Proficiency"), .kept("Licensure"),
          .kept("LanguageOfInstruction"), .notes, .extensions,
        ]
      ).named("Course")
    ).choice(
      ["CourseCIPCode"], ["CourseCSISCode"], ["CourseUSISCode"], ["CourseNCESCode"],
      ["CourseSCEDCode"], ["CourseFiveDigitSCEDCode"], ["CourseSubjectAreaCode"])
  }

  private static var credits: [ElementMap] {
    let f = CourseGrade.declared.fields
    return [
      .value("CourseCreditBasis", f.creditBasis).required,
      .value("CourseCreditUnits", f.creditType),
      .value("CourseCreditLevel", f.creditLevel).oneOf(PESCWords.creditLevels),
      .value("CourseCreditValue", f.creditsAttempted),
      .value("CourseCreditEarned", f.creditsEarned),
    ]
  }

  private static var grades: [ElementMap] {
    let f = CourseGrade.declared.fields
    let g = f.supplementalGrades.fields
    return [
      .value("CourseAcademicGradeScaleCode", f.gradeScale).long(1...3),
      .value("CourseAcademicGrade", f.letterGrade).long(1...10),
      .inside(
        "CourseSupplementalAcademicGrade",
        [
          .group(
            "CourseSupplementalGrade", f.supplementalGrades,
            [
              .value("SupplementalGradeCode", g.type).oneOf(PESCWords.supplementalGrades),
              .value("SupplementalGradeSubSession", g.subSession),
              .value("CourseAcademicSupplementalGradeScaleCode", g.scale).long(1...3),
              .kept("CourseAcademicSupplementalGradeStatusCode"),
              .value("CourseAcademicSupplementalGrade", g.grade).long(1...10),
            ]),
          .notes,
        ]),
      .value("CourseAcademicGradeStatusCode", f.status),
      .value("CourseNarrativeExplanationGrade", f.narrative).long(1...200),
      .value("CourseRepeatCode", f.repeatCode),
    ]
  }

  /// Codes of the subject, of which there is one: their form tells which.
  private static var subjects: [ElementMap] {
    let f = CourseGrade.declared.fields
    return [
      .inside("CourseCIPCode", []),
      .kept("CourseCSISCode"), .kept("CourseUSISCode"), .kept("CourseNCESCode"),
      .values("CourseSCEDCode", f.subjectCodes).long(12...12),
      .values("CourseFiveDigitSCEDCode", f.subjectCodes).like("99999"),
      .values("CourseCIPCode", f.subjectCodes).long(1...10),
      .kept("CourseSubjectAreaCode"),
      .value("CourseQualityPointsEarned", f.qualityPoints),
      .value("CourseLevel", f.level),
      .value("CourseGPAApplicabilityCode", f.gradePoints),
    ]
  }

  private static var names: [ElementMap] {
    let f = CourseGrade.declared.fields
    return [
      .kept("CourseSubjectAbbreviation"),
      .value("CourseNumber", f.courseCode).long(1...15),
      .value("CourseSectionNumber", f.sectionNumber).long(1...10),
      .kept("OriginalCourseID"),
      .kept("AgencyCourseID"),
      .value("CourseTitle", f.courseTitle).long(1...60),
    ]
  }

  private static var dates: [ElementMap] {
    let f = CourseGrade.declared.fields
    return [
      .value("CourseAddDate", f.addDate),
      .value("CourseDropDate", f.dropDate),
      .school("CourseOverrideSchool"),
      .kept("OverrideSchoolCourseNumber"),
      .kept("CourseApplicability"),
      .value("CourseBeginDate", f.beginDate),
      .value("CourseEndDate", f.endDate),
      .kept("CourseInstructionSite"),
      .kept("CourseInstructionSiteName"),
    ]
  }
}
