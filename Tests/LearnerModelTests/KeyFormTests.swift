import Bytes
import LearnerModel
import TestKit
import Testing

struct KeyFormTests {
  static let keys: [[String]] = [
    ["a"], ["255901001", "ALG-1", "2022", "Fall"], ["", ""], ["a", ""], ["", "b"],
    ["a\u{1F}b"], ["a\u{1E}"], ["\u{1E}\u{1F}", "\u{1F}\u{1E}\u{1E}"], ["ключ", "鍵", "🗝"],
    ["a/b", "a,b", "a|b", "\"q\""],
  ]

  @Test(arguments: keys)
  func `a key reads back from its form`(parts: [String]) {
    let form = KeyForm.encode(parts)
    let key = KeyForm.decode(form.utf8Span.span)
    #expect(key == RecordKey(parts))
  }

  @Test func `a key of one plain part is that part`() {
    #expect(KeyForm.encode(["e57b0cfc-1"]) == "e57b0cfc-1")
    #expect(KeyForm.encode(["a", "b"]) == "a\u{1F}b")
  }

  @Test func `random keys read back, and different keys differ`() {
    var generator = SeededGenerator(seed: 20)
    let letters = ["a", "b", "\u{1E}", "\u{1F}", "é", ""]
    var forms: [String: [String]] = [:]
    for _ in 0..<5_000 {
      let parts = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          letters.randomElement(using: &generator) ?? ""
        }.joined()
      }
      let form = KeyForm.encode(parts)
      let key = KeyForm.decode(form.utf8Span.span)
      #expect(key.parts == parts, "seed 20")
      #expect(forms[form, default: parts] == parts, "seed 20: two keys of one form")
      forms[form] = parts
    }
  }
}
