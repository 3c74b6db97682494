import Bytes
import JSONSyntax
import TestKit
import Testing

struct WriterTests {
  /// Reads a text and writes what its tokens mean.
  func rewrite(_ text: [UInt8]) -> [UInt8] {
    var writer = JSONWriter()
    var meaning = ByteBuffer()
    let span = text.span
    var tokenizer = JSONTokenizer(
      span.raw, 0..<text.count, resuming: JSONState(.sequence), isLast: true)
    while true {
      let token = tokenizer.next()
      meaning.removeAll()
      if token.kind == .string || token.kind == .name {
        tokenizer.append(contentOf: token, to: &meaning)
      }
      switch token.kind {
      case .objectStart: writer.beginObject()
      case .objectEnd: writer.endObject()
      case .arrayStart: writer.beginArray()
      case .arrayEnd: writer.endArray()
      case .name: writer.name(meaning.span)
      case .string where token.isPlain:
        writer.plainString(tokenizer.bytes, from: token.start, count: token.count)
      case .string: writer.string(meaning.span)
      case .number: writer.number(tokenizer.content(of: token))
      case .true: writer.boolean(true)
      case .false: writer.boolean(false)
      case .null: writer.null()
      case .end: return writer.bytes.bytes
      case .skipped, .needMore, .error:
        Issue.record("\(token)")
        return []
      }
      if tokenizer.depth == 0, token.kind != .name { writer.endLine() }
    }
  }

  @Test func `what was read can be written and read again`() {
    for seed in UInt64(1)...300 {
      let text = RandomJSON.value(seed: seed, depth: 5)
      let once = rewrite(text)
      let first = Reading(whole: text)
      let second = Reading(whole: once)
      #expect(second.isAccepted, "seed \(seed)")
      #expect(first.tokens.map(\.kind) == second.tokens.map(\.kind), "seed \(seed)")
      #expect(first.tokens.map(meaning) == second.tokens.map(meaning), "seed \(seed)")
      #expect(rewrite(once) == once, "seed \(seed)")
    }
  }

  func meaning(_ token: Reading.Token) -> [UInt8] {
    guard token.kind == .string || token.kind == .name else { return token.content }
    var buffer = ByteBuffer()
    buffer.append(unescapingJSON: token.content.span)
    return buffer.bytes
  }

  @Test func `escaping and unescaping give back any text`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        let top: UInt32 = [0x20, 0x80, 0x800, 0x10FFFF][Int.random(in: 0..<4, using: &generator)]
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...top, using: &generator)) {
          text.unicodeScalars.append(scalar)
        }
        if Bool.random(using: &generator) {
          text += ["\"", "\\", "a", "/", "\u{2028}"].randomElement(using: &generator) ?? ""
        }
      }
      let bytes = Array(text.utf8)
      var written = ByteBuffer()
      written.append(jsonString: bytes.span)
      let reading = Reading(whole: written.bytes)
      #expect(reading.isAccepted && reading.tokens.count == 1)
      #expect(reading.tokens.map(meaning) == [bytes])
    }
  }

  @Test func `escapes are short where they can be, and nothing else is escaped`() {
    var buffer = ByteBuffer()
    let text = Array("\"\\/\u{8}\t\n\u{C}\r\u{0}\u{1F}\u{7F}é\u{2028}😀".utf8)
    buffer.append(jsonString: text.span)
    #expect(
      String(buffer.span) == "\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0000\\u001f\u{7F}é\u{2028}😀\"")
  }

  @Test func `a string is quoted whatever stands around it`() {
    let around = [UInt8](repeating: UInt8(ascii: "\""), count: 40)
    for count in 0..<40 {
      for place in 0...count {
        var bytes = [UInt8](repeating: 0x61, count: count)
        if place < count { bytes[place] = 0x5C }
        var expected: [UInt8] = [0x22]
        for byte in bytes { expected += byte == 0x5C ? [byte, byte] : [byte] }
        expected.append(0x22)
        for source in [bytes, around + bytes, bytes + around, around + bytes + around] {
          let start = source.count == count || source.starts(with: bytes) ? 0 : around.count
          var buffer = ByteBuffer()
          buffer.append(jsonString: source.span.raw, from: start, count: count)
          #expect(buffer.bytes == expected)
        }
      }
    }
  }

  @Test func `a place to escape is found wherever it stands`() {
    for count in 0..<40 {
      for place in 0..<count {
        var bytes = [UInt8](repeating: 0x61, count: count)
        bytes[place] = 0x0A
        var buffer = ByteBuffer()
        buffer.append(escapingForJSON: bytes.span.raw, from: 0, count: count)
        let expected = bytes[..<place] + Array("\\n".utf8) + bytes[(place + 1)...]
        #expect(buffer.bytes == Array(expected))
        buffer.removeAll()
        // Bytes outside the range are not looked at.
        buffer.append(escapingForJSON: bytes.span.raw, from: 0, count: place)
        #expect(buffer.bytes == [UInt8](repeating: 0x61, count: place))
      }
    }
  }

  @Test func `unescaping knows every escape and harms nothing`() {
    func unescape(_ text: String) -> String {
      var buffer = ByteBuffer()
      buffer.append(unescapingJSON: Array(text.utf8).span)
      return String(buffer.span)
    }
    #expect(unescape(#"\"\\\/\b\f\n\r\t"#) == "\"\\/\u{8}\u{C}\n\r\t")
    #expect(unescape(#"\u0041\u00e9\u20AC\uD83D\uDE00x"#) == "Aé€😀x")
    #expect(unescape(#"\u0000\uFFFF\uDBFF\uDFFF"#) == "\u{0}\u{FFFF}\u{10FFFF}")
    #expect(unescape(#"a\ud83db\ude00\ud83d\u0041"#) == "a\u{FFFD}b\u{FFFD}\u{FFFD}A")
    #expect(unescape(#"\u12"#) == #"\u12"#)
    #expect(unescape(#"end\"#) == #"end\"#)
    var buffer = ByteBuffer()
    let replaced = buffer.append(unescapingJSON: Array(#"\ud800\ud800x\udc00"#.utf8).span)
    #expect(replaced == 3)
  }

  @Test func `commas stand between elements and members only`() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("a")
    writer.beginArray()
    writer.number(-1)
    writer.null()
    writer.beginObject()
    writer.endObject()
    writer.beginArray()
    writer.endArray()
    writer.boolean(true)
    writer.endArray()
    writer.name(Array("b\n".utf8).span)
    let raw = Array("{\"x\": 1}".utf8)
    writer.raw(raw.span.raw, from: 0, count: raw.count)
    writer.name("c")
    let text = Array("q\"".utf8)
    writer.string(text.span.raw, from: 0, count: 2)
    writer.endObject()
    writer.endLine()
    writer.beginArray()
    let taken = writer.bytes.bytes
    writer.bytes.removeAll()
    writer.number(1)
    writer.number(2)
    writer.endArray()
    #expect(
      String(decoding: taken + writer.bytes.bytes, as: UTF8.self)
        == "{\"a\":[-1,null,{},[],true],\"b\\n\":{\"x\": 1},\"c\":\"q\\\"\"}\n[1,2]")
  }
}
