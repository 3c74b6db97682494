import Bytes
import JSONSyntax
import TestKit
import Testing

struct KeySetTests {
  /// The offsets of names that their objects have already.
  func duplicates(_ text: String) -> [Int] {
    let bytes = Array(text.utf8)
    let span = bytes.span
    var tokenizer = JSONTokenizer(span.raw, 0..<bytes.count, resuming: JSONState(), isLast: true)
    var keys = JSONKeySet()
    var found: [Int] = []
    var token = tokenizer.next()
    while token.kind != .end {
      if token.kind == .objectStart { keys.open() }
      if token.kind == .objectEnd { keys.close() }
      if token.kind == .name {
        let isNew = keys.insert(token, tokenizer.content(of: token))
        if !isNew { found.append(token.start) }
      }
      token = tokenizer.next()
    }
    return found
  }

  @Test func `a name is a duplicate only within its object, and by its meaning`() {
    #expect(duplicates(#"{"a":1,"b":{"a":2},"c":[{"a":1},{"a":1}]}"#) == [])
    #expect(duplicates(#"{"a":1,"a":2}"#) == [8])
    #expect(duplicates(#"{"a":1,"\u0061":2,"A":3}"#) == [8])
    #expect(duplicates(#"{"a":{"b":1,"b":2},"a":3,"b":4}"#) == [13, 20])
    #expect(duplicates(#"{"":1,"":2}"#) == [7])
    #expect(duplicates(#"{"a":1,"a\u0000":2,"":3,"\u0000":4}"#) == [])
    let long = String(repeating: "x", count: 15)
    #expect(duplicates(#"{"\#(long)":1,"\#(long)y":2,"\#(long)z":3,"\#(long)y":4}"#) == [64])
  }

  @Test func `many names in many objects are told apart`() {
    var generator = SeededGenerator(seed: 11)
    var keys = JSONKeySet()
    var expected: [Set<Int>] = []
    for _ in 0..<20_000 {
      switch Int.random(in: 0..<100, using: &generator) {
      case 0 where expected.count < 6:
        keys.open()
        expected.append([])
      case 1:
        keys.close()
        _ = expected.popLast()
      default:
        guard !expected.isEmpty else { continue }
        let name = Int.random(in: 0..<300, using: &generator)
        let isNew = expected[expected.count - 1].insert(name).inserted
        let wasNew = keys.insert(Array("name\(name)".utf8).span)
        #expect(wasNew == isNew)
      }
      let depth = keys.depth
      #expect(depth == expected.count)
    }
  }

  @Test func `an object may have a great many names`() {
    var keys = JSONKeySet()
    keys.open()
    var added = 0
    for number in 0..<100_000 {
      let isNew = keys.insert(Array("\(number % 50_000)".utf8).span)
      if isNew { added += 1 }
    }
    #expect(added == 50_000)
    keys.removeAll()
    keys.open()
    let isNew = keys.insert(Array("0".utf8).span)
    #expect(isNew)
  }
}
