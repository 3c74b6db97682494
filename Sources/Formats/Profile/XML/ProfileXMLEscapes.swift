import Bytes

/// Escapes for characters that XML cannot hold, in texts that say that they have some.
///
/// A backslash is written twice; `\u` and four digits to the base of sixteen stand for a character.
enum ProfileXMLEscapes {
  /// Whether a text holds a character that XML cannot.
  static func areNeeded(in text: Span<UInt8>) -> Bool {
    for index in text.indices where isForbidden(text, at: index) { return true }
    return false
  }

  /// Whether the character at `index` is one that XML cannot hold: most below the space, U+FFFE
  /// and U+FFFF.
  @inline(__always)
  private static func isForbidden(_ text: Span<UInt8>, at index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D }
    return byte == 0xEF && index &+ 2 < text.count && text[index &+ 1] == 0xBF
      && text[index &+ 2] >= 0xBE
  }

  /// Appends a text with escapes.
  static func escape(_ text: Span<UInt8>, into bytes: inout ByteBuffer) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "\\") {
        bytes.append(#"\\"# as StaticString)
      } else if isForbidden(text, at: index) {
        let value = byte < 0x20 ? Int(byte) : 0xFF00 + Int(text[index + 2] & 0x3F) + 0xC0
        let digits = String(value, radix: 16, uppercase: true)
        bytes.append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
        if byte >= 0x20 { index += 2 }
      } else {
        bytes.append(byte)
      }
      index += 1
    }
  }

  /// Appends a text without its escapes; false, with nothing appended, where one is none.
  static func unescape(_ text: Span<UInt8>, into bytes: inout ByteBuffer) -> Bool {
    let start = bytes.count
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      if index < text.count, text[index] == UInt8(ascii: "\\") {
        bytes.append(byte)
        index += 1
      } else if let scalar = scalar(text, at: index) {
        bytes.append(String(scalar))
        index += 5
      } else {
        bytes.truncate(to: start)
        return false
      }
    }
    return true
  }

  /// The character that `u` and four digits name.
  private static func scalar(_ text: Span<UInt8>, at index: Int) -> Unicode.Scalar? {
    guard index + 5 <= text.count, text[index] == UInt8(ascii: "u") else { return nil }
    var value: UInt32 = 0
    for offset in 1...4 {
      let byte = text[index + offset]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 + UInt32(byte - 0x30)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 + UInt32(byte - 0x37)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 + UInt32(byte - 0x57)
      default: return nil
      }
    }
    return Unicode.Scalar(value)
  }
}
