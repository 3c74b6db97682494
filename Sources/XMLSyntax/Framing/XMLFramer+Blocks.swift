import Bytes

/// The framer's machine, sixty-four bytes at a time.
extension XMLFramer {
  /// Reads a block of ordinary XML; false, with nothing changed, where `step` has to.
  @inline(__always)
  mutating func block(_ padded: RawSpan, at offset: Int, before end: Int) -> Bool {
    switch state {
    case .content, .less, .startTag, .endTag: break
    case .quoted where quote == UInt8(ascii: "\""): break
    default: return false
    }
    let block = Block(padded, at: offset)
    let less = block.equal(to: UInt8(ascii: "<"))
    let more = block.equal(to: UInt8(ascii: ">"))
    let within = prefixXor(less | more) ^ (state == .content ? 0 : ~0)
    let behindLess = less << 1 | (state == .less ? 1 : 0)
    if (less & ~within) | (more & (within | behindLess)) != 0 { return false }
    var quoted: UInt64 = state == .quoted ? ~0 : 0
    // Most blocks have none of these: they are told apart where there is one.
    let rare = block.rareInMarkup
    if rare | quoted != 0 {
      if behindLess & block.equal(to: UInt8(ascii: "!"), or: UInt8(ascii: "?")) != 0 {
        return false
      }
      // Quotes matter inside tags only.
      let quotes = block.equal(to: UInt8(ascii: "\"")) & within
      let apostrophes = block.equal(to: UInt8(ascii: "'")) & within
      quoted ^= prefixXor(quotes)
      if (apostrophes & ~quoted) | ((less | more) & quoted) != 0 { return false }
    }
    let slashes = block.equal(to: UInt8(ascii: "/"))
    let ends = behindLess & slashes
    var empties = (slashes & ~behindLess) << 1
    if state == .startTag, previous == UInt8(ascii: "/") { empties |= 1 }
    let lineBreaks =
      rare == 0 ? block.equal(to: 0x0A) : self.lineBreaks(block, padded, offset, end)
    follow(starts: behindLess & ~slashes, ends, empties, more, lineBreaks, offset)
    breaks &+= lineBreaks.nonzeroBitCount
    previous = padded.byte(at: offset &+ 63)
    if less >> 63 == 1 {
      state = .less
    } else if within >> 63 == 0 {
      state = .content
    } else if quoted >> 63 == 1 {
      state = .quoted
      quote = UInt8(ascii: "\"")
    }
    return true
  }

  /// Follows the tags of a block.
  @inline(__always)
  private mutating func follow(
    starts: UInt64, _ ends: UInt64, _ empties: UInt64, _ more: UInt64, _ lineBreaks: UInt64,
    _ offset: Int
  ) {
    var isEnd = state == .endTag
    // A tag of which only the `<` was there starts in this block.
    let wasOpen = state != .content && state != .less
    // Where no child of the root can end, and no tag is empty, it is enough to count.
    let ended = ends.nonzeroBitCount &+ (isEnd ? 1 : 0)
    if more & empties == 0, depth &- ended > 1 {
      let tags = starts | ends
      let wasEnd = isEnd
      if tags != 0 { isEnd = ends > starts }
      // The last tag counts in the block that closes it, like the one that was open before.
      let isOpen = tags > more || (more == 0 && wasOpen)
      depth &+=
        starts.nonzeroBitCount &+ (wasOpen && !wasEnd ? 1 : 0) &- (isOpen && !isEnd ? 1 : 0)
        &- ended &+ (isOpen && isEnd ? 1 : 0)
      state = isEnd ? .endTag : .startTag
      return
    }
    var left = starts | ends | more
    while left != 0, !isRootClosed {
      let bit = left & (0 &- left)
      if more & bit == 0 {
        isEnd = ends & bit != 0
      } else {
        let isEmpty = !isEnd && empties & bit != 0
        depth &+= isEnd ? -1 : isEmpty ? 0 : 1
        if depth <= 1, isEnd || isEmpty {
          if depth <= 0 {
            closeRoot()
          } else {
            lastEnd = offset &+ bit.trailingZeroBitCount &+ 1
            self.lineBreaks = breaks &+ (lineBreaks & (bit &- 1)).nonzeroBitCount
          }
        }
      }
      left &= left &- 1
    }
    state = isEnd ? .endTag : .startTag
  }

  /// Line breaks of a block, each at its last byte.
  @inline(__always)
  private func lineBreaks(
    _ block: Block, _ padded: RawSpan, _ offset: Int, _ end: Int
  ) -> UInt64 {
    let feeds = block.equal(to: 0x0A)
    let returns = block.equal(to: 0x0D)
    if returns == 0 { return feeds }
    var feedsBehind = feeds >> 1
    if offset &+ 64 < end, padded.byte(at: offset &+ 64) == 0x0A { feedsBehind |= 1 << 63 }
    return feeds | (returns & ~feedsBehind)
  }
}

/// Bit i is the exclusive or of bits 0...i.
@inline(__always)
private func prefixXor(_ bits: UInt64) -> UInt64 {
  var x = bits
  x ^= x << 1
  x ^= x << 2
  x ^= x << 4
  x ^= x << 8
  x ^= x << 16
  x ^= x << 32
  return x
}
