internal import Bytes

/// Numbers and the words `true`, `false` and `null`.
extension JSONTokenizer {
  /// Reads the number that starts at `start`.
  ///
  /// One comparison finds the digits of the next sixteen bytes. What has no exponent and ends
  /// within them at a comma, bracket or white space needs no more; all else goes the thorough way.
  @inline(__always)
  mutating func number(at start: Int) -> JSONToken {
    let others = ~digitBytes(in: sixteen(of: bytes, at: start))
    var index = byte(at: start) == UInt8(ascii: "-") ? 1 : 0
    let whole = (others &>> UInt64(truncatingIfNeeded: index)).trailingZeroBitCount
    guard
      whole == 1
        || (whole > 1 && byte(at: start &+ index) != UInt8(ascii: "0")) && index &+ whole < 16
    else {
      return longNumber(at: start)
    }
    index &+= whole
    guard index < 16, start &+ index < count else { return longNumber(at: start) }
    var stop = byte(at: start &+ index)
    if stop == UInt8(ascii: ".") {
      index &+= 1
      let fraction = (others &>> UInt64(truncatingIfNeeded: index)).trailingZeroBitCount
      index &+= fraction
      guard fraction > 0, index < 16, start &+ index < count else { return longNumber(at: start) }
      stop = byte(at: start &+ index)
    }
    guard
      stop == UInt8(ascii: ",") || stop == UInt8(ascii: "}") || stop == UInt8(ascii: "]")
        || stop <= 0x20, index <= current.valueLimit
    else {
      return longNumber(at: start)
    }
    return accept(.number, start, start &+ index)
  }

  /// Ends a scalar that is no string.
  @inline(__always)
  mutating func accept(_ kind: JSONToken.Kind, _ start: Int, _ end: Int) -> JSONToken {
    current.valueCount &+= 1
    current.allowed = current.afterValue
    position = end
    return JSONToken(kind, start, end)
  }

  /// Reads a number of any length, byte by byte.
  @inline(never)
  mutating func longNumber(at start: Int) -> JSONToken {
    var offset = start
    if byte(at: offset) == UInt8(ascii: "-") { offset += 1 }
    guard offset < count else { return cut(start, isTooLarge: 1 > current.valueLimit) }
    let startsWithZero = byte(at: offset) == UInt8(ascii: "0")
    var digits = skipDigits(at: &offset)
    if startsWithZero, digits > 1 {
      return refuseNumber(start, at: offset - digits + 1)
    }
    if digits > 0, offset < count, byte(at: offset) == UInt8(ascii: ".") {
      offset += 1
      digits = skipDigits(at: &offset)
    }
    if digits > 0, offset < count, byte(at: offset) | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < count,
        byte(at: offset) == UInt8(ascii: "+") || byte(at: offset) == UInt8(ascii: "-")
      {
        offset += 1
      }
      digits = skipDigits(at: &offset)
    }
    if offset == count, !isLast || digits == 0 {
      return cut(start, isTooLarge: count - start > current.valueLimit)
    }
    if digits == 0 || (offset < count && continuesWord(byte(at: offset))) {
      return refuseNumber(start, at: offset)
    }
    guard offset - start <= current.valueLimit else { return fail(.valueTooLarge, at: start) }
    return accept(.number, start, offset)
  }

  /// Gives up at a byte of a number; too many good bytes in front of it are the larger problem.
  mutating func refuseNumber(_ start: Int, at offset: Int) -> JSONToken {
    offset - start > current.valueLimit
      ? fail(.valueTooLarge, at: start) : fail(.badNumber, at: offset)
  }

  /// Moves `offset` behind the digits and returns how many there were.
  @inline(__always)
  func skipDigits(at offset: inout Int) -> Int {
    let start = offset
    while offset < count, byte(at: offset) &- UInt8(ascii: "0") < 10 { offset &+= 1 }
    return offset - start
  }

  /// Reads `true`, `false` or `null`.
  @inline(__always)
  mutating func word(at start: Int, startingWith byte: UInt8) -> JSONToken {
    let isFalse = byte == UInt8(ascii: "f")
    let length = isFalse ? 5 : 4
    if start &+ length < count {
      let four = JSONSyntax.word(of: bytes, at: start &+ length &- 4, as: UInt32.self)
      let wanted: UInt32 =
        isFalse ? 0x6573_6C61 : byte == UInt8(ascii: "t") ? 0x6575_7274 : 0x6C6C_756E
      if four == wanted, !continuesWord(self.byte(at: start &+ length)) {
        return accept(wordStartingWith: byte, start, start &+ length)
      }
    }
    return longWord(at: start, startingWith: byte)
  }

  @inline(__always)
  mutating func accept(wordStartingWith byte: UInt8, _ start: Int, _ end: Int) -> JSONToken {
    if byte == UInt8(ascii: "n") {
      current.nullCount &+= 1
      current.allowed = current.afterValue
      position = end
      return JSONToken(.null, start, end)
    }
    return accept(byte == UInt8(ascii: "t") ? .true : .false, start, end)
  }

  /// Reads a word that the chunk cuts, or finds out where it is wrong.
  @inline(never)
  mutating func longWord(at start: Int, startingWith first: UInt8) -> JSONToken {
    let word: StaticString =
      first == UInt8(ascii: "t") ? "true" : first == UInt8(ascii: "f") ? "false" : "null"
    var offset = start
    for index in 0..<word.utf8CodeUnitCount {
      guard offset < count else { return cut(start) }
      let letter = unsafe word.utf8Start[index]
      guard byte(at: offset) == letter else { return fail(.unexpectedCharacter, at: offset) }
      offset += 1
    }
    guard offset < count || isLast else { return cut(start) }
    if offset < count, continuesWord(byte(at: offset)) {
      return fail(.unexpectedCharacter, at: offset)
    }
    return accept(wordStartingWith: first, start, offset)
  }
}

/// Whether a byte directly behind a number or word makes it something else.
@inline(__always)
func continuesWord(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
    UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "."),
    UInt8(ascii: "+"), UInt8(ascii: "-"), 0x80...:
    true
  default: false
  }
}
