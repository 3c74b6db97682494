public import Bytes

/// How the bytes of a text stand for characters.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8; ASCII is part of it.
  case utf8 = "utf-8"
  /// Windows-1252, the usual encoding of western Windows programs.
  case windows1252 = "windows-1252"
  /// UTF-16, low byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, high byte first.
  case utf16BigEndian = "utf-16be"

  /// How many bytes the source has for a text that was decoded to `text`.
  public func sourceLength(of text: Span<UInt8>) -> Int {
    switch self {
    case .utf8: return text.count
    case .windows1252: return text.scalarCount
    case .utf16LittleEndian, .utf16BigEndian:
      // Two bytes a scalar, four for those of four UTF-8 bytes.
      var units = 0
      for index in text.indices {
        let byte = text[index]
        if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
      }
      return units * 2
    }
  }

  /// Appends the source's bytes for a text that was decoded to `text`.
  public func encode(_ text: Span<UInt8>, into bytes: inout ByteBuffer) {
    guard self != .utf8 else {
      bytes.append(copying: text)
      return
    }
    var index = 0
    while index < text.count {
      let (scalar, width) = Self.scalar(text, at: index)
      index += width
      switch self {
      case .utf8: break
      case .windows1252: bytes.append(Windows1252.byte(of: scalar))
      case .utf16LittleEndian, .utf16BigEndian:
        let isLittle = self == .utf16LittleEndian
        let units: [UInt16] =
          scalar < 0x10000
          ? [UInt16(scalar)]
          : [
            UInt16(0xD800 + ((scalar - 0x10000) >> 10)),
            UInt16(0xDC00 + ((scalar - 0x10000) & 0x3FF)),
          ]
        for unit in units {
          let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
          bytes.append(isLittle ? low : high)
          bytes.append(isLittle ? high : low)
        }
      }
    }
  }

  /// The scalar that starts at `index`, surrogates included, and its number of bytes.
  private static func scalar(_ text: Span<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = UInt32(text[index])
    func tail(_ offset: Int) -> UInt32 { UInt32(text[index + offset] & 0x3F) }
    if first < 0x80 { return (first, 1) }
    if first < 0xE0, index + 1 < text.count { return ((first & 0x1F) << 6 | tail(1), 2) }
    if first < 0xF0, index + 2 < text.count {
      return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
    }
    if index + 3 < text.count {
      return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }
    return (first, 1)
  }
}

/// The characters of Windows-1252; the five bytes it leaves open stand for control characters, as
/// the WHATWG Encoding Standard has it, so that every byte can be decoded and encoded again.
enum Windows1252 {
  private static let high: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  static func scalar(of byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? UInt32(high[Int(byte) - 0x80]) : UInt32(byte)
  }

  static func byte(of scalar: UInt32) -> UInt8 {
    if scalar < 0x80 || (0xA0...0xFF).contains(scalar) { return UInt8(scalar) }
    return high.firstIndex { UInt32($0) == scalar }.map { UInt8($0 + 0x80) } ?? 0x3F
  }
}

extension Buffer where Element == UInt8 {
  /// Appends a scalar in UTF-8; a lone surrogate becomes three bytes that no UTF-8 check accepts.
  mutating func append(scalar: UInt32) {
    switch scalar {
    case ..<0x80: append(UInt8(scalar))
    case ..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case ..<0x10000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xF0 | scalar >> 18))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
