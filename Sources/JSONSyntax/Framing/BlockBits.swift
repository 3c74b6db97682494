import Bytes

/// What of a block lies outside strings.
struct Structure {
  /// The bytes that belong to the text.
  let valid: UInt64
  /// The bytes outside strings; a closing quote is one of them, an opening one is not.
  let outside: UInt64
  /// Opening brackets outside strings.
  let opens: UInt64
  /// Closing brackets outside strings.
  let closes: UInt64
  /// Whether the byte behind the block is escaped.
  let endsWithEscape: Bool
  /// Whether the byte behind the block is inside a string.
  let endsInString: Bool

  @inline(__always)
  init(_ block: Block, _ size: Int, _ isInString: Bool, _ isEscaped: Bool) {
    valid = ~0 >> UInt64(truncatingIfNeeded: 64 &- size)
    let backslashes = block.equal(to: UInt8(ascii: "\\")) & valid
    let escapes = Escapes(backslashes, size, isEscaped)
    let quotes = block.equal(to: UInt8(ascii: "\"")) & valid & ~escapes.escaped
    let within = prefixXor(quotes) ^ (isInString ? ~0 : 0)
    outside = valid & ~within
    opens = block.equal(to: UInt8(ascii: "{"), or: UInt8(ascii: "[")) & outside
    closes = block.equal(to: UInt8(ascii: "}"), or: UInt8(ascii: "]")) & outside
    endsWithEscape = escapes.goesOn
    endsInString = (within >> UInt64(truncatingIfNeeded: size &- 1)) & 1 == 1
  }
}

/// The line breaks of a block.
struct LineBreaks {
  /// All line feeds.
  let feeds: UInt64
  /// The first byte of every line break: a carriage return, or a line feed behind none.
  let firsts: UInt64
  /// Whether the block ends with a carriage return.
  let endsWithReturn: Bool

  @inline(__always)
  init(_ block: Block, _ size: Int, _ isAfterReturn: Bool) {
    let valid = ~UInt64(0) >> UInt64(truncatingIfNeeded: 64 &- size)
    let returns = block.equal(to: 0x0D) & valid
    feeds = block.equal(to: 0x0A) & valid
    firsts = feeds & ~(returns << 1 | (isAfterReturn ? 1 : 0)) | returns
    endsWithReturn = (returns >> UInt64(truncatingIfNeeded: size &- 1)) & 1 == 1
  }
}

/// The bytes of a block that a backslash escapes.
struct Escapes {
  /// One bit for each byte behind a backslash that is not escaped itself.
  var escaped: UInt64
  /// Whether the first byte of the next block is escaped.
  var goesOn = false

  @inline(__always)
  init(_ backslashes: UInt64, _ size: Int, _ isEscaped: Bool) {
    escaped = isEscaped ? 1 : 0
    var left = backslashes & ~escaped
    // Backslashes are few: each one found takes the byte behind it out of the search.
    while left != 0 {
      let index = UInt64(truncatingIfNeeded: left.trailingZeroBitCount)
      if index == UInt64(truncatingIfNeeded: size &- 1) {
        goesOn = true
        break
      }
      escaped |= 2 << index
      left &= ~(3 << index)
    }
  }
}

/// Bit i is the exclusive or of bits 0...i.
@inline(__always)
func prefixXor(_ bits: UInt64) -> UInt64 {
  var result = bits
  result ^= result << 1
  result ^= result << 2
  result ^= result << 4
  result ^= result << 8
  result ^= result << 16
  result ^= result << 32
  return result
}
