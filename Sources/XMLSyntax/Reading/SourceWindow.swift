import Bytes

/// The latest bytes of the source, with the place where they start.
struct SourceWindow: ~Copyable {
  private(set) var bytes = ByteBuffer()
  /// The place of the first byte.
  private(set) var start = XMLPlace()
  /// A place in the window up to which lines have been counted.
  private var cursor = XMLPlace()

  init() {}

  /// Starts again, at the place of the first byte to come.
  mutating func reset(at place: XMLPlace) {
    bytes.removeAll()
    start = place
    cursor = place
  }

  /// The offset in the source behind the last byte.
  var end: Int { start.byte &+ bytes.count }

  mutating func append(_ source: RawSpan, from offset: Int, count: Int) {
    bytes.append(source, from: offset, count: count)
  }

  /// Forgets the bytes before an offset of the source.
  mutating func drop(before offset: Int) {
    guard offset > start.byte else { return }
    let place = place(of: offset)
    bytes.dropFirst(place.byte &- start.byte)
    start = place
  }

  /// The place of a byte of the window.
  ///
  /// Places are quick to find in the order of the source.
  mutating func place(of offset: Int) -> XMLPlace {
    let wanted = min(max(offset, start.byte), end)
    if wanted < cursor.byte { cursor = start }
    let base = start.byte
    var place = cursor
    place.advance(over: bytes.paddedBytes, from: place.byte &- base, to: wanted &- base)
    cursor = place
    return place
  }

  /// The byte at an offset of the source, zero outside the window.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    let index = offset &- start.byte
    return index >= 0 && index < bytes.count ? bytes[index] : 0
  }

  /// The offset of the last `<` before an offset.
  func lastTagStart(before offset: Int) -> Int {
    var index = min(offset &- start.byte, bytes.count) &- 1
    while index > 0, bytes[index] != UInt8(ascii: "<") { index &-= 1 }
    return start.byte &+ max(index, 0)
  }

  /// The offset of the `&` of the reference that ends in front of an offset; the offset itself where
  /// none does.
  func reference(before offset: Int) -> Int {
    var index = min(offset - start.byte, bytes.count) - 1
    guard index > 0 else { return offset }
    if bytes[index] == UInt8(ascii: ";") { index -= 1 }
    while index > 0, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "&"),
      bytes[index] != UInt8(ascii: ";"), bytes[index] != UInt8(ascii: ">")
    {
      index -= 1
    }
    return bytes[index] == UInt8(ascii: "&") ? start.byte + index : offset
  }

  /// The offset of what stands behind white space, comments and processing instructions.
  func startOfText(from offset: Int) -> Int {
    let (less, greater) = (UInt8(ascii: "<"), UInt8(ascii: ">"))
    var offset = offset
    while offset < end {
      let (first, second) = (byte(at: offset), byte(at: offset + 1))
      let isComment = second == UInt8(ascii: "!") && byte(at: offset + 2) == UInt8(ascii: "-")
      if first == less, isComment || second == UInt8(ascii: "?") {
        let last = isComment ? UInt8(ascii: "-") : UInt8(ascii: "?")
        offset += isComment ? 6 : 3
        while offset < end,
          byte(at: offset) != greater || byte(at: offset - 1) != last
            || (isComment && byte(at: offset - 2) != last)
        {
          offset += 1
        }
      } else if first > 0x20 {
        return offset
      }
      offset += 1
    }
    return offset
  }

  /// Passes over a byte order mark, which is no character of the first line.
  mutating func skipMark() {
    bytes.dropFirst(3)
    start.byte += 3
    cursor = start
  }

  /// Up to where the bytes from an offset on are UTF-8, and whether a broken character stands there.
  ///
  /// A character that the end cuts is left for later, unless nothing follows.
  func firstInvalid(from offset: Int, isEnd: Bool) -> (end: Int, isBroken: Bool) {
    let span = bytes.span
    guard let first = span.firstNonASCII(from: offset - start.byte) else { return (end, false) }
    guard let broken = span.extracting(first..<span.count).firstInvalidUTF8 else {
      return (end, false)
    }
    let index = first + broken
    return (start.byte + index, isEnd || !isCut(at: index))
  }

  /// Whether the end cuts the character that starts at an index.
  private func isCut(at index: Int) -> Bool {
    let lead = bytes[index]
    let width = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
    guard lead < 0xF5, index + width > bytes.count else { return false }
    for trail in index + 1..<max(index + 1, bytes.count) where bytes[trail] & 0xC0 != 0x80 {
      return false
    }
    return true
  }

  /// Up to where the library may be given the bytes from an offset on.
  ///
  /// That is behind the last `>`. A long text without one is cut where neither a line break, an
  /// entity nor a `]]>` can be cut.
  func cut(from offset: Int, before end: Int, step: Int) -> Int {
    let first = offset - start.byte
    var index = end - start.byte
    while index > first, bytes[index - 1] != UInt8(ascii: ">") { index -= 1 }
    if index > first { return start.byte + index }
    index = end - start.byte
    guard index - first >= step else { return offset }
    if index - first > 32 * step { return end }
    for back in 1...64 where bytes[index - back] == UInt8(ascii: "&") {
      index -= back
      break
    }
    while index > first, bytes[index - 1] == UInt8(ascii: "]") || bytes[index - 1] == 0x0D {
      index -= 1
    }
    return start.byte + index
  }
}
