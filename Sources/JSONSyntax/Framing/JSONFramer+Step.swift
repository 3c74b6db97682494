/// The framer's machine, one byte at a time.
extension JSONFramer {
  /// Reads one byte.
  mutating func step(_ byte: UInt8, at offset: Int, _ found: inout Found) {
    if byte == 0x0D || (byte == 0x0A && !isAfterReturn) { lineBreaks += 1 }
    isAfterReturn = byte == 0x0D
    if opening != .decided, !open(with: byte, at: offset, &found) { return }
    if layout == .lines {
      if byte == 0x0A { cut(at: offset + 1, &found) }
      return
    }
    let isQuote = byte == UInt8(ascii: "\"") && !isEscaped
    isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    if isInString {
      if isQuote {
        isInString = false
        if depth == 0 { endValue(at: offset + 1, &found) }
      }
      return
    }
    switch byte {
    case UInt8(ascii: "\""):
      isInString = isQuote
      isInScalar = false
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      depth += 1
      isInScalar = false
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth = max(0, depth - 1)
      if depth == 0 { endValue(at: offset + 1, &found) }
    case UInt8(ascii: ","):
      if layout == .array, depth == 1 { cut(at: offset + 1, &found) }
    case 0x20, 0x0A, 0x09:
      // A carriage return is left to the line feed behind it, which must not be cut off.
      if isInScalar { endValue(at: offset + 1, &found) }
    case 0x0D:
      break
    default:
      isInScalar = depth == 0
    }
  }

  /// Notes that a value outside all arrays and objects ends in front of `offset`.
  private mutating func endValue(at offset: Int, _ found: inout Found) {
    isInScalar = false
    if opening != .decided {
      opening = .behindValue
    } else if layout == .sequence {
      cut(at: offset, &found)
    } else {
      isArrayClosed = true
      if endsWithArray { cut(at: offset, &found) }
    }
  }

  /// Reads a byte while the layout is not known; false where nothing else is to be done with it.
  private mutating func open(with byte: UInt8, at offset: Int, _ found: inout Found) -> Bool {
    switch opening {
    case .nothing:
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      if markBytes < 3, byte == mark[markBytes] {
        markBytes += 1
        return false
      }
      markBytes = 3
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { return false }
      opening = .insideValue
      if byte == UInt8(ascii: "[") { decide(.array) }
    case .insideValue:
      // A string with a line feed inside is an error, most likely of a line that lacks a quote.
      guard byte == 0x0A else { break }
      if isInString {
        decide(.lines)
      } else if depth > 0 {
        decide(.sequence)
      } else {
        // A scalar's end, directly in front of the line feed.
        decide(.lines)
      }
    case .behindValue:
      if byte == 0x20 || byte == 0x09 || byte == 0x0D { return false }
      decide(byte == 0x0A ? .lines : .sequence)
      if byte != 0x0A { cut(at: offset, &found) }
    case .decided:
      break
    }
    return true
  }

  private mutating func decide(_ decided: JSONLayout) {
    layout = decided
    opening = .decided
  }
}
