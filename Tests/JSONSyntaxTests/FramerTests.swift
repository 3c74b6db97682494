import Bytes
import JSONSyntax
import Testing

/// A text as a framer cut it.
struct Framing: Equatable {
  /// The ends of all pieces but the last.
  var ends: [Int] = []
  var lineBreaks: [Int] = []
  var layout: JSONLayout?

  /// Scans a text that comes in steps, and cuts at every boundary that is told.
  init(
    _ text: [UInt8], steps: [Int], layout known: JSONLayout? = nil, isPadded: Bool = true
  ) {
    var framer = JSONFramer(layout: known)
    var buffer = ByteBuffer()
    buffer.append(copying: text.span)
    var offset = 0
    var turn = 0
    while offset < text.count {
      let next = min(text.count, offset + steps[turn % steps.count])
      turn += 1
      let found: JSONFramer.Boundary?
      if isPadded {
        found = framer.scan(buffer.paddedBytes, offset..<next)
      } else {
        let part = Array(text[..<next])
        found = framer.scan(part.span.raw, offset..<next)
      }
      if let found {
        ends.append(found.offset)
        lineBreaks.append(found.lineBreaks)
      }
      offset = next
    }
    layout = framer.layout
  }

  /// The pieces of the text.
  func pieces(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    let places = [0] + ends + [text.count]
    return zip(places, places.dropFirst()).map { text[$0..<$1] }
  }
}

extension Reading {
  /// Reads pieces each for itself, as parallel readers would, up to the first error.
  init(pieces: [ArraySlice<UInt8>], layout: JSONLayout) {
    for (index, piece) in pieces.enumerated() {
      let isFinal = index == pieces.count - 1
      let state = layout.state(isFirst: index == 0)
      var buffer = ByteBuffer()
      buffer.append(copying: Array(piece).span)
      var tokenizer = JSONTokenizer(buffer, resuming: state, isLast: isFinal || layout != .array)
      var token = tokenizer.next()
      while token.kind != .end, token.kind != .error, token.kind != .needMore {
        take(token, tokenizer.content(of: token), base: piece.startIndex)
        token = tokenizer.next()
      }
      valueCount += tokenizer.valueCount
      nullCount += tokenizer.nullCount
      if token.kind == .needMore {
        #expect(token.start == buffer.count && tokenizer.state.isBetweenElements)
      }
      if let error = token.error {
        self.error = JSONError(error.problem, at: piece.startIndex + error.offset)
        return
      }
    }
  }
}

struct FramerTests {
  static let shapes = ["array", "lines", "sequence"]

  /// A random text of several values in one of the layouts.
  static func text(_ shape: String, seed: UInt64) -> [UInt8] {
    var random = RandomJSON(seed: seed)
    random.hasLineFeeds = shape != "lines"
    let count = random.roll(12)
    random.white()
    if shape == "array" { random.add("[") }
    for index in 0..<count {
      random.white()
      random.addValue(depth: seed % 3 == 0 ? 6 : 3)
      random.white()
      switch shape {
      case "array": if index < count - 1 { random.add(",") }
      case "lines":
        if index < count - 1 || random.roll(2) == 0 { random.add(random.one(["\n", "\r\n"])) }
      default: random.add(random.one([" ", "\n", "\r\n"]))
      }
    }
    if shape == "array" { random.add("]") }
    random.white()
    return random.text
  }

  @Test(arguments: shapes)
  func `reading the pieces gives the tokens of the whole`(shape: String) {
    for seed in UInt64(1)...250 {
      checkPieces(Self.text(shape, seed: seed), seed)
    }
  }

  @Test(arguments: shapes)
  func `damaged text gives the same error in its pieces as whole`(shape: String) {
    for seed in UInt64(1)...600 {
      var random = RandomJSON(seed: seed &+ 77)
      checkPieces(random.damage(Self.text(shape, seed: seed)), seed)
    }
  }

