import JSONSyntax
import Testing

struct OracleAgreementTests {
  static let modes: [JSONState.Mode] = [.single, .sequence, .lines]

  @Test(arguments: modes)
  func `random text is read as the oracle reads it`(mode: JSONState.Mode) {
    for seed in UInt64(1)...150 {
      let text = RandomJSON.value(seed: seed)
      let expected = Oracle.read(text, mode)
      if mode != .lines { #expect(expected.isAccepted, "seed \(seed)") }
      check(text, mode, expected, "seed \(seed)")
    }
  }

  @Test(arguments: modes)
  func `damaged text gives the same tokens and the same error as the oracle`(mode: JSONState.Mode) {
    for seed in UInt64(1)...500 {
      var random = RandomJSON(seed: seed)
      let text = random.damage(RandomJSON.value(seed: seed &* 31, depth: 3))
      check(text, mode, Oracle.read(text, mode), "seed \(seed)")
    }
  }

  @Test func `lone surrogates are accepted where they are asked for`() {
    for seed in UInt64(1)...200 {
      var random = RandomJSON(seed: seed)
      random.add("[\"")
      for _ in 0...random.roll(4) {
        random.add(random.one(["\\ud800", "\\uDBFF", "\\udc00", "\\uDFFF", "\\u0041", "x", "é"]))
      }
      random.add("\"]")
      let start = JSONState(allowsLoneSurrogates: true)
      let expected = Oracle.read(random.text, allowsLoneSurrogates: true)
      #expect(expected.isAccepted)
      #expect(Reading(whole: random.text, start) == expected, "seed \(seed)")
      #expect(Reading(chunks(of: random.text, size: 1), start) == expected, "seed \(seed)")
    }
  }

  @Test func `limits give the same answer wherever the text is cut`() {
    for seed in UInt64(1)...400 {
      var random = RandomJSON(seed: seed)
      let text = random.damage(RandomJSON.value(seed: seed, depth: 3))
      let start = JSONState(depthLimit: random.roll(4), valueLimit: random.roll(24))
      let expected = Reading(whole: text, start)
      #expect(Reading(chunks(of: text, size: 1), start) == expected, "seed \(seed)")
      for place in 0...min(text.count, 150) {
        #expect(Reading(halves(of: text, at: place), start) == expected, "seed \(seed)")
      }
    }
  }

  /// Reads a text whole, byte by byte, and cut at every place.
  private func check(
    _ text: [UInt8], _ mode: JSONState.Mode, _ expected: Reading, _ note: Comment
  ) {
    let start = JSONState(mode)
    #expect(Reading(whole: text, start) == expected, note)
    #expect(Reading(chunks(of: text, size: 1), start) == expected, note)
    #expect(Reading(chunks(of: text, size: 7), start) == expected, note)
    for place in 0...min(text.count, 150) {
      let reading = Reading(halves(of: text, at: place), start)
      if reading != expected {
        Issue.record("\(note), cut at \(place): \(String(decoding: text, as: UTF8.self))")
        return
      }
    }
  }
}
