/// A feature that a learner needs, prefers or must not have, after Access for All.
public enum AccessFeature: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "accessFeature",
    "A feature that a learner needs, prefers or must not have, after Access for All.",
    [
      .init(
        "additionalDirections", "Additional directions", .accessForAll("additional-directions")),
      .init(
        "additionalTestingTime", "Additional time for tests",
        .accessForAll("additional-testing-time")),
      .init("alternativeText", "Text in place of pictures", .accessForAll("alternative-text")),
      .init("answerMasking", "Answers covered until wanted", .accessForAll("answer-masking")),
      .init("audioDescription", "Description in sound", .accessForAll("audio-description")),
      .init("braille", "Braille", .accessForAll("braille")),
      .init("calculator", "Calculator on the screen", .accessForAll("calculator-on-screen")),
      .init("captions", "Captions", .accessForAll("captions")),
      .init("dictionary", "Dictionary on the screen", .accessForAll("dictionary-on-screen")),
      .init("encouragement", "Encouragement", .accessForAll("encouragement")),
      .init("environment", "A special environment", .accessForAll("environment")),
      .init("glossary", "Glossary on the screen", .accessForAll("glossary-on-screen")),
      .init("hazardAvoidance", "A hazard to be avoided", .accessForAll("hazard-avoidance")),
      .init("highContrast", "High contrast", .accessForAll("high-contrast")),
      .init(
        "homophoneChecker", "Checker of homophones", .accessForAll("homophone-checker-on-screen")),
      .init(
        "inputRequirements", "Control by keyboard or mouse alone",
        .accessForAll("input-requirements")),
      .init("invertDisplayPolarity", "Inverted colors", .accessForAll("invert-display-polarity")),
      .init("itemTranslation", "Translation of the whole item", .accessForAll("item-translation")),
      .init(
        "keyboardDirections", "Directions for the keyboard", .accessForAll("keyboard-directions")),
      .init("keywordEmphasis", "Emphasis of key words", .accessForAll("keyword-emphasis")),
      .init("keywordTranslation", "Translation of key words", .accessForAll("keyword-translation")),
      .init(
        "languageOfInterface", "Language of the interface",
        .accessForAll("language-of-interface")),
      .init("layoutSingleColumn", "One column", .accessForAll("layout-single-column")),
      .init("lineReader", "Line reader", .accessForAll("line-reader")),
      .init("linguisticGuidance", "Guidance in language", .accessForAll("linguistic-guidance")),
      .init("longDescription", "Long description", .accessForAll("long-description")),
      .init("magnification", "Magnification", .accessForAll("magnification")),
      .init("noteTaking", "Notes on the screen", .accessForAll("note-taking-on-screen")),
      .init("outliner", "Outliner on the screen", .accessForAll("outliner-on-screen")),
      .init(
        "peerInteraction", "Work with peers on the screen",
        .accessForAll("peer-interaction-on-screen")),
      .init("signLanguage", "Sign language", .accessForAll("sign-language")),
      .init("simplifiedGraphics", "Simplified graphics", .accessForAll("simplified-graphics")),
      .init(
        "simplifiedLanguage", "Simplified language", .accessForAll("simplified-language-portions")),
      .init("spellChecker", "Spelling checker", .accessForAll("spell-checker-on-screen")),
      .init("spoken", "Read aloud", .accessForAll("spoken")),
      .init("tactile", "To be felt", .accessForAll("tactile")),
      .init("textAppearance", "Appearance of text", .accessForAll("text-appearance")),
      .init("thesaurus", "Thesaurus on the screen", .accessForAll("thesaurus-on-screen")),
      .init("transcript", "Transcript", .accessForAll("transcript")),
      .init(
        "visualOrganizer", "Visual organizer on the screen",
        .accessForAll("visual-organizer-on-screen")),
    ])
}
