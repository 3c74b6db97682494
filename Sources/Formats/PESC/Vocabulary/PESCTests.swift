import FormatKit
import LearnerModel

/// Tests and immunizations.
extension PESCVocabulary {
  static var health: ElementMap {
    let f = Health.declared.fields
    let g = f.immunizations.fields
    return .record(
      "Health",
      RecordMap(
        .health,
        keys: [
          (KindSchema.Common.key, PESCKeys.place(1)),
          (KindSchema.Common.owner, PESCKeys.learner(1)),
        ],
        [
          .group(
            "Immunizations", f.immunizations,
            [
              .value("ImmunizationDate", g.date),
              .value("ImmunizationCode", g.type).long(1...20),
              .value("ImmunizationStatusCode", g.status),
              .notes,
            ]),
          .notes,
        ]
      ).named("Health"))
  }

  static var tests: ElementMap {
    let f = AssessmentResult.declared.fields
    return .record(
      "Tests",
      RecordMap(
        .assessmentResult,
        keys: [
          (KindSchema.Common.key, PESCKeys.place(1)),
          (KindSchema.Common.owner, PESCKeys.learner(1)),
        ],
        [
          // A code of the standard's own list is one of those.
          .inside("TestCode", []),
          .value("EducationTestCode", f.code).oneOf(PESCWords.tests),
          .value("TestCode", f.code).long(2...5),
          .value("TestName", f.title).long(1...60),
          .value("TestDate", f.administeredDate),
          .kept("TestYearMonth"),
          .kept("TestYear"),
          .studentLevel(f.gradeLevel),
          subtest,
          .notes,
        ]
      ).named("Tests")
    ).needing("TestCode", "EducationTestCode").needing("TestDate", "TestYearMonth", "TestYear")
  }

  private static var subtest: ElementMap {
    let f = AssessmentResult.declared.fields
    let g = f.scores.fields
    return .record(
      "Subtest",
      RecordMap(
        .assessmentResult,
        keys: [
          (KindSchema.Common.key, PESCKeys.place(2)),
          (KindSchema.Common.owner, PESCKeys.learner(2)),
          (f.parent.index, KeyShape(["^^TransmissionData/DocumentID", "^#"])),
        ],
        [
          .inside("SubtestCode", []),
          .value("EducationSubtestCode", f.code).oneOf(PESCWords.subtests),
          .value("SubtestCode", f.code).long(2...5),
          .value("SubtestName", f.title).long(1...60),
          .group(
            "TestScores", f.scores,
            [
              .value("ScoreValue", g.value).long(1...80).required,
              .value("TestScoreMethod", g.metric),
              .value("ScoreRevisedIndicator", g.isRevised),
              .value("ScoreInvalidatedIndicator", g.isInvalidated),
              .value("ScoreSelfreportedIndicator", g.isSelfReported),
              .notes,
            ]
          ).required,
          .notes,
        ]
      ).named("Subtest")
    ).needing("SubtestCode", "EducationSubtestCode").required
  }
}