  /// Reads a text whole, and in the pieces that several ways of scanning give.
  private func checkPieces(_ text: [UInt8], _ seed: UInt64) {
    let layout = Framing(text, steps: [1]).layout
    let mode: JSONState.Mode =
      switch layout {
      case .array, .document: .single
      case .lines: .lines
      case .sequence, nil: .sequence
      }
    let whole = Reading(whole: text, JSONState(mode))
    for steps in [[1], [2, 3], [7], [64], [100, 1], [1000]] {
      let framing = Framing(text, steps: steps)
      #expect(framing.layout == layout, "seed \(seed), steps \(steps)")
      #expect(
        framing == Framing(text, steps: steps, isPadded: false), "seed \(seed), steps \(steps)")
      let reading = Reading(pieces: framing.pieces(of: text), layout: layout ?? .sequence)
      #expect(reading.tokens == whole.tokens, "seed \(seed), steps \(steps)")
      #expect(reading.error == whole.error, "seed \(seed), steps \(steps)")
      if whole.isAccepted {
        #expect(reading.valueCount == whole.valueCount, "seed \(seed), steps \(steps)")
        #expect(reading.nullCount == whole.nullCount, "seed \(seed), steps \(steps)")
      }
      var start = 0
      for (end, lineBreaks) in zip(framing.ends, framing.lineBreaks) {
        let piece = String(decoding: text[start..<end], as: UTF8.self)
        #expect(lineBreaks == piece.count { $0.isNewline && $0 != "\u{2028}" }, "seed \(seed)")
        start = end
      }
    }
  }

  @Test(arguments: shapes)
  func `every place where a value is complete is found`(shape: String) {
    for seed in UInt64(1)...200 {
      let text = Self.text(shape, seed: seed)
      let framing = Framing(text, steps: [1])
      guard let layout = framing.layout else { continue }
      #expect(framing.ends == expectedEnds(text, layout), "seed \(seed)")
    }
  }

  /// The boundaries of a good text, from what the oracle reads.
  private func expectedEnds(_ text: [UInt8], _ layout: JSONLayout) -> [Int] {
    func isWhite(_ place: Int) -> Bool {
      place < text.count && [0x20, 0x09, 0x0A, 0x0D].contains(text[place])
    }
    let isArray = layout == .array
    let mode: JSONState.Mode = isArray ? .single : .sequence
    let tokens = Oracle.read(text, mode).tokens
    if layout == .lines {
      return text.indices.filter { text[$0] == 0x0A && $0 > tokens[0].start }.map { $0 + 1 }
    }
    var ends: [Int] = []
    var depth = 0
    for token in tokens.dropFirst(isArray ? 1 : 0) {
      if token.kind == .objectStart || token.kind == .arrayStart { depth += 1 }
      if token.kind == .objectEnd || token.kind == .arrayEnd { depth -= 1 }
      guard depth == 0, token.kind != .name else { continue }
      var end = token.start + token.content.count + (token.kind == .string ? 1 : 0)
      if isArray {
        while isWhite(end) { end += 1 }
        if end < text.count, text[end] == UInt8(ascii: ",") { ends.append(end + 1) }
      } else if ends.isEmpty, !text[tokens[0].start..<end].contains(0x0A) {
        // The layout is known only when the next value starts.
        while isWhite(end) { end += 1 }
        if end < text.count { ends.append(end) }
      } else if [.string, .objectEnd, .arrayEnd].contains(token.kind) {
        ends.append(end)
      } else {
        while end < text.count, text[end] == 0x0D { end += 1 }
        if isWhite(end) { ends.append(end + 1) }
      }
    }
    return ends
  }

  @Test func `backslashes are counted over the edges of blocks`() {
    for run in 0..<70 {
      for lead in [0, 1, 30, 57, 58, 59, 60, 61, 62, 63, 64] {
        let backslashes = String(repeating: "\\", count: run)
        let quote = run % 2 == 0 ? "\"" : "\"}],\""
        let filler = String(repeating: "x", count: lead)
        let text = Array("[[{\"\(filler)\(backslashes)\(quote):1}],[2],3]".utf8)
        let expected = Array(text.indices.filter { text[$0] == UInt8(ascii: ",") }.suffix(2))
        #expect(Framing(text, steps: [1]).ends == expected.map { $0 + 1 }, "\(run), \(lead)")
        #expect(Framing(text, steps: [1000]).ends == [expected[1] + 1], "\(run), \(lead)")
        #expect(Framing(text, steps: [63]).ends.last == expected[1] + 1, "\(run), \(lead)")
      }
    }
  }

  @Test(
    arguments: [
      ("", nil), ("  \n ", nil), ("{}", nil), ("{}\n", .lines), ("{} \r\n{}", .lines),
      ("1\n2", .lines),
      ("\"a\"\n", .lines), ("\n\n {\"a\":[1,2]}\n{", .lines), ("{\n}", .sequence),
      ("{\r\n}", .sequence), ("{}{}", .sequence), ("{} {}\n", .sequence), ("1 2", .sequence),
      ("{}\r{}", .sequence), ("[1]\n[2]\n", .array), (" [", .array), ("\u{FEFF}[", .array),
      ("\u{FEFF}{}\n", .lines), ("\u{FEFF}{\n", .sequence), ("{\"a\":\"{\\\"\"}\n", .lines),
      ("{\"a\n\"}", .lines),
    ] as [(String, JSONLayout?)])
  func `the layout shows in the first bytes`(text: String, layout: JSONLayout?) {
    let bytes = Array(text.utf8)
    for size in [1, 3, 100] { #expect(Framing(bytes, steps: [size]).layout == layout) }
  }

  @Test func `an element without end has no boundary`() {
    let text = Array("[{\"a\":\"".utf8) + [UInt8](repeating: 0x61, count: 10_000)
    #expect(Framing(text, steps: [100]).ends.isEmpty)
    let lines = Array("{\"a\":1}\n".utf8) + [UInt8](repeating: 0x61, count: 10_000)
    #expect(Framing(lines, steps: [100]).ends == [8])
  }

  @Test(arguments: [1, 5, 1000])
  func `the elements of an inner array are read in pieces`(step: Int) throws {
    for list in ["", " ", "1", "{\"a\":[]} , [2,3],4", "[[],[]],{\"b\":\"],\"}"] {
      let text = Array("{\"next\":null,\"users\":[\(list)],\"count\":3}".utf8)
      var buffer = ByteBuffer()
      buffer.append(copying: text.span)
      var outer = JSONTokenizer(buffer, resuming: JSONState(), isLast: true)
      var reading = Reading()
      var token = outer.next()
      while token.kind != .arrayStart {
        reading.take(token, outer.content(of: token), base: 0)
        token = outer.next()
      }
      reading.take(token, outer.content(of: token), base: 0)
      var framer = JSONFramer(insideArray: ())
      var start = outer.position
      let first = start
      var scanned = start
      while !framer.isArrayClosed {
        let next = min(text.count, scanned + step)
        let boundary = framer.scan(buffer.paddedBytes, scanned..<next)
        scanned = next
        guard let boundary else { continue }
        let state = outer.state.insideArray(isFirst: start == first)
        var inner = JSONTokenizer(
          buffer.paddedBytes, start..<boundary.offset, resuming: state,
          isLast: framer.isArrayClosed)
        var token = inner.next()
        while ![.end, .needMore, .error].contains(token.kind) {
          reading.take(token, inner.content(of: token), base: 0)
          token = inner.next()
        }
        #expect(token.kind == (framer.isArrayClosed ? .end : .needMore))
        reading.valueCount += inner.valueCount
        start = boundary.offset
      }
      let state = try #require(outer.state.behindArray())
      var rest = JSONTokenizer(buffer, from: start, resuming: state, isLast: true)
      token = rest.next()
      while token.kind != .end, token.kind != .error {
        reading.take(token, rest.content(of: token), base: 0)
        token = rest.next()
      }
      reading.valueCount += rest.valueCount
      reading.nullCount += rest.nullCount
      #expect(reading == Reading(whole: text))
    }
  }
}
