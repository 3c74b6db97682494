import TestKit

/// Documents of needs and preferences that the schema allows, drawn at random.
struct RandomNeeds {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let modes = [
    "auditory", "color", "item-size", "olfactory", "orientation", "position", "tactile",
    "text-on-image", "textual", "visual",
  ]
  /// Elements that say no more than which access modes they replace.
  private static let plain = [
    "linguistic-guidance", "keyword-emphasis", "simplified-language-portions",
    "simplified-graphics", "encouragement", "tactile", "answer-masking", "keyboard-directions",
    "additional-directions", "captions", "transcript", "alternative-text", "audio-description",
    "high-contrast", "layout-single-column",
  ]
  private static let empty = [
    "dictionary", "glossary", "thesaurus", "homophone-checker", "note-taking", "visual-organizer",
    "outliner", "peer-interaction", "spell-checker",
  ].map { $0 + "-on-screen" }
  private static let inSets =
    plain + empty + [
      "keyword-translation", "item-translation", "sign-language", "additional-testing-time",
      "line-reader", "invert-display-polarity", "magnification", "spoken", "braille",
      "long-description", "input-requirements", "language-of-interface", "text-appearance",
      "calculator-on-screen",
    ]

  private mutating func chance(_ percent: Int = 50) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func one<Choice>(of choices: [Choice]) -> Choice {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }

  private mutating func some<Choice>(of choices: [Choice], _ percent: Int = 30) -> [Choice] {
    choices.filter { _ in Int.random(in: 0..<100, using: &random) < percent }
  }

  private mutating func number() -> String {
    one(of: ["1", "1.5", "0.25", ".5", "3.", "-2", "1.0E2", "2e-1", "INF", "NaN", "007.50"])
  }

  private mutating func color() -> String { one(of: ["#fff", "#00FF7f", "#ABC"]) }

  private mutating func text() -> String {
    one(of: ["a quiet room", "Größe & Ruhe 安静", "x < y", "  two  blanks  "])
      .replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private mutating func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(text)</\(name)>"
  }

  private mutating func replaced() -> String {
    some(of: Self.modes, 15).shuffled(using: &random).map { "<replace-access-mode-\($0)/>" }
      .joined()
  }

  /// A document of some learners.
  mutating func document() -> String {
    let count = Int.random(in: 1...6, using: &random)
    let records = (1...count).map { number in
      let appointments = (0..<Int.random(in: 0...2, using: &random)).map {
        "<appointment-id>appointment \($0)</appointment-id>"
      }
      return """
        <access-for-all-pnp-record>
        <person-sourced-id source-system="\(one(of: ["sis", "https://sis.example/a"]))">L\(number)\
        </person-sourced-id>\(appointments.joined())
        <access-for-all-pnp>\(needs())</access-for-all-pnp></access-for-all-pnp-record>
        """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <access-for-all-pnp-records xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imsafa3p0pnp_v1p0">
      \(records.joined(separator: "\n"))
      </access-for-all-pnp-records>
      """
  }

  private mutating func needs() -> String {
    var all = some(of: Self.plain).map { "<\($0)>\(replaced())</\($0)>" }
    all += some(of: Self.empty).map { "<\($0)/>" }
    all += some(of: ["flashing", "sound", "olfactory-hazard", "motion-simulation"]).map {
      "<hazard-avoidance>\($0)</hazard-avoidance>"
    }
    all += some(of: ["de", "es-419"]).map {
      "<language-of-interface xml:lang='\($0)'>\(replaced())</language-of-interface>"
    }
    for name in some(of: ["keyword-translation", "item-translation", "sign-language"]) {
      all.append("<\(name) xml:lang='\(one(of: ["ase", "fr-CA"]))'>\(replaced())</\(name)>")
    }
    for name in some(of: Array(Self.measured.indices)) { all.append(measured(name)) }
    var sets: [String] = []
    for name in ["activate-at-initialization-set", "activate-as-option-set", "prohibit-set"]
    where chance() {
      let features = one(of: Self.inSets)
      let more = some(of: Self.inSets, 10).filter { $0 != features } + [features]
      sets.append("<\(name)>\(more.map { "<\($0)/>" }.joined())</\(name)>")
    }
    all += sets
    // A learner without any need is left out when written.
    if all.isEmpty { all.append("<captions/>") }
    return all.shuffled(using: &random).joined(separator: "\n")
  }

  private static let measured = 0..<11

  private mutating func measured(_ number: Int) -> String {
    switch number {
    case 0:
      return "<input-requirements>full-keyboard-control</input-requirements>"
    case 1:
      let time = one(of: [
        element("time-multiplier", self.number()), element("fixed-minutes", "30"), "<unlimited/>",
      ])
      return "<additional-testing-time>\(replaced())\(time)</additional-testing-time>"
    case 2:
      let color = chance() ? " highlight-color='\(self.color())'" : ""
      return "<line-reader\(color)>\(replaced())</line-reader>"
    case 3:
      let colors = some(of: ["foreground", "background"], 50)
        .map { " \($0)='#123'" }.joined()
      return "<invert-display-polarity\(colors)>\(replaced())</invert-display-polarity>"
    case 4:
      let what =
        chance()
        ? "<all-content zoom-amount='\(self.number())'/>"
        : "<text/><non-text zoom-amount='2'/>"
      return "<magnification>\(replaced())\(what)</magnification>"
    case 5:
      return """
        <spoken>\(replaced())<reading-type>screen-reader</reading-type>\
        \(some(of: ["unrestricted", "word-by-word"]).map { element("restriction-type", $0) }.joined())\
        <speech-rate>180</speech-rate><pitch>\(self.number())</pitch><volume>0.5</volume>\
        <link-indication>none</link-indication><typing-echo>words</typing-echo></spoken>
        """
    case 6:
      return """
        <braille\(chance() ? " xml:lang='en'" : "")>\(replaced())\
        \(some(of: [("delivery-mode", "embossed"), ("grade", "2"), ("math-type", "nemeth")], 50)
          .map { "<\($0.0)>\($0.1)</\($0.0)>" }.joined())</braille>
        """
    case 7:
      let hides = chance() ? " hide-visually='true'" : ""
      return "<long-description\(hides)>\(replaced())</long-description>"
    case 8:
      return """
        <environment>\(element("description", text()))\(element("medical", text()))\
        \(chance() ? "<breaks>1</breaks>" : "")</environment>
        """
    case 9:
      return """
        <text-appearance>\(replaced())<font-color>\(color())</font-color>\
        <font-size>\(self.number())</font-size>\
        <font-face><font-name>\(text())</font-name><generic-font-face>serif</generic-font-face>\
        </font-face>\(chance() ? "<uniform-font-sizing/>" : "")\
        \(chance() ? "<word-wrapping/>" : "")</text-appearance>
        """
    default:
      return chance()
        ? "<calculator-on-screen calculator-type='graphing'/>" : "<calculator-on-screen/>"
    }
  }
}
