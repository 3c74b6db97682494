import FormatKit
import LearnerModel

/// The features, and what may be said of each.
///
/// What is *the* measure of a feature is its value: the factor of a testing time, the color of a line
/// reader. Features of many measures, such as the appearance of text, keep them as they stand.
enum AccessFeatures {
  /// A feature's element.
  struct Feature {
    /// The element's name.
    var name: String
    /// The code in the model.
    var code: String
    /// What stands inside.
    var elements: [ElementMap]
    /// Whether there is one at most.
    var isSingle: Bool

    init(_ name: String, _ code: String, _ elements: [ElementMap], isSingle: Bool) {
      self.name = name
      self.code = code
      self.elements = elements
      self.isSingle = isSingle
    }
  }

  /// The elements in the order of the schema.
  static let names = [
    "hazard-avoidance", "input-requirements", "language-of-interface", "linguistic-guidance",
    "keyword-emphasis", "keyword-translation", "simplified-language-portions",
    "simplified-graphics", "item-translation", "sign-language", "encouragement",
    "additional-testing-time", "line-reader", "invert-display-polarity", "magnification", "spoken",
    "tactile", "braille", "answer-masking", "keyboard-directions", "additional-directions",
    "long-description", "captions", "environment", "transcript", "alternative-text",
    "audio-description", "high-contrast", "layout-single-column", "text-appearance",
    "calculator-on-screen", "dictionary-on-screen", "glossary-on-screen", "thesaurus-on-screen",
    "homophone-checker-on-screen", "note-taking-on-screen", "visual-organizer-on-screen",
    "outliner-on-screen", "peer-interaction-on-screen", "spell-checker-on-screen",
  ]

  private static let codes = Dictionary(
    AccessFeature.codeSet.crosswalk(to: .accessForAll).map { ($0.theirs, $0.canonical) },
    uniquingKeysWith: { first, _ in first })

  /// The names with their codes.
  static let all: [Feature] = names.compactMap { name in
    codes[name].map { Feature(name, $0, [], isSingle: !several.contains(name)) }
  }

  /// The features that sets may name.
  static let inSets = all.filter { !["hazard-avoidance", "environment"].contains($0.name) }

  /// Those that may be there several times.
  private static let several: Set<String> = ["hazard-avoidance", "language-of-interface"]

  /// Whether a feature's element may say which ways of reaching the learner it replaces.
  private static func hasModes(_ name: String) -> Bool {
    !name.hasSuffix("-on-screen") && name != "hazard-avoidance" && name != "input-requirements"
  }

  /// A feature with what may be said of it.
  static func map(of feature: Feature) -> Feature {
    var feature = feature
    feature.elements =
      (hasModes(feature.name) ? modes : []) + (measures[feature.name] ?? [])
    return feature
  }

  private static let f = Trait.declared.fields

  /// The ways of reaching the learner that the feature replaces: empty elements.
  private static let modes: [ElementMap] = AccessMode.codeSet.crosswalk(to: .accessForAll).map {
    .values($0.theirs, f.accessModes, .present($0.canonical)).once.always
  }

  /// What additional time may be told by, of which one has to be there.
  private static let times = ["time-multiplier", "fixed-minutes", "unlimited"]

  /// What the schema asks of a feature's element.
  static func ruled(_ element: ElementMap, _ feature: Feature) -> ElementMap {
    let element = feature.isSingle ? element.once : element
    guard feature.name == "additional-testing-time", !feature.elements.isEmpty else {
      return element
    }
    return element.needing(times[0], times[1], times[2]).choice([times[0]], [times[1]], [times[2]])
  }

  private static let language = ElementMap.value("@lang", f.language)

  /// What stands in elements that have several measures, or one.
  private static let measures: [String: [ElementMap]] = [
    "hazard-avoidance": [
      .value(".", f.value).oneOf(["flashing", "sound", "olfactory-hazard", "motion-simulation"])
    ],
    "input-requirements": [
      .value(".", f.value).oneOf(["full-keyboard-control", "full-mouse-control"]).once
    ],
    "language-of-interface": [language.required],
    "keyword-translation": [language.required],
    "item-translation": [language.required],
    "sign-language": [language.required],
    "additional-testing-time": [
      .value(times[0], f.value).float, .kept(times[1]),
      .value(times[2], f.level, .present(times[2])).always,
    ],
    "line-reader": [.value("@highlight-color", f.value).color],
    "invert-display-polarity": [.kept("@foreground"), .kept("@background")],
    "magnification": [
      .inside("all-content", [.value("@zoom-amount", f.value).float]),
      .fragment("text"), .fragment("non-text"),
    ],
    "spoken": [
      .value("reading-type", f.value).oneOf(["screen-reader", "computer-read-aloud"]),
      .kept("restriction-type"), .kept("speech-rate"), .kept("pitch"), .kept("volume"),
      .kept("link-indication"), .kept("typing-echo"),
    ],
    "braille": [
      language, .kept("delivery-mode"), .value("grade", f.value).oneOf(["1", "2", "3"]),
      .kept("braille-type"), .kept("math-type"),
    ],
    "long-description": [.kept("@hide-visually")],
    "environment": [
      .value("description", f.description), .kept("medical"), .kept("software"),
      .kept("hardware"), .kept("breaks"),
    ],
    "text-appearance": [
      .kept("background-color"), .kept("font-color"), .kept("font-size"), .fragment("font-face"),
      .kept("line-spacing"), .kept("line-height"), .kept("letter-spacing"),
      .fragment("uniform-font-sizing"), .kept("word-spacing"), .fragment("word-wrapping"),
    ],
    "calculator-on-screen": [
      .value("@calculator-type", f.value).oneOf(["basic", "standard", "scientific", "graphing"])
    ],
  ]
}

extension ElementMap {
  /// The text is a color of the web.
  fileprivate var color: Self { like("#hhh", "#hhhhhh") }

  /// The text is a number as XML Schema writes those with decimals.
  fileprivate var float: Self {
    like(
      "9+", "9+.9+", "9+.", ".9+", "-9+", "-9+.9+", "-9+.", "-.9+", "9+E9+", "9+e9+", "9+.9+E9+",
      "9+.9+e9+", "9+E-9+", "9+e-9+", "9+.9+E-9+", "9+.9+e-9+", "INF", "-INF", "NaN")
  }
}
