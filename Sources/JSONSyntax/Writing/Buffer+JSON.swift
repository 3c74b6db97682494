public import Bytes

extension Buffer where Element == UInt8 {
  /// Appends the bytes of `source` as a JSON string, in quotes and with escapes where needed.
  @inlinable
  public mutating func append(jsonString source: Span<UInt8>) {
    append(jsonString: source.raw, from: 0, count: source.count)
  }

  /// Appends a range of `source` as a JSON string.
  ///
  /// The range is UTF-8; then so is what is written. It is faster where `source` goes on for
  /// sixteen bytes behind the range.
  @inlinable
  public mutating func append(jsonString source: RawSpan, from offset: Int, count: Int) {
    precondition(
      offset >= 0 && count >= 0 && count <= source.byteCount &- offset, "outside the source")
    if count <= 16 {
      // Most are short and need no escape.
      let text = sixteen(of: source, at: offset)
      if bytesToEscape(in: text) & (1 &<< UInt64(truncatingIfNeeded: count) &- 1) == 0 {
        append(text, count: count, between: UInt8(ascii: "\""))
        return
      }
    }
    append(UInt8(ascii: "\""))
    append(escapingForJSON: source, from: offset, count: count)
    append(UInt8(ascii: "\""))
  }

  /// Appends plain bytes as a JSON string: ASCII from U+0020 on, without quotes and backslashes.
  ///
  /// Nothing is looked at; `JSONToken.isPlain` tells such content.
  @inlinable @inline(__always)
  public mutating func append(plainJSONString source: RawSpan, from offset: Int, count: Int) {
    append(UInt8(ascii: "\""))
    append(source, from: offset, count: count)
    append(UInt8(ascii: "\""))
  }

  /// Appends a range of `source` as the content of a JSON string, without the quotes.
  ///
  /// Quotes, backslashes and control characters are escaped, in their short form where there is
  /// one; everything else, `/` and U+2028 too, is copied.
  @inlinable
  public mutating func append(escapingForJSON source: RawSpan, from offset: Int, count: Int) {
    let end = offset &+ count
    var copied = offset
    var place = offset
    while place < end {
      let found = firstToEscape(in: source, from: place, before: end)
      guard found < end else { break }
      append(source, from: copied, count: found &- copied)
      append(jsonEscapeOf: unsafe source.unsafeLoad(fromByteOffset: found, as: UInt8.self))
      copied = found &+ 1
      place = copied
    }
    append(source, from: copied, count: end &- copied)
  }

  /// Appends the escape that stands for a quote, a backslash or a control character.
  @usableFromInline
  mutating func append(jsonEscapeOf byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      append("u00" as StaticString)
      append(UInt8(ascii: "0") + byte >> 4)
      append(byte & 15 < 10 ? UInt8(ascii: "0") + byte & 15 : UInt8(ascii: "a") + byte & 15 - 10)
    }
  }
}

/// Where the next byte stands that has to be escaped, or `end`.
@inlinable @inline(__always)
func firstToEscape(in source: RawSpan, from start: Int, before end: Int) -> Int {
  var offset = start
  while offset < end {
    let found = bytesToEscape(in: sixteen(of: source, at: offset))
    if found != 0 { return min(end, offset &+ found.trailingZeroBitCount) }
    offset &+= 16
  }
  return end
}
