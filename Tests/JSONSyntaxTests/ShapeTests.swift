import Bytes
import JSONSyntax
import TestKit
import Testing

struct ShapeTests {
  @Test func `an object of a known shape is read as by tokens`() {
    var matches = 0
    for seed in UInt64(1)...400 {
      var random = RandomJSON(seed: seed)
      let (one, other) = random.alikes()
      var shapes = JSONShapes()
      let span = one.span
      guard let number = shapes.learn(span.raw, 0..<one.count) else { continue }
      let whole = Reading(whole: other)
      let read = Self.read(other, number, of: shapes)
      #expect(read.isMatch, "seed \(seed)")
      #expect(read.values == whole.valueCount, "seed \(seed)")
      #expect(read.nulls == whole.nullCount, "seed \(seed)")
      #expect(read.end == other.count, "seed \(seed)")
      // The scalars are those that tokens are, as written.
      let scalars = whole.tokens.filter { Self.isScalar($0.kind) }
      #expect(read.ends.count == scalars.count, "seed \(seed)")
      for (end, scalar) in zip(read.ends, scalars) {
        let quote = scalar.kind == .string ? 1 : 0
        #expect(end == scalar.start + scalar.content.count + quote, "seed \(seed)")
      }
      matches += 1
    }
    #expect(matches > 200)
  }

  @Test func `what is damaged is never taken for well formed`() {
    var refused = 0
    for seed in UInt64(1)...400 {
      var random = RandomJSON(seed: seed)
      let (one, other) = random.alikes()
      var shapes = JSONShapes()
      let span = one.span
      guard let number = shapes.learn(span.raw, 0..<one.count) else { continue }
      for _ in 0..<20 {
        var damaged = other
        random.damage(&damaged)
        let whole = Reading(whole: damaged)
        let read = Self.read(damaged, number, of: shapes)
        if read.isMatch, read.end == damaged.count {
          #expect(whole.isAccepted, "seed \(seed): \(String(decoding: damaged, as: UTF8.self))")
          #expect(read.values == whole.valueCount, "seed \(seed)")
        } else if !read.isMatch {
          refused += 1
          #expect(read.after == Self.tokensBehindBracket(damaged), "seed \(seed)")
        }
      }
    }
    #expect(refused > 1000)
  }

