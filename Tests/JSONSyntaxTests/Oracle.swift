import JSONSyntax

/// JSON read slowly and plainly, by recursive descent over a whole text.
///
/// It shares nothing with the tokenizer but the types of its answer.
struct Oracle {
  let text: [UInt8]
  let mode: JSONState.Mode
  var depthLimit = JSONLimits.depth
  var allowsLoneSurrogates = false
  var place = 0
  var reading = Reading()

  struct Stop: Error {
    var problem: JSONProblem
    var place: Int
  }

  static func read(
    _ text: [UInt8], _ mode: JSONState.Mode = .single, allowsLoneSurrogates: Bool = false
  ) -> Reading {
    var oracle = Oracle(text: text, mode: mode, allowsLoneSurrogates: allowsLoneSurrogates)
    do {
      try oracle.document()
    } catch {
      oracle.reading.error = JSONError(error.problem, at: error.place)
    }
    return oracle.reading
  }

  var byte: UInt8? { place < text.count ? text[place] : nil }

  mutating func document() throws(Stop) {
    switch mode {
    case .single:
      skipWhite()
      try value(depth: 0)
      skipWhite()
      if byte != nil { throw Stop(problem: .trailingContent, place: place) }
    case .sequence:
      skipWhite()
      while byte != nil {
        try value(depth: 0)
        skipWhite()
      }
    case .lines:
      while true {
        skipWhite()
        guard byte != nil else { return }
        try value(depth: 0)
        while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0D { place += 1 }
        guard let byte else { return }
        if byte != 0x0A { throw Stop(problem: .trailingContent, place: place) }
      }
    }
  }

  mutating func skipWhite() {
    while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
  }

  /// Skips white space inside a value.
  mutating func skipInner() throws(Stop) {
    let start = place
    skipWhite()
    if mode == .lines, let feed = text[start..<place].firstIndex(of: 0x0A) {
      throw Stop(problem: .lineBreakInValue, place: feed)
    }
  }

  func unexpected() -> Stop {
    if byte == nil { return Stop(problem: .unexpectedEnd, place: place) }
    let isMark = place == 0 && text.starts(with: [0xEF, 0xBB, 0xBF])
    let isCutMark = place == 0 && text.count < 3 && [0xEF, 0xBB, 0xBF].starts(with: text)
    if isMark { return Stop(problem: .byteOrderMark, place: 0) }
    if isCutMark { return Stop(problem: .unexpectedEnd, place: text.count) }
    return Stop(problem: .unexpectedCharacter, place: place)
  }

  mutating func emit(_ kind: JSONToken.Kind, from start: Int, to end: Int) {
    reading.tokens.append(
      Reading.Token(kind: kind, start: start, content: Array(text[start..<end])))
  }

  mutating func value(depth: Int) throws(Stop) {
    guard let byte else { throw unexpected() }
    switch byte {
    case UInt8(ascii: "{"): try object(depth: depth)
    case UInt8(ascii: "["): try array(depth: depth)
    case UInt8(ascii: "\""):
      try string(.string)
      reading.valueCount += 1
    case UInt8(ascii: "t"): try word("true", .true)
    case UInt8(ascii: "f"): try word("false", .false)
    case UInt8(ascii: "n"): try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    default: throw unexpected()
    }
  }

  mutating func open(_ kind: JSONToken.Kind, depth: Int) throws(Stop) {
    if depth == depthLimit { throw Stop(problem: .tooDeep, place: place) }
    emit(kind, from: place, to: place + 1)
    place += 1
    try skipInner()
  }

  mutating func close(_ kind: JSONToken.Kind) {
    emit(kind, from: place, to: place + 1)
    place += 1
  }

  mutating func array(depth: Int) throws(Stop) {
    try open(.arrayStart, depth: depth)
    if byte == UInt8(ascii: "]") {
      reading.valueCount += 1
      return close(.arrayEnd)
    }
    while true {
      try value(depth: depth + 1)
      try skipInner()
      if byte == UInt8(ascii: "]") { return close(.arrayEnd) }
      guard byte == UInt8(ascii: ",") else { throw unexpected() }
      place += 1
      try skipInner()
    }
  }

  mutating func object(depth: Int) throws(Stop) {
    try open(.objectStart, depth: depth)
    if byte == UInt8(ascii: "}") {
      reading.valueCount += 1
      return close(.objectEnd)
    }
    while true {
      guard byte == UInt8(ascii: "\"") else { throw unexpected() }
      try string(.name)
      try skipInner()
      guard byte == UInt8(ascii: ":") else { throw unexpected() }
      place += 1
      try skipInner()
      try value(depth: depth + 1)
      try skipInner()
      if byte == UInt8(ascii: "}") { return close(.objectEnd) }
      guard byte == UInt8(ascii: ",") else { throw unexpected() }
      place += 1
      try skipInner()
    }
  }
}
