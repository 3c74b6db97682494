import TestKit

/// Random JSON text, and random damage to it.
struct RandomJSON {
  var generator: SeededGenerator
  var text: [UInt8] = []
  /// Whether white space may hold line feeds.
  var hasLineFeeds = true

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &generator) }

  mutating func one(_ texts: [String]) -> String { texts[roll(texts.count)] }

  mutating func add(_ piece: String) { text += Array(piece.utf8) }

  /// A text of one value.
  static func value(seed: UInt64, depth: Int = 4) -> [UInt8] {
    var random = RandomJSON(seed: seed)
    random.white()
    random.addValue(depth: depth)
    random.white()
    return random.text
  }

  mutating func white() {
    while roll(4) == 0 {
      add(one(hasLineFeeds ? [" ", "\n", "\r\n", "\t", "    ", "\r"] : [" ", "\t", "  ", "\r"]))
    }
  }

  mutating func addValue(depth: Int) {
    switch roll(depth > 0 ? 9 : 6) {
    case 0: addString()
    case 1: addNumber()
    case 2: add(one(["true", "false"]))
    case 3: add("null")
    case 4: addString()
    case 5: addNumber()
    case 6: addList("[", "]", depth) { $0.addValue(depth: depth - 1) }
    default:
      addList("{", "}", depth) {
        $0.addString()
        $0.white()
        $0.add(":")
        $0.white()
        $0.addValue(depth: depth - 1)
      }
    }
  }

  mutating func addList(
    _ open: String, _ close: String, _ depth: Int, _ element: (inout RandomJSON) -> Void
  ) {
    add(open)
    white()
    let count = roll(4)
    for index in 0..<count {
      if index > 0 {
        add(",")
        white()
      }
      element(&self)
      white()
    }
    add(close)
  }

  mutating func addNumber() {
    add(one(["", "-"]))
    add(one(["0", "7", "42", "1234567890", "98765432109876543210"]))
    if roll(2) == 0 { add("." + one(["0", "5", "10", "000", "123456789012345"])) }
    if roll(4) == 0 { add(one(["e", "E"]) + one(["", "+", "-"]) + one(["0", "5", "308"])) }
  }

  mutating func addString() {
    add("\"")
    for _ in 0..<[0, 1, 3, 8, 20, 40][roll(6)] {
      switch roll(12) {
      case 0:
        add(one(["\\n", "\\\"", "\\\\", "\\/", "\\t", "\\u00e9", "\\ud83d\\ude00", "\\uFFFF"]))
      case 1: add(one(["é", "ß", "\u{7FF}", "\u{80}"]))
      case 2: add(one(["李", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{2028}"]))
      case 3: add(one(["😀", "\u{10000}", "\u{10FFFF}"]))
      case 4: add(one(["{", "}", "[", "]", ",", ":", "/", "'", "\u{7F}"]))
      default: add(one(["a", "b", "Z", "0", " ", "street", "2024-05-06"]))
      }
    }
    add("\"")
  }

  static let harm =
    [UInt8](
      "{}[]\",:\\ \n\r\t0123456789-+.eEtrufalsn/x".utf8) + [
      0, 0x1F, 0x7F, 0x80, 0xBF, 0xC0, 0xC3, 0xE0, 0xED, 0xA0, 0xEF, 0xBB, 0xF0, 0x90, 0xF4, 0xF5,
      0xFF,
    ]
  static let harmfulRuns = [
    "\\ud800", "\\udc00", "\\u12", "\\x", "nul", "true", "01", "1.", "-", "[]", "{}", "\"\"",
    "\\\\\\",
    "\r\n", ",,", "\u{FEFF}",
  ]

  /// Changes a text in a few places.
  mutating func damage(_ whole: [UInt8]) -> [UInt8] {
    var damaged = whole
    for _ in 0...roll(3) {
      let place = roll(damaged.count + 1)
      switch roll(6) {
      case 0: damaged.insert(Self.harm[roll(Self.harm.count)], at: place)
      case 1 where place < damaged.count: damaged[place] = Self.harm[roll(Self.harm.count)]
      case 2 where place < damaged.count: damaged.remove(at: place)
      case 3: damaged.insert(contentsOf: one(Self.harmfulRuns).utf8, at: place)
      case 4: damaged = Array(damaged[..<place])
      default:
        let other = roll(damaged.count + 1)
        damaged.replaceSubrange(
          min(place, other)..<max(place, other),
          with: Array(damaged[min(place, other)...].prefix(5)))
      }
    }
    return damaged
  }
}
