import Bytes

/// Where the angle brackets of a text stand, and what is in it that takes a closer look.
struct PlainIndex: ~Copyable {
  /// The bit that marks a `>`.
  static let closing: UInt32 = 1 << 31

  /// The offsets of `<` and `>`, in order.
  private(set) var brackets = Buffer<UInt32>()
  /// The offsets of ampersands and carriage returns, in order.
  private(set) var specials = Buffer<UInt32>()
  /// The first byte that no plain markup has: a control character, the start of a character that XML
  /// forbids, or one that is no UTF-8.
  private(set) var firstForbidden = Int.max
  /// Whether any of the specials is a carriage return.
  private(set) var hasReturns = false
  /// The first byte that is not ASCII.
  private var firstWide = Int.max

  init() {}

  /// Looks through `padded[start..<end]`, behind which 64 more bytes can be read.
  mutating func read(_ padded: RawSpan, from start: Int, to end: Int) {
    precondition(end < 1 << 31, "a chunk larger than its offsets")
    brackets.removeAll()
    specials.removeAll()
    firstForbidden = .max
    hasReturns = false
    firstWide = .max
    var brackets = Buffer<UInt32>()
    swap(&brackets, &self.brackets)
    var offset = start
    while offset < end {
      let valid = ~UInt64(0) >> UInt64(64 &- min(64, end &- offset))
      let block = Block(padded, at: offset)
      let closers = block.equal(to: UInt8(ascii: ">"))
      let bits = (block.equal(to: UInt8(ascii: "<")) | closers) & valid
      brackets.append(
        positionsOf: bits, flaggedBy: closers, base: UInt32(truncatingIfNeeded: offset))
      let odd = block.oddInMarkup & valid
      if odd != 0 { note(odd, padded, at: offset) }
      offset &+= 64
    }
    swap(&brackets, &self.brackets)
    guard firstWide < end else { return }
    let wide = Span<UInt8>(_bytes: padded.extracting(firstWide..<end))
    if let broken = wide.firstInvalidUTF8 {
      firstForbidden = min(firstForbidden, firstWide &+ broken)
    }
  }

  private mutating func note(_ odd: UInt64, _ padded: RawSpan, at base: Int) {
    var left = odd
    while left != 0 {
      let offset = base &+ left.trailingZeroBitCount
      left &= left &- 1
      let byte = padded.byte(at: offset)
      if byte >= 0x80 { firstWide = min(firstWide, offset) }
      switch byte {
      case UInt8(ascii: "&"): specials.append(UInt32(truncatingIfNeeded: offset))
      case 0x0D:
        specials.append(UInt32(truncatingIfNeeded: offset))
        hasReturns = true
      case 0xEF:
        // U+FFFE and U+FFFF are no characters of XML.
        if padded.byte(at: offset &+ 1) == 0xBF, padded.byte(at: offset &+ 2) >= 0xBE {
          firstForbidden = min(firstForbidden, offset)
        }
      case 0x80...: continue
      default: firstForbidden = min(firstForbidden, offset)
      }
    }
  }
}
