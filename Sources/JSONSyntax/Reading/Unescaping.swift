public import Bytes

extension Buffer where Element == UInt8 {
  /// Appends what the content of a JSON string means: its bytes, with escapes replaced.
  ///
  /// The content is one that a tokenizer gave, without its quotes. Half a surrogate pair becomes
  /// U+FFFD. Any other bytes do no harm: what is no escape is copied as it is.
  ///
  /// - Returns: How many halves of surrogate pairs were replaced.
  @discardableResult
  public mutating func append(unescapingJSON content: Span<UInt8>) -> Int {
    let bytes = content.raw
    let end = content.count
    var replaced = 0
    var offset = 0
    while let backslash = content.firstIndex(of: UInt8(ascii: "\\"), from: offset) {
      append(bytes, from: offset, count: backslash - offset)
      guard backslash + 1 < end else {
        offset = backslash
        break
      }
      let letter = content[backslash + 1]
      offset = backslash + 2
      guard letter == UInt8(ascii: "u") else {
        append(meaningOfEscape(letter))
        continue
      }
      guard case .read(let unit) = codeUnit(in: bytes, at: offset, before: end) else {
        append(UInt8(ascii: "\\"))
        append(letter)
        continue
      }
      offset += 4
      if unit & 0xF800 != 0xD800 {
        append(utf8Of: unit)
      } else if unit < 0xDC00,
        case .read(let low) = lowSurrogate(in: bytes, at: offset, before: end)
      {
        offset += 6
        append(utf8Of: 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
      } else {
        append(utf8Of: 0xFFFD)
        replaced += 1
      }
    }
    append(bytes, from: offset, count: end - offset)
    return replaced
  }

  /// Appends the UTF-8 bytes of a Unicode scalar.
  mutating func append(utf8Of scalar: UInt32) {
    func continuation(_ shift: UInt32) -> UInt8 {
      0x80 | UInt8(truncatingIfNeeded: scalar >> shift) & 0x3F
    }
    switch scalar {
    case 0..<0x80:
      append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      append(continuation(0))
    case 0x800..<0x10000:
      append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      append(continuation(6))
      append(continuation(0))
    default:
      append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      append(continuation(12))
      append(continuation(6))
      append(continuation(0))
    }
  }
}

/// The character that a backslash and `letter` stand for.
@inline(__always)
func meaningOfEscape(_ letter: UInt8) -> UInt8 {
  switch letter {
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "t"): 0x09
  case UInt8(ascii: "n"): 0x0A
  case UInt8(ascii: "f"): 0x0C
  case UInt8(ascii: "r"): 0x0D
  default: letter
  }
}
