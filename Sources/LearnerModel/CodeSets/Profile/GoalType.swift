/// What a goal is about.
public enum GoalType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "goalType", "What a goal is about.",
    [
      .init("academic", "Learning"),
      .init("behavioral", "Behavior"),
      .init("careerAndCollege", "Career and college"),
      .init("functional", "Skills of daily life"),
      .init("language", "Language"),
      .init("personal", "The person"),
      .init("iep", "A goal of an individualized education program"),
      .init("transition", "The time after school"),
    ])
}
