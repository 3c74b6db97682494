import Bytes

/// Tags with attributes, and elements without content.
extension PlainReader {
  /// Reads a start tag with more in it than a name, and the text that may follow.
  @inline(never)
  mutating func fullTag(
    _ token: PlainToken, _ padded: RawSpan, _ nameCount: Int, _ to: Int
  ) -> Int? {
    var token = token
    let start = Int(token.nameStart)
    token.nameCount = UInt32(truncatingIfNeeded: nameCount)
    token.tag = elements.tag(padded, at: start, count: nameCount)
    let isEmpty = padded.byte(at: to &- 1) == UInt8(ascii: "/")
    let end = isEmpty ? to &- 1 : to
    let holdsOthers =
      !isEmpty && endOfLeaf(padded, Int(token.offset), start, nameCount, behind: to) == nil
    let kind = holdsOthers && open.count &+ 2 < limits.depth ? shapes.kind(of: token.tag) : nil
    if let kind, let behind = alike(token, kind, padded) { return behind }
    token.kind = .start
    let (number, values) = (tokens.count, valueCount)
    tokens.append(token)
    guard readAttributes(padded, from: start &+ nameCount, to: end, of: token) else { return nil }
    if isEmpty {
      if tokens.count == number &+ 1 {
        token.kind = .leaf
        tokens[number] = token
      } else {
        close(token, at: Int(token.offset), behind: to &+ 1)
      }
      return to &+ 1
    }
    guard let last = endOfLeaf(padded, Int(token.offset), start, nameCount, behind: to) else {
      guard open.count &+ 2 < limits.depth else { return nil }
      open.append(
        Opened(
          start: start, count: nameCount, token: number, values: values, isLearned: kind != nil))
      return to &+ 1
    }
    guard last >= 0 else { return nil }
    var text = PlainToken(.text, offset: to &+ 1)
    guard self.text(&text, padded, from: to &+ 1, to: last) else { return nil }
    next &+= 2
    if text.textCount > 0 { tokens.append(text) }
    close(token, at: last, behind: last &+ 3 &+ nameCount)
    return last &+ 3 &+ nameCount
  }

  private mutating func close(_ token: PlainToken, at offset: Int, behind: Int) {
    var end = PlainToken(.end, offset: offset)
    end.endOffset = UInt32(truncatingIfNeeded: behind)
    tokens.append(end)
  }

  /// Reads what stands between a tag's name and its end.
  private mutating func readAttributes(
    _ padded: RawSpan, from start: Int, to end: Int, of element: PlainToken
  ) -> Bool {
    var offset = start
    let first = tokens.count
    while offset < end {
      let before = offset
      while offset < end, padded.byte(at: offset) <= 0x20 { offset &+= 1 }
      if offset == end { return true }
      let nameStart = offset
      let count = padded.nameLength(from: offset, to: end)
      offset &+= count
      guard before < nameStart, count > 0, count <= limits.nameBytes, offset &+ 2 < end,
        padded.byte(at: offset) == UInt8(ascii: "="),
        !padded.isEqual(at: nameStart, to: "xmlns", count: count)
      else { return false }
      let quote = padded.byte(at: offset &+ 1)
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
      let valueStart = offset &+ 2
      offset = valueStart
      // Line breaks and tabs become spaces in values: that is left to the library.
      while offset < end, padded.byte(at: offset) != quote {
        if padded.byte(at: offset) < 0x20 { return false }
        offset &+= 1
      }
      guard offset < end else { return false }
      var token = PlainToken(.attribute, offset: Int(element.offset))
      token.nameStart = UInt32(truncatingIfNeeded: nameStart)
      token.nameCount = UInt32(truncatingIfNeeded: count)
      token.tag = attributes.tag(padded, at: nameStart, count: count)
      guard !isRepeated(token, since: first, padded), tokens.count - first < limits.attributes,
        text(&token, padded, from: valueStart, to: offset)
      else { return false }
      if !token.hasValue { valueCount &+= 1 }
      token.hasValue = true
      tokens.append(token)
      offset &+= 1
    }
    return true
  }

  /// Whether a tag has an attribute of the same name already.
  private func isRepeated(_ token: PlainToken, since first: Int, _ padded: RawSpan) -> Bool {
    for number in first..<tokens.count {
      let other = tokens[number]
      if other.nameCount == token.nameCount,
        padded.isEqual(
          at: Int(other.nameStart), to: Int(token.nameStart), count: Int(token.nameCount))
      {
        return true
      }
    }
    return false
  }
}