  @Test func `an object that is cut has no shape yet`() {
    let text = Array(#"{"a": "bc", "d": [1, true, ""], "e": {"f": 2.5}}"#.utf8)
    var shapes = JSONShapes()
    let span = text.span
    guard let number = shapes.learn(span.raw, 0..<text.count) else {
      Issue.record("the text has a shape")
      return
    }
    for place in 1..<text.count {
      #expect(!Self.read(Array(text[..<place]), number, of: shapes, isLast: false).isMatch)
    }
    #expect(Self.read(text, number, of: shapes).isMatch)
  }

  @Test func `limits hold for what has a shape`() {
    let text = Array(#"{"a": [[1]]}"#.utf8)
    var shapes = JSONShapes()
    let span = text.span
    guard let number = shapes.learn(span.raw, 0..<text.count) else {
      Issue.record("the text has a shape")
      return
    }
    #expect(Self.read(text, number, of: shapes, JSONState(depthLimit: 3)).isMatch)
    #expect(!Self.read(text, number, of: shapes, JSONState(depthLimit: 2)).isMatch)
    let long = Array(#"{"a": [[12345]]}"#.utf8)
    #expect(Self.read(long, number, of: shapes, JSONState(valueLimit: 5)).isMatch)
    #expect(!Self.read(long, number, of: shapes, JSONState(valueLimit: 4)).isMatch)
    let lines = Array("{\"a\":\n1}".utf8)
    let other = lines.span
    guard let broken = shapes.learn(other.raw, 0..<lines.count) else {
      Issue.record("the text has a shape")
      return
    }
    #expect(Self.read(lines, broken, of: shapes).isMatch)
    #expect(!Self.read(lines, broken, of: shapes, JSONState(.lines)).isMatch)
  }

  @Test func `the same shape is learned once, and the last one can be forgotten`() {
    let values = ["1", "true", #""1""#, #""""#, "{}", "null"]
    var shapes = JSONShapes()
    let numbers = values.map { value in
      let text = #"{"a": \#(value)}"#
      let bytes = Array(text.utf8)
      let span = bytes.span
      return shapes.learn(span.raw, 0..<bytes.count)
    }
    #expect(numbers == [0, 0, 1, 2, nil, nil])
    shapes.removeLast()
    let other = Array(#"{"b": ""}"#.utf8)
    let span = other.span
    #expect(shapes.learn(span.raw, 0..<other.count) == 2)
    #expect(!Self.read(Array(#"{"a": ""}"#.utf8), 1, of: shapes).isMatch)
    #expect(Self.read(Array(#"{"a": "é\n"}"#.utf8), 1, of: shapes).isMatch)
  }

  private struct Outcome {
    var isMatch: Bool
    var end = 0
    var values = 0
    var nulls = 0
    /// Where the scalars end.
    var ends: [Int] = []
    /// What comes next.
    var after: [String] = []
  }

  /// Reads an object by a shape, from a text with nothing behind it.
  private static func read(
    _ text: [UInt8], _ number: Int, of shapes: borrowing JSONShapes,
    _ state: JSONState = JSONState(), isLast: Bool = true
  ) -> Outcome {
    let span = text.span
    var tokenizer = JSONTokenizer(span.raw, 0..<text.count, resuming: state, isLast: isLast)
    guard tokenizer.next().kind == .objectStart else { return Outcome(isMatch: false) }
    var starts = Buffer<JSONShapes.Start>()
    var outcome = Outcome(isMatch: tokenizer.read(number, of: shapes, starts: &starts))
    if outcome.isMatch {
      outcome.end = tokenizer.position
      for index in 1..<starts.count - 1 { outcome.ends.append(starts[index].offset) }
    } else {
      outcome.after = rest(&tokenizer)
    }
    outcome.values = tokenizer.valueCount
    outcome.nulls = tokenizer.nullCount
    return outcome
  }

  /// The tokens of a text behind its first one.
  private static func tokensBehindBracket(_ text: [UInt8]) -> [String] {
    let span = text.span
    var tokenizer = JSONTokenizer(span.raw, 0..<text.count, resuming: JSONState(), isLast: true)
    guard tokenizer.next().kind == .objectStart else { return [] }
    return rest(&tokenizer)
  }

  private static func rest(_ tokenizer: inout JSONTokenizer) -> [String] {
    var tokens: [String] = []
    while true {
      let token = tokenizer.next()
      tokens.append("\(token.kind) \(token.start) \(token.end) \(token.traits.rawValue)")
      if token.kind == .error || token.kind == .end || token.kind == .needMore { return tokens }
    }
  }

  fileprivate static func isScalar(_ kind: JSONToken.Kind) -> Bool {
    [.string, .number, .true, .false].contains(kind)
  }
}

extension RandomJSON {
  /// Two objects that differ in what their scalars say.
  fileprivate mutating func alikes() -> ([UInt8], [UInt8]) {
    let body = Self.value(seed: UInt64(roll(1 << 30)), depth: 4)
    let text = Array(#"{"first": 1, "body":"#.utf8) + body + Array("}".utf8)
    var other: [UInt8] = []
    var end = 0
    let strings = ["x", "é", #"a\/b"#, "a longer text of some bytes", " "]
    let others = ["7", "-1.5e3", "true", "false", "0", "123456789012345678"]
    for token in Reading(whole: text).tokens where ShapeTests.isScalar(token.kind) {
      other += text[end..<token.start]
      end = token.start + token.content.count
      switch token.kind {
      case .string where token.content.isEmpty: break
      case .string: other += Array(one(strings).utf8)
      default: other += Array(one(others).utf8)
      }
    }
    return (text, other + text[end...])
  }

  /// Changes, adds or takes away a byte.
  fileprivate mutating func damage(_ text: inout [UInt8]) {
    let place = 1 + roll(text.count - 1)
    let bytes: [UInt8] = Array("\"\\{}[],:0-.etn \n\u{0}a".utf8) + [0x80, 0xC3]
    switch roll(3) {
    case 0: text[place] = bytes[roll(bytes.count)]
    case 1: text.insert(bytes[roll(bytes.count)], at: place)
    default: text.remove(at: place)
    }
  }
}
