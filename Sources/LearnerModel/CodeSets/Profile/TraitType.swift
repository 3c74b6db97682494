/// What a statement about a learner says.
public enum TraitType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "traitType", "What a statement about a learner says.",
    [
      .init("strength", "What the learner is good at"),
      .init("need", "Where the learner needs help, or has a gap"),
      .init("interest", "What the learner likes"),
      .init("aspiration", "What the learner wants to become"),
      .init("motivation", "What moves the learner"),
      .init("preference", "How the learner likes to learn"),
      .init("accessNeed", "What the learner needs to take part"),
    ])
}
