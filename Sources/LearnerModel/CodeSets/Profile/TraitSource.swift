/// Who says it.
public enum TraitSource: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "traitSource", "Who says it.",
    [
      .init("learner", "The learner"),
      .init("family", "The family"),
      .init("educator", "A teacher or other educator"),
      .init("assessment", "The result of an assessment"),
      .init("system", "A system, by computation"),
    ])
}
