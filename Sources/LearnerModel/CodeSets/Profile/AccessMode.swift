/// The way in which content reaches a learner.
public enum AccessMode: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "accessMode", "The way in which content reaches a learner.",
    [
      .init("auditory", "By hearing", .accessForAll("replace-access-mode-auditory")),
      .init("color", "By color", .accessForAll("replace-access-mode-color")),
      .init("itemSize", "By the size of things", .accessForAll("replace-access-mode-item-size")),
      .init("olfactory", "By smell", .accessForAll("replace-access-mode-olfactory")),
      .init("orientation", "By orientation", .accessForAll("replace-access-mode-orientation")),
      .init("position", "By position", .accessForAll("replace-access-mode-position")),
      .init("tactile", "By touch", .accessForAll("replace-access-mode-tactile")),
      .init(
        "textOnImage", "By text on pictures", .accessForAll("replace-access-mode-text-on-image")),
      .init("textual", "By text", .accessForAll("replace-access-mode-textual")),
      .init("visual", "By sight", .accessForAll("replace-access-mode-visual")),
    ])
}
