import JSONSyntax

extension Oracle {
  static let wordBytes = Set(
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_.+-".utf8)

  func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || Self.wordBytes.contains(byte) }

  mutating func word(_ word: String, _ kind: JSONToken.Kind) throws(Stop) {
    let start = place
    for letter in word.utf8 {
      guard let byte else { throw Stop(problem: .unexpectedEnd, place: place) }
      if byte != letter { throw Stop(problem: .unexpectedCharacter, place: place) }
      place += 1
    }
    if let byte, isWordByte(byte) { throw Stop(problem: .unexpectedCharacter, place: place) }
    emit(kind, from: start, to: place)
    if kind == .null { reading.nullCount += 1 } else { reading.valueCount += 1 }
  }

  mutating func digits() throws(Stop) {
    guard let byte else { throw Stop(problem: .unexpectedEnd, place: place) }
    guard (48...57).contains(byte) else { throw Stop(problem: .badNumber, place: place) }
    while let byte = self.byte, (48...57).contains(byte) { place += 1 }
  }

  mutating func number() throws(Stop) {
    let start = place
    if byte == UInt8(ascii: "-") { place += 1 }
    let whole = place
    try digits()
    if text[whole] == UInt8(ascii: "0"), place > whole + 1 {
      throw Stop(problem: .badNumber, place: whole + 1)
    }
    if byte == UInt8(ascii: ".") {
      place += 1
      try digits()
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      place += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { place += 1 }
      try digits()
    }
    if let byte, isWordByte(byte) { throw Stop(problem: .badNumber, place: place) }
    emit(.number, from: start, to: place)
    reading.valueCount += 1
  }

  mutating func string(_ kind: JSONToken.Kind) throws(Stop) {
    place += 1
    let start = place
    var traits: JSONToken.Traits = []
    while true {
      guard let byte else { throw Stop(problem: .unexpectedEnd, place: place) }
      switch byte {
      case UInt8(ascii: "\""):
        emit(kind, from: start, to: place)
        reading.tokens[reading.tokens.count - 1].traits = traits
        place += 1
        return
      case 0..<0x20:
        throw Stop(problem: .controlCharacter, place: place)
      case UInt8(ascii: "\\"):
        traits.insert(.hasEscapes)
        try escape(&traits)
      case 0x80...:
        traits.insert(.hasNonASCII)
        try character()
      default:
        place += 1
      }
    }
  }

  /// The code unit of `\uXXXX` at `start`; `nil` where there is none.
  func codeUnit(at start: Int) throws(Stop) -> Int? {
    for (offset, wanted) in "\\uXXXX".utf8.enumerated() {
      guard start + offset < text.count else {
        throw Stop(problem: .unexpectedEnd, place: text.count)
      }
      let byte = text[start + offset]
      let isHex = Set("0123456789abcdefABCDEF".utf8).contains(byte)
      if wanted == UInt8(ascii: "X") ? !isHex : byte != wanted { return nil }
    }
    return Int(String(decoding: text[start + 2..<start + 6], as: UTF8.self), radix: 16)
  }

  mutating func escape(_ traits: inout JSONToken.Traits) throws(Stop) {
    guard place + 1 < text.count else { throw Stop(problem: .unexpectedEnd, place: text.count) }
    if Set("\"\\/bfnrt".utf8).contains(text[place + 1]) {
      place += 2
      return
    }
    guard text[place + 1] == UInt8(ascii: "u"), let unit = try codeUnit(at: place) else {
      throw Stop(problem: .badEscape, place: place)
    }
    if (0xD800...0xDBFF).contains(unit), let low = try codeUnit(at: place + 6),
      (0xDC00...0xDFFF).contains(low)
    {
      place += 12
      return
    }
    if (0xD800...0xDFFF).contains(unit) {
      guard allowsLoneSurrogates else { throw Stop(problem: .loneSurrogate, place: place) }
      traits.insert(.hasLoneSurrogate)
    }
    place += 6
  }

  /// Reads one character above U+007F: the longest run of bytes that decodes decides.
  mutating func character() throws(Stop) {
    for length in 2...4 where place + length <= text.count {
      if let one = String(validating: text[place..<place + length], as: UTF8.self),
        one.unicodeScalars.count == 1
      {
        place += length
        return
      }
    }
    // A sequence that the end of the text cuts could go on well: then it is the end that is wrong.
    let rest = Array(text[place...])
    for missing in 1...3 where rest.count + missing <= 4 {
      for filler: [UInt8] in [[0x80, 0x80, 0x80], [0xBF, 0xBF, 0xBF], [0x90, 0x80, 0x80]] {
        let whole = rest + filler.prefix(missing)
        if let one = String(validating: whole, as: UTF8.self), one.unicodeScalars.count == 1 {
          throw Stop(problem: .unexpectedEnd, place: text.count)
        }
      }
    }
    throw Stop(problem: .invalidUTF8, place: place)
  }
}
