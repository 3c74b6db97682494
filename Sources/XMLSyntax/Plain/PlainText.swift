import Bytes

/// Texts with references and carriage returns.
enum PlainText {
  /// Appends a text with its references resolved and its line breaks as line feeds; false where it
  /// has a reference that is not one of XML's own.
  static func append(
    _ padded: RawSpan, from start: Int, to end: Int, to texts: inout ByteBuffer
  ) -> Bool {
    var offset = start
    while offset < end {
      let byte = padded.byte(at: offset)
      offset += 1
      switch byte {
      case 0x0D:
        // The line feed of a pair is the line's end.
        if padded.byte(at: offset) != 0x0A { texts.append(0x0A as UInt8) }
      case UInt8(ascii: "&"):
        var length = 0
        while length < 10, offset + length < end,
          padded.byte(at: offset + length) != UInt8(ascii: ";")
        { length += 1 }
        guard offset + length < end, padded.byte(at: offset + length) == UInt8(ascii: ";"),
          let scalar = scalar(padded, from: offset, count: length)
        else { return false }
        for unit in UTF8.encode(scalar).map(Array.init) ?? [] { texts.append(unit) }
        offset += length + 1
      default: texts.append(byte)
      }
    }
    return true
  }

  /// The character that a reference stands for; `nil` where XML has no such character.
  private static func scalar(
    _ padded: RawSpan, from start: Int, count: Int
  ) -> Unicode.Scalar? {
    let name = (start..<start + count).map { padded.byte(at: $0) }
    guard name.first == UInt8(ascii: "#") else {
      let known: [(StaticString, Unicode.Scalar)] = [
        ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"),
      ]
      return known.first { name.elementsEqual(String(describing: $0.0).utf8) }?.1
    }
    let isHexadecimal = name.dropFirst().first == UInt8(ascii: "x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard !digits.isEmpty,
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
      digits.first != UInt8(ascii: "+"), let scalar = Unicode.Scalar(number)
    else { return nil }
    switch number {
    case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...0x10FFFF: return scalar
    default: return nil
    }
  }
}

extension RawSpan {
  /// Whether two runs of the same bytes are equal; at least eight bytes follow them.
  @inline(__always)
  func isEqual(at one: Int, to other: Int, count: Int) -> Bool {
    var offset = 0
    while offset &+ 8 <= count {
      if word(at: one &+ offset) != word(at: other &+ offset) { return false }
      offset &+= 8
    }
    if offset == count { return true }
    let difference = word(at: one &+ offset) ^ word(at: other &+ offset)
    return difference & (1 << UInt64((count &- offset) &* 8) &- 1) == 0
  }

  /// Whether a run is a text.
  func isEqual(at start: Int, to text: StaticString, count: Int) -> Bool {
    guard text.utf8CodeUnitCount == count else { return false }
    return (start..<start + count).map { byte(at: $0) }.elementsEqual(String(describing: text).utf8)
  }

  /// How many bytes a name of letters, digits, `_`, `-` and `.` has, without a prefix and not
  /// starting like a number; zero where there is none, or something else goes on with it.
  func nameLength(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      switch byte(at: offset) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"):
        break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if offset == start { return 0 }
      case UInt8(ascii: "="), UInt8(ascii: "/"), 0x00...0x20: return offset &- start
      default: return 0
      }
      offset &+= 1
    }
    return offset &- start
  }
}
