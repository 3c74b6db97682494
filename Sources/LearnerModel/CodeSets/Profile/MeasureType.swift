/// What a measure of learning counts, after Caliper.
public enum MeasureType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "measureType", "What a measure of learning counts, after Caliper.",
    [
      .init("assessmentsPassed", "Assessments passed", .caliper("AssessmentsPassed")),
      .init("assessmentsSubmitted", "Assessments handed in", .caliper("AssessmentsSubmitted")),
      .init("minutesOnTask", "Minutes on task", .caliper("MinutesOnTask")),
      .init("skillsMastered", "Skills mastered", .caliper("SkillsMastered")),
      .init("standardsMastered", "Standards mastered", .caliper("StandardsMastered")),
      .init("unitsCompleted", "Units completed", .caliper("UnitsCompleted")),
      .init("unitsPassed", "Units passed", .caliper("UnitsPassed")),
      .init("wordsRead", "Words read", .caliper("WordsRead")),
      .init("questionsAsked", "Questions asked"),
      .init("questionsCorrect", "Questions answered right"),
      .init("experiencePoints", "Points of a game"),
    ])
}
