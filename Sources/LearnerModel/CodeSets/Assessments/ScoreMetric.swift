/// On what scale a score of an assessment is told.
public enum ScoreMetric: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "scoreMetric", "On what scale a score of an assessment is told.",
    [
      .init(
        "scaleScore", "Scale score", .edFi("Scale score"), .pesc("Scaled"), .clr("ScaledScore"),
        .openBadges("ScaledScore")),
      .init("adaptiveScaleScore", "Adaptive scale score", .edFi("Adaptive scale score")),
      .init("verticalScaleScore", "Vertical scale score", .edFi("Vertical Scale Score")),
      .init("verticalScore", "Vertical score", .edFi("Vertical score")),
      .init(
        "rawScore", "Raw score", .edFi("Raw score"), .pesc("Raw"), .clr("RawScore"),
        .openBadges("RawScore")),
      .init("numberScore", "Number score", .edFi("Number score")),
      .init("compositeScore", "Composite score", .edFi("Composite Score")),
      .init("compositeRating", "Composite rating", .edFi("Composite Rating")),
      .init("compositionScore", "Score of a composition", .edFi("Composition Score")),
      .init("percent", "Percent", .pesc("Percent"), .clr("Percent"), .openBadges("Percent")),
      .init("percentile", "Percentile", .edFi("Percentile"), .pesc("Percentile")),
      .init("percentileRank", "Percentile rank", .edFi("Percentile rank")),
      .init(
        "nationalPercentile", "National percentile of the college-bound",
        .edFi("National College-Bound Percentile")),
      .init(
        "statePercentile", "State percentile of the college-bound",
        .edFi("State College-Bound Percentile")),
      .init("ranking", "Rank", .edFi("Ranking")),
      .init("stanine", "Stanine", .edFi("Stanine score"), .pesc("Stanine")),
      .init("sten", "Sten", .edFi("Sten score")),
      .init(
        "normalCurveEquivalent", "Normal curve equivalent", .edFi("Normal curve equivalent"),
        .pesc("NormalCurve")),
      .init(
        "normalizedStandardScore", "Normalized standard score", .edFi("Normalized standard score")),
      .init("standardScore", "Standard score", .pesc("Standard")),
      .init("standardAgeScore", "Standard age score", .edFi("Standard age score")),
      .init("ageScore", "Age score", .edFi("Age score")),
      .init("zScore", "Z-score", .edFi("Z-score")),
      .init("tScore", "T-score", .edFi("T-score")),
      .init("cScaled", "C-scaled score", .edFi("C-scaled scores")),
      .init("ratioIQ", "Ratio IQ", .edFi("Ratio IQ's")),
      .init("theta", "Theta", .edFi("Theta")),
      .init("standardError", "Standard error of measurement", .edFi("Standard error measurement")),
      .init(
        "gradeEquivalent", "Grade equivalent", .edFi("Grade equivalent or grade-level indicator")),
      .init("growth", "Growth or value added", .edFi("Growth/value-added/indexing")),
      .init("lexile", "Lexile measure", .edFi("Lexile Measure")),
      .init("quantile", "Quantile measure", .edFi("Quantile Measure")),
      .init("rit", "RIT scale score", .edFi("RIT scale score")),
      .init(
        "letterGrade", "Letter grade or mark", .edFi("Letter grade/mark"), .pesc("Graded"),
        .clr("LetterGrade"), .openBadges("LetterGrade")),
      .init("passFail", "Passed or failed", .edFi("Pass-fail")),
      .init(
        "achievementLevel", "Level of achievement or proficiency",
        .edFi("Achievement/proficiency level")),
      .init("proficiencyLevel", "Level of proficiency", .edFi("Proficiency level")),
      .init("masteryLevel", "Level of mastery", .edFi("Mastery level"), .pesc("Mastery")),
      .init(
        "performanceLevel", "Level of performance", .clr("PerformanceLevel"),
        .openBadges("PerformanceLevel")),
      .init(
        "gradePointAverage", "Grade point average", .clr("GradePointAverage"),
        .openBadges("GradePointAverage")),
      .init(
        "predictedScore", "Predicted score", .clr("PredictedScore"), .openBadges("PredictedScore")),
      .init(
        "rubricCriterion", "Criterion of a rubric", .clr("RubricCriterion"),
        .openBadges("RubricCriterion")),
      .init(
        "rubricCriterionLevel", "Level of a rubric's criterion", .clr("RubricCriterionLevel"),
        .openBadges("RubricCriterionLevel")),
      .init("rubricScore", "Score of a rubric", .clr("RubricScore"), .openBadges("RubricScore")),
      .init("status", "Status", .clr("Status"), .openBadges("Status")),
      .init("result", "Result, not told apart", .clr("Result"), .openBadges("Result")),
      .init("graduationScore", "Score for graduation", .edFi("Graduation score")),
      .init("promotionScore", "Score for promotion", .edFi("Promotion score")),
      .init("workplaceReadiness", "Readiness for work", .edFi("Workplace readiness score")),
      .init("act", "ACT score", .edFi("ACT score")),
      .init("collegeBoard", "College Board score", .edFi("College Board examination scores")),
      .init(
        "internationalBaccalaureate", "International Baccalaureate score",
        .edFi("International Baccalaureate score")),
      .init("adjective", "In words", .pesc("Adjective")),
      .init("equated", "Equated", .pesc("Equated")),
      .init("local", "Local scale", .pesc("Local")),
      .init("notApplicable", "Not applicable", .edFi("Not applicable")),
      .init("other", "Another scale", .edFi("Other")),
    ])
}
