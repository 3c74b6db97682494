import TestKit

/// Random documents, most of them well-formed.
struct RandomXML {
  var random: SeededGenerator
  var text = ""
  /// Whether there is nothing in it that only a whole parser understands.
  var isPlain = false
  /// What texts and values are drawn from where all else is plain.
  private var texts: SeededGenerator

  init(seed: UInt64, texts: UInt64? = nil) {
    random = SeededGenerator(seed: seed)
    self.texts = SeededGenerator(seed: texts ?? seed &+ 77)
  }

  /// A document whose children are of a few shapes, with other texts in each.
  static func alike(children: Int, seed: UInt64, mutations: Int) -> [UInt8] {
    var document = RandomXML(seed: seed)
    document.isPlain = true
    document.text = "<a xmlns='u'>"
    for number in 0..<children {
      let shape = seed &+ UInt64.random(in: 0..<3, using: &document.random)
      var child = RandomXML(seed: shape, texts: seed &* 100 &+ UInt64(number))
      child.isPlain = true
      child.text = "<b>"
      for _ in 0..<3 { child.element(depth: 1) }
      document.text += child.text + "</b>" + document.pick(["\n  ", "", "\r\n"])
    }
    document.text += "</a>"
    return document.mutated(mutations)
  }

  /// A document of a root with some children.
  mutating func document(children: Int, mutations: Int = 0) -> [UInt8] {
    text = pick(["", "<?xml version='1.0'?>\n", "<!-- <a> -->\r\n<?p <a> ?>"])
    text += pick(["<a>", "<a xmlns='u' xmlns:p=\"v>w\">", "<p:a xmlns:p='u'\n>"])
    let name = text.contains("<p:a") ? "p:a" : "a"
    for _ in 0..<children {
      filler()
      element(depth: 0)
    }
    text += pick(["", "\n", " <!-- </a> -->"]) + "</\(name)\(pick(["", " "]))>"
    text += pick(["", "\n", "<!-- <a> -->\n"])
    return mutated(mutations)
  }

  private mutating func mutated(_ mutations: Int) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<mutations {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      // The rest of a character would be no UTF-8, and every such document the same error.
      if bytes[place] >= 0x80 { continue }
      let marks = Array("<>/\"'!?&-]a ".utf8)
      bytes[place] = marks[Int.random(in: 0..<marks.count, using: &random)]
    }
    return bytes
  }

  private mutating func element(depth: Int) {
    let name = pick(["b", "c", "StudentReference", "a"])
    if isPlain { return plainElement(name, depth: depth) }
    text += "<\(name)"
    for attribute in ["id", "x"] where Bool.random(using: &random) {
      let quote = pick(["\"", "'"])
      text +=
        pick([" ", "\n  "]) + attribute + "=" + quote
        + pick(["", "1", "a/>b", ">", "a long value of some sort", quote == "'" ? "\"" : "'"])
        + quote
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      text += pick(["/>", " />"])
      return
    }
    text += pick([">", "\n>"])
    for _ in 0..<Int.random(in: 0..<4, using: &random) {
      filler()
      if depth < 4, Bool.random(using: &random) { element(depth: depth + 1) }
    }
    text += "</\(name)>"
  }

  /// Values of attributes; the last is longer than two blocks.
  private static let values = ["1", "", "a &amp; b", "a/b", String(repeating: "long ", count: 40)]
  /// Texts of elements.
  private static let contents = [
    "text", "caf\u{e9}", "x &amp; y", " ", "", "two\r\nlines", "some more text of a kind", "]]",
    "&#32;", "  blanks around ", "\"quoted\"",
  ]

  private mutating func plainElement(_ name: String, depth: Int) {
    text += "<\(name)"
    if Int.random(in: 0..<5, using: &random) == 0 {
      let quote = pick(["'", "\""])
      text += pick([" id=", " x="]) + quote + drawn(from: Self.values) + quote
    }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: text += pick(["/>", " />"])
    case 1 where depth < 4:
      text += ">"
      for _ in 0..<Int.random(in: 1..<4, using: &random) {
        filler()
        element(depth: depth + 1)
      }
      text += pick(["\n", ""]) + "</\(name)>"
    default:
      text += ">\(drawn(from: Self.contents))</\(name)>"
    }
  }

  private mutating func filler() {
    if isPlain {
      text += pick(["\n  ", "", "\r\n\t", "  "])
      return
    }
    text += pick([
      "\n  ", "", "\r\n", "text", "caf\u{e9}", "&amp;", "&#10;", "a > b", "/>", "\r", "\"", "'",
      "<!-- > </a> ' -->", "<![CDATA[ </a> <b> ]] ]]>", "<?pi <a> \" ?>",
      "some more text of a kind",
    ])
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }

  private mutating func drawn(from choices: [String]) -> String {
    choices[Int.random(in: 0..<choices.count, using: &texts)]
  }
}
