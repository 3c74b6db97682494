/// Values that are passed over, read twice, or given up.
extension JSONTokenizer {
  /// Skips the value that a token starts.
  ///
  /// What is skipped is checked and counted like everything else. Where the chunk ends inside the
  /// value, the answer is `needMore`: the bytes from its `start` on are needed, and the value's
  /// first token is read again. So the whole value, as it is written, is in one chunk in the end.
  ///
  /// - Parameter token: The token that `next` gave last: a scalar or an opening bracket.
  /// - Returns: A token of kind `skipped` for the place of the value, a string's quotes included.
  public mutating func skipValue(_ token: JSONToken) -> JSONToken {
    if token.isScalar {
      return JSONToken(.skipped, token.writtenRange.lowerBound, token.writtenRange.upperBound)
    }
    guard token.kind == .objectStart || token.kind == .arrayStart else { return token }
    let inside = current.depth
    let counts = (current.valueCount, current.nullCount)
    while true {
      let inner = next()
      switch inner.kind {
      case .objectEnd, .arrayEnd:
        if current.depth < inside { return JSONToken(.skipped, token.start, inner.end) }
      case .needMore:
        while current.depth >= inside { current.close() }
        (current.valueCount, current.nullCount) = counts
        current.allowed = JSONState.Allowed.value
        position = token.start
        return JSONToken(.needMore, token.start, count)
      case .error, .end:
        return inner
      default: break
      }
    }
  }

  /// A place between two tokens that a tokenizer can go back to.
  public struct Mark: Sendable {
    let state: JSONState
    let position: Int
  }

  /// The place where the tokenizer stands.
  public var mark: Mark { Mark(state: current, position: position) }

  /// Goes back to a place in the same chunk, as if nothing had been read since; counts go back too.
  public mutating func rewind(to mark: Mark) {
    current = mark.state
    position = mark.position
    failure = nil
  }

  /// Gives up what is open and goes on at `offset`, where a value starts outside all others.
  ///
  /// Behind an error in a text of one value a line, `offset` is that of the next line. What was
  /// counted stays counted; what was passed over is not.
  public mutating func restart(at offset: Int) {
    precondition(offset >= first && offset <= count, "a place outside the chunk")
    current.restart()
    failure = nil
    position = offset
  }
}
