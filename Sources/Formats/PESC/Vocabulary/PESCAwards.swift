import FormatKit
import LearnerModel

/// Awards, averages and credits.
extension PESCVocabulary {
  /// `outward` is how many records are between the award and the transcript, its own counted.
  static func award(_ outward: Int, isInSession: Bool) -> ElementMap {
    let f = Credential.declared.fields
    return .record(
      "AcademicAward",
      RecordMap(
        .credential,
        keys: [
          (KindSchema.Common.key, PESCKeys.place(outward)),
          (KindSchema.Common.owner, PESCKeys.learner(outward)),
          (f.issuer.index, PESCKeys.school(1, orAround: isInSession)),
        ] + (isInSession ? [(f.session.index, PESCKeys.session(1))] : []),
        [
          .value("AcademicAwardLevel", f.level).oneOf(PESCWords.awardLevels),
          .value("AcademicAwardDate", f.awardedDate),
          .value("AcademicAwardTitle", f.name).long(1...400),
          .inside(
            "AcademicHonors",
            [.values("HonorsTitle", f.honors).long(1...30), .kept("HonorsLevel"), .notes]
          ).repeated,
          .kept("AcademicCompletionIndicator"),
          .value("AcademicCompletionDate", f.completedDate),
          .inside(
            "AcademicAwardProgram",
            [
              .kept("ProgramSecondarySchoolCode"), .kept("ProgramCIPCode"),
              .kept("ProgramHEGISCode"), .kept("ProgramCSISCode"), .kept("ProgramUSISCode"),
              .kept("ProgramESISCode"), .kept("ProgramLocalCode"), .kept("AcademicProgramType"),
              .value("AcademicProgramName", f.program).long(1...60),
              .notes, .extensions, .kept("ProgramSummary"),
            ]),
          .kept("AcademicDegreeRequirement"),
          summary("AcademicSummary", outward + 1, isInSession: isInSession, in: .award),
          .notes,
        ]
      ).named("AcademicAward"))
  }

  /// Where a summary stands: the schema has fewer elements for those of awards.
  enum SummaryPlace { case record, award }

  static func summary(
    _ name: String, _ outward: Int, isInSession: Bool, in place: SummaryPlace
  ) -> ElementMap {
    let f = AcademicSummary.declared.fields
    let steps = place == .award ? 2 : 1
    return .record(
      name,
      RecordMap(
        .academicSummary,
        keys: [
          (KindSchema.Common.key, PESCKeys.place(outward, place == .award ? "Award" : nil)),
          (KindSchema.Common.owner, PESCKeys.learner(outward)),
          (f.organization.index, PESCKeys.school(steps, orAround: isInSession)),
        ] + (isInSession ? [(f.session.index, PESCKeys.session(steps))] : []),
        [
          .value("AcademicSummaryType", f.type),
          .value("AcademicSummaryLevel", f.level).oneOf(PESCWords.creditLevels),
        ] + averages + [
          .kept("AcademicHonors"),
          .value("ClassRank", f.classRank).long(1...4),
          .value("ClassSize", f.classSize).long(1...4),
          .extensions, .notes,
          .inside("HighSchoolCreditSummary", [subjectCredits, .notes]),
          .inside(
            "AcademicProgram",
            [
              .kept("ProgramSecondarySchoolCode"), .kept("ProgramCIPCode"),
              .kept("ProgramHEGISCode"), .kept("ProgramCSISCode"), .kept("ProgramUSISCode"),
              .kept("ProgramESISCode"), .kept("ProgramLocalCode"), .kept("AcademicProgramType"),
              .value("AcademicProgramName", f.program).long(1...60),
              .notes, .extensions, .kept("ProgramSummary"),
            ]),
        ] + (place == .award ? [] : standing)
      ).named("AcademicSummary"))
  }

  /// What summaries of records and sessions say besides.
  private static var standing: [ElementMap] {
    let f = AcademicSummary.declared.fields
    return [
      .values("Delinquencies", f.standing).oneOf(PESCWords.delinquencies),
      .value("EntryDate", f.entryDate),
      .value("ExitDate", f.exitDate),
      .kept("ExitReasonCode"),
      .kept("ClassRankSessionCount"),
      .value("ClassRankDate", f.rankDate),
      .kept("ClassRankYear"),
      .kept("ClassRankYearMonth"),
    ]
  }

  /// `GPA`: most of it is an average, some of it belongs to the summary.
  private static var averages: [ElementMap] {
    let f = AcademicSummary.declared.fields
    let g = f.averages.fields
    return [
      .inside(
        "GPA",
        [
          .inside("CreditHoursAttempted", []), .inside("CreditHoursEarned", []),
          .value("CreditHoursRequired", f.creditsRequired),
          .value("CreditHoursDeficient", f.creditsDeficient),
        ]),
      .group(
        "GPA", f.averages,
        [
          .value("CreditHoursAttempted", g.creditsAttempted),
          .value("CreditHoursEarned", g.creditsEarned),
          .value("CreditUnit", g.creditType),
          .value("GradePointAverage", g.value),
          .value("TotalQualityPoints", g.qualityPoints),
          .value("CreditHoursforGPA", g.creditsCounted),
          .value("GPARangeMinimum", g.minimum),
          .value("GPARangeMaximum", g.maximum),
          .notes,
        ]),
    ]
  }

  private static var subjectCredits: ElementMap {
    let f = AcademicSummary.declared.fields.subjectCredits
    return .group(
      "HighSchoolSubjectArea", f,
      [
        .value("HighSchoolSubjectAreaCode", f.fields.subjectCode).oneOf(PESCWords.subjectAreas),
        .value("HighSchoolSubjectAreaName", f.fields.subject).long(1...30),
        .value("CourseCreditUnits", f.fields.creditType),
        .value("CreditHoursRequired", f.fields.creditsRequired),
        .value("CourseCreditEarned", f.fields.creditsEarned),
        .value("CreditHoursDeficient", f.fields.creditsDeficient),
        .notes,
      ])
  }
}
