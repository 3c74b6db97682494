import Bytes
import Findings
import JSONSyntax
import Testing

struct TokenizerTests {
  func read(_ text: String, _ mode: JSONState.Mode = .single) -> Reading {
    Reading(whole: Array(text.utf8), JSONState(mode))
  }

  func error(_ text: String, _ mode: JSONState.Mode = .single) -> JSONError? {
    read(text, mode).error
  }

  @Test func `tokens come in order with their content as written`() {
    let reading = read(#" {"a": [1.50, "x\n", "é"], "b": {}, "c": null} "#)
    #expect(
      reading.tokens.map(\.kind) == [
        .objectStart, .name, .arrayStart, .number, .string, .string, .arrayEnd, .name, .objectStart,
        .objectEnd, .name, .null, .objectEnd,
      ])
    #expect(
      reading.tokens.map { String(decoding: $0.content, as: UTF8.self) } == [
        "{", "a", "[", "1.50", #"x\n"#, "é", "]", "b", "{", "}", "c", "null", "}",
      ])
    #expect(
      reading.tokens[3...5].map(\.traits) == [[], [.hasEscapes], [.hasNonASCII]])
  }

  @Test func `values are scalars but null, and empty containers`() {
    let reading = read(#"{"a":[],"b":{},"c":[null,[1]],"d":"","e":true,"f":null}"#)
    #expect(reading.valueCount == 5)
    #expect(reading.nullCount == 2)
  }

  @Test(
    arguments: [
      ("", .unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("[", .unexpectedEnd, 1),
      ("[1,]", .unexpectedCharacter, 3), ("{\"a\":1,}", .unexpectedCharacter, 7),
      ("{a:1}", .unexpectedCharacter, 1), ("{\"a\" 1}", .unexpectedCharacter, 5),
      ("[1 2]", .unexpectedCharacter, 3), ("[}", .unexpectedCharacter, 1),
      ("'a'", .unexpectedCharacter, 0), ("nul", .unexpectedEnd, 3),
      ("nulL", .unexpectedCharacter, 3),
      ("truex", .unexpectedCharacter, 4), ("NaN", .unexpectedCharacter, 0),
      ("+1", .unexpectedCharacter, 0),
      (".5", .unexpectedCharacter, 0), ("01", .badNumber, 1), ("-01", .badNumber, 2),
      ("1.", .unexpectedEnd, 2),
      ("1.x", .badNumber, 2), ("-x", .badNumber, 1), ("1e+x", .badNumber, 3),
      ("0x1", .badNumber, 1),
      ("1.5.2", .badNumber, 3), ("[1-2]", .badNumber, 2), ("1 2", .trailingContent, 2),
      ("{}}", .trailingContent, 2), ("[],", .trailingContent, 2),
      ("\"a\tb\"", .controlCharacter, 2),
      ("\"\\x\"", .badEscape, 1), ("\"\\u12G4\"", .badEscape, 1),
      ("\"ab\\ud83d\"", .loneSurrogate, 3),
      ("\"\\ude00\"", .loneSurrogate, 1), ("\"\\ud83d\\u0041\"", .loneSurrogate, 1),
      ("\"\\ud83d\\n\"", .loneSurrogate, 1), ("\"abc", .unexpectedEnd, 4),
      ("\u{FEFF}1", .byteOrderMark, 0),
      ("1\u{FEFF}", .badNumber, 1), ("[\u{FEFF}1]", .unexpectedCharacter, 1),
      ("\u{0}", .unexpectedCharacter, 0),
    ] as [(String, JSONProblem, Int)])
  func `what is wrong is named with its place`(text: String, problem: JSONProblem, offset: Int) {
    let expected = JSONError(problem, at: offset)
    #expect(error(text) == expected)
    #expect(Reading(chunks(of: Array(text.utf8), size: 1)).error == expected)
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x41], [0xE0, 0x9F, 0xBF],
      [0xE1, 0x80], [0xE1, 0x80, 0x41], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF1, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func `ill-formed UTF-8 is refused where its sequence starts`(bytes: [UInt8]) {
    for length in [0, 3, 14, 15, 16, 17, 40] {
      let text =
        Array("[\"".utf8) + Array(repeating: 0x61, count: length) + bytes + Array("\"]".utf8)
      #expect(Reading(whole: text).error == JSONError(.invalidUTF8, at: 2 + length))
      #expect(Reading(chunks(of: text, size: 1)).error == JSONError(.invalidUTF8, at: 2 + length))
    }
  }

  @Test func `every Unicode scalar is accepted`() {
    var text = Array("\"".utf8)
    for value in UInt32(0x80)...0x10FFFF {
      if let scalar = Unicode.Scalar(value) { text += Array(String(scalar).utf8) }
    }
    text.append(UInt8(ascii: "\""))
    #expect(Reading(whole: text).isAccepted)
  }

  @Test func `a sequence holds values with or without white space between them`() {
    let reading = read("{}[1]\n\"a\"\"b\" 1 2\ntrue null{}", .sequence)
    #expect(reading.isAccepted)
    #expect(reading.tokens.count == 13)
    #expect(read("", .sequence).isAccepted)
    #expect(error("truefalse", .sequence) == JSONError(.unexpectedCharacter, at: 4))
    #expect(error("{},{}", .sequence) == JSONError(.unexpectedCharacter, at: 2))
  }

  @Test func `lines hold one value each`() {
    #expect(read("{}\n\n  \r\n[1]\r\n2\n", .lines).isAccepted)
    #expect(read("", .lines).isAccepted)
    #expect(error("{} {}\n", .lines) == JSONError(.trailingContent, at: 3))
    #expect(error("{\"a\":\n1}\n", .lines) == JSONError(.lineBreakInValue, at: 5))
    #expect(error("[1,              \n1]\n", .lines) == JSONError(.lineBreakInValue, at: 17))
  }

  @Test func `reading goes on behind a bad line`() {
    let text = Array("{\"a\":1}\n{\"b\":oops}\n{\"c\":3}\n".utf8)
    let span = text.span
    var tokenizer = JSONTokenizer(
      span.raw, 0..<text.count, resuming: JSONState(.lines), isLast: true)
    var token = tokenizer.next()
    while token.kind != .error { token = tokenizer.next() }
    #expect(token.error == JSONError(.unexpectedCharacter, at: 13))
    #expect(tokenizer.next() == token)
    tokenizer.restart(at: 19)
    var kinds: [JSONToken.Kind] = []
    repeat {
      token = tokenizer.next()
      kinds.append(token.kind)
    } while token.kind != .end && token.kind != .error
    #expect(kinds == [.objectStart, .name, .number, .objectEnd, .end])
    #expect(tokenizer.valueCount == 2)
  }

  @Test func `a byte order mark is skipped where that is asked for`() {
    let text = Array("\u{FEFF} [1]".utf8)
    let start = JSONState(skipsByteOrderMark: true)
    for size in 1...5 { #expect(Reading(chunks(of: text, size: size), start).isAccepted) }
    #expect(
      Reading(whole: Array("\u{FEFF}\u{FEFF}1".utf8), start).error
        == JSONError(.unexpectedCharacter, at: 3))
    #expect(
      Reading(whole: Array("[\u{FEFF}1]".utf8), start).error
        == JSONError(.unexpectedCharacter, at: 1))
    #expect(Reading(whole: [0xEF, 0xBB], start).error == JSONError(.unexpectedEnd, at: 2))
    #expect(
      Reading(whole: [0xEF, 0xBB, 0x31], start).error == JSONError(.unexpectedCharacter, at: 0))
  }

  @Test func `each problem has a code of its own that explains itself`() {
    let codes = FindingCode.jsonSyntax
    #expect(codes.count == JSONProblem.allCases.count)
    #expect(Set(codes).count == codes.count)
    for code in codes {
      #expect(code.name.hasPrefix("json."))
      #expect(code.summary.hasSuffix("."))
      #expect(!code.explanation.isEmpty)
    }
  }
}
