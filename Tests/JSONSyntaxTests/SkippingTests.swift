import Bytes
import JSONSyntax
import Testing

struct SkippingTests {
  @Test func `a skipped value is counted like a read one, and given as written`() {
    let value = #"{"x": [1, null, "]\"}"], "y": {}}"#
    let text = Array(#"{"a": \#(value), "b": "q\n", "c": -1.5}"#.utf8)
    let whole = Reading(whole: text)
    let span = text.span
    var tokenizer = JSONTokenizer(span.raw, 0..<text.count, resuming: JSONState(), isLast: true)
    var skipped: [String] = []
    var token = tokenizer.next()
    while token.kind != .end {
      token = tokenizer.next()
      guard token.kind == .name else { continue }
      let place = tokenizer.skipValue(tokenizer.next())
      #expect(place.kind == .skipped)
      skipped.append(String(tokenizer.content(of: place)))
    }
    #expect(skipped == [value, #""q\n""#, "-1.5"])
    #expect(tokenizer.valueCount == whole.valueCount)
    #expect(tokenizer.nullCount == whole.nullCount)
  }

  @Test func `a value that is cut while it is skipped is read again`() {
    for seed in UInt64(1)...60 {
      var text = Array("[{\"k\":".utf8)
      text += RandomJSON.value(seed: seed, depth: 3)
      text += Array("},2]".utf8)
      let whole = Reading(whole: text)
      for place in 0...text.count {
        check(text, cutAt: place, whole, "seed \(seed), cut at \(place)")
      }
    }
  }

  /// Skips the first element of an array that comes in two chunks.
  private func check(_ text: [UInt8], cutAt place: Int, _ whole: Reading, _ note: Comment) {
    var state = JSONState()
    var buffer = ByteBuffer()
    buffer.append(copying: Array(text[..<place]).span)
    var isLast = false
    var kinds: [JSONToken.Kind] = []
    while true {
      var tokenizer = JSONTokenizer(buffer, resuming: state, isLast: isLast)
      var token = tokenizer.next()
      while token.kind != .needMore, token.kind != .end, token.kind != .error {
        if token.kind == .objectStart { token = tokenizer.skipValue(token) }
        guard token.kind != .needMore else { break }
        if token.kind == .skipped {
          #expect(
            String(tokenizer.content(of: token))
              == String(decoding: text[1..<text.count - 3], as: UTF8.self), note)
        }
        kinds.append(token.kind)
        token = tokenizer.next()
      }
      guard token.kind == .needMore else {
        #expect(token.kind == .end, note)
        #expect(kinds == [.arrayStart, .skipped, .number, .arrayEnd], note)
        #expect(tokenizer.valueCount == whole.valueCount, note)
        #expect(tokenizer.nullCount == whole.nullCount, note)
        return
      }
      state = tokenizer.state
      buffer.dropFirst(token.start)
      buffer.append(copying: Array(text[place...]).span)
      isLast = true
    }
  }

  @Test func `an error inside a skipped value is found`() {
    let text = Array("[{\"a\":[1,}]".utf8)
    let span = text.span
    var tokenizer = JSONTokenizer(span.raw, 0..<text.count, resuming: JSONState(), isLast: true)
    _ = tokenizer.next()
    let place = tokenizer.skipValue(tokenizer.next())
    #expect(place.error == JSONError(.unexpectedCharacter, at: 9))
  }

  @Test func `a tokenizer goes back to a mark`() {
    let text = Array("{\"type\":\"b\",\"n\":[1,2]}".utf8)
    let span = text.span
    var tokenizer = JSONTokenizer(span.raw, 0..<text.count, resuming: JSONState(), isLast: true)
    _ = tokenizer.next()
    let mark = tokenizer.mark
    var first: [JSONToken] = []
    repeat { first.append(tokenizer.next()) } while first.last?.kind != .end
    tokenizer.rewind(to: mark)
    var second: [JSONToken] = []
    repeat { second.append(tokenizer.next()) } while second.last?.kind != .end
    #expect(first == second)
    #expect(tokenizer.valueCount == 3)
  }
}
