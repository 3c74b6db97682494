internal import Bytes

/// Where tokens stop: the end of the chunk, the end of the text, and errors.
extension JSONTokenizer {
  /// Answers at a place between tokens from which on nothing is left to read.
  @inline(never)
  mutating func finish(at offset: Int) -> JSONToken {
    if let failure { return JSONToken(failure) }
    position = offset
    if !isLast { return JSONToken(.needMore, offset, count) }
    if current.mayEnd { return JSONToken(.end, offset, offset) }
    return fail(.unexpectedEnd, at: count)
  }

  /// Answers where the chunk ends inside the token that starts at `start`.
  @inline(never)
  mutating func cut(_ start: Int, isTooLarge: Bool = false) -> JSONToken {
    if isTooLarge { return fail(.valueTooLarge, at: start) }
    position = start
    return isLast ? fail(.unexpectedEnd, at: count) : JSONToken(.needMore, start, count)
  }

  /// Gives up at `offset`.
  @inline(never)
  mutating func fail(_ problem: JSONProblem, at offset: Int) -> JSONToken {
    let failure = JSONError(problem, at: offset)
    self.failure = failure
    current.allowed = 0
    position = count
    return JSONToken(failure)
  }

  /// Gives up at a byte that may not stand here.
  @inline(never)
  mutating func unexpected(at offset: Int) -> JSONToken {
    fail(
      current.allowed == JSONState.Allowed.end ? .trailingContent : .unexpectedCharacter, at: offset
    )
  }

  /// Skips a byte order mark and returns the place behind it.
  ///
  /// Returns `nil` where there is none, or the chunk ends inside of it: then it is `finish` that
  /// knows what to say.
  @inline(never)
  mutating func skipMark(at offset: Int) -> Int? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if let skips = current.skipsMark, offset == first {
      var length = 0
      while length < 3, offset + length < count, byte(at: offset + length) == mark[length] {
        length += 1
      }
      if length == 3 {
        if skips { return offset + 3 }
        _ = fail(.byteOrderMark, at: offset)
        return nil
      }
      if offset + length == count {
        if isLast { _ = fail(.unexpectedEnd, at: count) }
        return nil
      }
    }
    _ = unexpected(at: offset)
    return nil
  }

  /// Moves `offset` from a white space to the next byte that is none; false where that is an error.
  @inline(__always)
  mutating func skipWhiteSpace(at offset: inout Int) -> Bool {
    let next = offset &+ 1
    if next < count, byte(at: next) > 0x20, byte(at: offset) == 0x20 {
      offset = next
      return true
    }
    return skipRun(at: &offset)
  }

  @inline(never)
  mutating func skipRun(at offset: inout Int) -> Bool {
    let endsLines = current.mode == .lines
    while offset < count {
      let sixteen = JSONSyntax.sixteen(of: bytes, at: offset)
      let feeds = positions(in: sixteen, equalTo: 0x0A)
      let white =
        feeds | positions(in: sixteen, equalTo: 0x20) | positions(in: sixteen, equalTo: 0x0D)
        | positions(in: sixteen, equalTo: 0x09)
      let length = (~white).trailingZeroBitCount
      if endsLines {
        let within = feeds & ((1 << UInt64(min(length, count - offset))) - 1)
        if within != 0 {
          guard current.depth == 0 else {
            _ = fail(.lineBreakInValue, at: offset + within.trailingZeroBitCount)
            return false
          }
          current.allowed = JSONState.Allowed.start(.lines)
        }
      }
      offset &+= length
      if length < 16 { break }
    }
    offset = min(offset, count)
    return true
  }
}
