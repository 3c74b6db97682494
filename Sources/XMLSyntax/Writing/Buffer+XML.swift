public import Bytes

extension Buffer where Element == UInt8 {
  /// Appends UTF-8 text as the content of an element.
  ///
  /// `&`, `<` and `>` are escaped, and so is a carriage return, which a reader would turn into a line
  /// feed. Characters that XML does not allow become U+FFFD; the number of them is returned.
  @discardableResult
  public mutating func append(xmlText source: RawSpan, from offset: Int, count: Int) -> Int {
    append(escapingForXML: source, from: offset, count: count, isAttribute: false)
  }

  /// Appends UTF-8 text as the value of an attribute, without the quotes around it.
  ///
  /// Quotes, tabs and line breaks are escaped, too: a reader would turn them into spaces.
  @discardableResult
  public mutating func append(xmlAttribute source: RawSpan, from offset: Int, count: Int) -> Int {
    append(escapingForXML: source, from: offset, count: count, isAttribute: true)
  }

  private mutating func append(
    escapingForXML source: RawSpan, from offset: Int, count: Int, isAttribute: Bool
  ) -> Int {
    precondition(
      offset >= 0 && count >= 0 && count <= source.byteCount &- offset, "outside the source")
    let end = offset &+ count
    var copied = offset
    var index = offset
    var replaced = 0
    while index < end {
      if index &+ 16 <= source.byteCount {
        let skip = Self.plainBytes(source, at: index)
        if skip > 0 {
          index &+= skip
          continue
        }
      }
      let byte = source.byte(at: index)
      let width = Self.forbiddenWidth(source, at: index, before: end)
      guard width > 0 || Self.isEscaped(byte, isAttribute: isAttribute) else {
        index &+= 1
        continue
      }
      append(source, from: copied, count: index &- copied)
      if width > 0 {
        append("\u{FFFD}" as StaticString)
        replaced += 1
      } else {
        append(xmlEscapeOf: byte)
      }
      index &+= max(width, 1)
      copied = index
    }
    append(source, from: copied, count: end &- copied)
    return replaced
  }

  /// How many of the next sixteen bytes need no second look.
  @inline(__always)
  private static func plainBytes(_ source: RawSpan, at index: Int) -> Int {
    let part = unsafe source.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
    let low = pointwiseMin(part, all(0x1F)) .== part
    let marks = (part .== all(0x26)) .| (part .== all(0x3C)) .| (part .== all(0x3E))
    // 0xEF starts the two characters of the basic plane that XML does not allow.
    let others = (part .== all(0x22)) .| (part .== all(0xEF))
    let found = moveMask(low .| marks .| others)
    return found == 0 ? 16 : found.trailingZeroBitCount
  }

  private static func isEscaped(_ byte: UInt8, isAttribute: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0x0D: true
    case UInt8(ascii: "\""), 0x09, 0x0A: isAttribute
    default: false
    }
  }

  /// The width of a character that XML does not allow, zero where there is none.
  private static func forbiddenWidth(_ source: RawSpan, at index: Int, before end: Int) -> Int {
    let byte = source.byte(at: index)
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0 : 1 }
    // U+FFFE and U+FFFF.
    if byte == 0xEF, index &+ 2 < end, source.byte(at: index &+ 1) == 0xBF,
      source.byte(at: index &+ 2) >= 0xBE
    {
      return 3
    }
    return 0
  }

  private mutating func append(xmlEscapeOf byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append("&amp;" as StaticString)
    case UInt8(ascii: "<"): append("&lt;" as StaticString)
    case UInt8(ascii: ">"): append("&gt;" as StaticString)
    case UInt8(ascii: "\""): append("&quot;" as StaticString)
    case 0x09: append("&#9;" as StaticString)
    case 0x0A: append("&#10;" as StaticString)
    default: append("&#13;" as StaticString)
    }
  }
}
