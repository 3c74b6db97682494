/// When a feature is switched on.
public enum FeatureActivation: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "featureActivation", "When a feature is switched on.",
    [
      .init("atStart", "From the start", .accessForAll("activate-at-initialization-set")),
      .init("asOption", "When the learner wants it", .accessForAll("activate-as-option-set")),
      .init("prohibited", "Never", .accessForAll("prohibit-set")),
    ])
}
