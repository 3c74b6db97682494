import Bytes

/// The framer's machine, sixty-four bytes at a time.
extension JSONFramer {
  /// Scans text of one value a line.
  mutating func scanLines(
    _ bytes: RawSpan, from start: Int, to end: Int, _ found: inout Found
  ) {
    var offset = start
    while offset < end, offset &+ 64 <= bytes.byteCount {
      let size = min(64, end &- offset)
      let breaks = LineBreaks(Block(bytes, at: offset), size, isAfterReturn)
      if breaks.feeds != 0 {
        cut(behind: 63 &- breaks.feeds.leadingZeroBitCount, of: offset, breaks, &found)
      }
      lineBreaks &+= breaks.firsts.nonzeroBitCount
      isAfterReturn = breaks.endsWithReturn
      offset &+= size
    }
    walk(bytes, from: offset, to: end, &found)
  }

  /// Scans an array or a sequence.
  mutating func scanValues(
    _ bytes: RawSpan, from start: Int, to end: Int, _ found: inout Found
  ) {
    // At this depth, and above it, places matter; what lies deeper is only counted.
    let floor = layout == .array ? 1 : 0
    var offset = start
    while offset < end, offset &+ 64 <= bytes.byteCount, !isArrayClosed {
      let size = min(64, end &- offset)
      let block = Block(bytes, at: offset)
      let structure = Structure(block, size, isInString, isEscaped)
      let breaks = LineBreaks(block, size, isAfterReturn)
      let lowest = depth &- structure.closes.nonzeroBitCount
      if lowest > floor {
        depth = lowest &+ structure.opens.nonzeroBitCount
      } else {
        let followed =
          floor == 1
          ? followArray(block, structure, breaks, offset, &found)
          : followSequence(block, structure, breaks, offset, &found)
        guard followed else {
          walk(bytes, from: offset, to: offset &+ size, &found)
          offset &+= size
          continue
        }
      }
      lineBreaks &+= breaks.firsts.nonzeroBitCount
      isAfterReturn = breaks.endsWithReturn
      isEscaped = structure.endsWithEscape
      isInString = structure.endsInString
      offset &+= size
    }
    walk(bytes, from: offset, to: end, &found)
  }

  /// Follows the brackets of a block in an array; false where the array ends.
  @inline(__always)
  private mutating func followArray(
    _ block: Block, _ structure: Structure, _ breaks: LineBreaks, _ offset: Int,
    _ found: inout Found
  ) -> Bool {
    let commas = block.equal(to: UInt8(ascii: ",")) & structure.outside
    var last: UInt64 = 0
    var level = depth
    var behind = ~UInt64(0)
    var left = structure.opens | structure.closes
    while left != 0 {
      let bit = left & (0 &- left)
      if level == 1 { last = max(last, commas & behind & (bit &- 1)) }
      level &+= structure.opens & bit != 0 ? 1 : -1
      if level < 1 { return false }
      behind = ~(bit | (bit &- 1))
      left &= left &- 1
    }
    if level == 1 { last = max(last, commas & behind) }
    if last != 0 { cut(behind: 63 &- last.leadingZeroBitCount, of: offset, breaks, &found) }
    depth = level
    return true
  }

  /// Follows the brackets of a block in a sequence; false where there is more than white space
  /// between arrays and objects.
  @inline(__always)
  private mutating func followSequence(
    _ block: Block, _ structure: Structure, _ breaks: LineBreaks, _ offset: Int,
    _ found: inout Found
  ) -> Bool {
    if isInScalar || (depth == 0 && isInString) { return false }
    let white =
      block.equal(to: 0x20, or: 0x09) | block.equal(to: 0x0A, or: 0x0D) | ~structure.valid
    var last: UInt64 = 0
    var level = depth
    var behind = ~UInt64(0)
    var left = structure.opens | structure.closes
    while left != 0 {
      let bit = left & (0 &- left)
      if level == 0, ~white & behind & (bit &- 1) != 0 { return false }
      level &+= structure.opens & bit != 0 ? 1 : -1
      if level < 0 { return false }
      if level == 0 { last = bit }
      behind = ~(bit | (bit &- 1))
      left &= left &- 1
    }
    if level == 0, ~white & behind != 0 { return false }
    if last != 0 { cut(behind: last.trailingZeroBitCount, of: offset, breaks, &found) }
    depth = level
    return true
  }

  /// Notes a boundary behind a byte of the block at `offset`, whose line breaks are not counted yet.
  @inline(__always)
  private func cut(
    behind index: Int, of offset: Int, _ breaks: LineBreaks, _ found: inout Found
  ) {
    let before = breaks.firsts & (~0 >> UInt64(truncatingIfNeeded: 63 &- index))
    found.boundary = offset &+ index &+ 1
    found.lineBreaksBefore = lineBreaks &+ before.nonzeroBitCount
  }

  @inline(never)
  private mutating func walk(
    _ bytes: RawSpan, from start: Int, to end: Int, _ found: inout Found
  ) {
    var offset = start
    while offset < end, !isArrayClosed {
      step(byte(of: bytes, at: offset), at: offset, &found)
      offset &+= 1
    }
  }
}
