internal import Bytes

/// Strings and names.
extension JSONTokenizer {
  /// Reads the string or name whose opening quote is at `quote`.
  @inline(__always)
  mutating func string(at quote: Int) -> JSONToken {
    let kind: JSONToken.Kind
    if current.allowed & JSONState.Allowed.value != 0 {
      kind = .string
    } else if current.allowed & JSONState.Allowed.name != 0 {
      kind = .name
    } else {
      return unexpected(at: quote)
    }
    let start = quote &+ 1
    let special = specialBytes(in: sixteen(of: bytes, at: start))
    let end = start &+ special.trailingZeroBitCount
    // A content that is longer than the limit is left to the thorough way.
    if special != 0, end < count, byte(at: end) == UInt8(ascii: "\""),
      end &- start <= current.valueLimit
    {
      return accept(kind, start, end, [])
    }
    return longString(kind, at: start)
  }

  /// Ends a string or name at its closing quote, and reads the colon behind a name.
  @inline(__always)
  mutating func accept(
    _ kind: JSONToken.Kind, _ start: Int, _ end: Int, _ traits: JSONToken.Traits
  ) -> JSONToken {
    let behind = end &+ 1
    if kind == .string {
      current.valueCount &+= 1
      current.allowed = current.afterValue
      position = behind
    } else if behind < count, byte(at: behind) == UInt8(ascii: ":") {
      current.allowed = JSONState.Allowed.value
      position = behind &+ 1
    } else {
      current.allowed = JSONState.Allowed.colon
      position = behind
    }
    return JSONToken(kind, start, end, traits)
  }

  /// Reads a string or name of any length and content.
  @inline(never)
  mutating func longString(_ kind: JSONToken.Kind, at start: Int) -> JSONToken {
    var traits: JSONToken.Traits = []
    var offset = start
    while offset < count {
      let special = specialBytes(in: sixteen(of: bytes, at: offset))
      guard special != 0 else {
        offset &+= 16
        continue
      }
      offset &+= special.trailingZeroBitCount
      guard offset < count else { break }
      let byte = byte(at: offset)
      let step: Passage
      if byte == UInt8(ascii: "\"") {
        guard offset - start <= current.valueLimit else {
          return fail(.valueTooLarge, at: start - 1)
        }
        return accept(kind, start, offset, traits)
      } else if byte == UInt8(ascii: "\\") {
        traits.insert(.hasEscapes)
        step = escape(
          in: bytes, at: offset, before: count, loneSurrogates: current.allowsLoneSurrogates)
        if case .loneSurrogate = step { traits.insert(.hasLoneSurrogate) }
      } else if byte >= 0x80 {
        traits.insert(.hasNonASCII)
        step = passNonASCII(in: bytes, from: &offset, before: count)
      } else {
        step = .failed(.controlCharacter)
      }
      // What starts beyond the limit is not looked at: the chunk might as well end in front of it.
      let isTooLarge = offset - start >= current.valueLimit
      switch step {
      case .passed(let length): offset &+= length
      case .loneSurrogate: offset &+= 6
      case .failed where isTooLarge: return fail(.valueTooLarge, at: start - 1)
      case .failed(let problem): return fail(problem, at: offset)
      case .cut: return cut(start - 1, isTooLarge: isTooLarge)
      }
    }
    return cut(start - 1, isTooLarge: count - start > current.valueLimit)
  }
}
