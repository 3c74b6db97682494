// The functions of this file take bytes, not the tokenizer: a call with the tokenizer would copy all
// of it.

/// What passing over an escape or a character came to.
enum Passage {
  /// It is well formed, and has so many bytes.
  case passed(Int)
  /// It is half a surrogate pair, of six bytes, and that is accepted.
  case loneSurrogate
  /// It is ill formed.
  case failed(JSONProblem)
  /// The chunk ends before it does.
  case cut
}

/// Checks the escape whose backslash is at `offset`.
@inline(never)
func escape(
  in bytes: RawSpan, at offset: Int, before end: Int, loneSurrogates: Bool
) -> Passage {
  guard offset + 1 < end else { return .cut }
  switch byte(of: bytes, at: offset + 1) {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
    UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
    return .passed(2)
  case UInt8(ascii: "u"):
    break
  default:
    return .failed(.badEscape)
  }
  let unit: UInt32
  switch codeUnit(in: bytes, at: offset + 2, before: end) {
  case .read(let value): unit = value
  case .ill: return .failed(.badEscape)
  case .cut: return .cut
  }
  guard unit & 0xF800 == 0xD800 else { return .passed(6) }
  if unit < 0xDC00 {
    switch lowSurrogate(in: bytes, at: offset + 6, before: end) {
    case .read: return .passed(12)
    case .cut: return .cut
    case .ill: break
    }
  }
  return loneSurrogates ? .loneSurrogate : .failed(.loneSurrogate)
}

/// What reading a UTF-16 code unit from an escape came to.
enum CodeUnit {
  case read(UInt32)
  case ill
  case cut
}

/// Reads four hexadecimal digits.
func codeUnit(in bytes: RawSpan, at offset: Int, before end: Int) -> CodeUnit {
  var unit: UInt32 = 0
  for index in offset..<offset + 4 {
    guard index < end else { return .cut }
    guard let digit = hexadecimalValue(byte(of: bytes, at: index)) else { return .ill }
    unit = unit << 4 | digit
  }
  return .read(unit)
}

/// Reads the escape of the second half of a surrogate pair.
func lowSurrogate(in bytes: RawSpan, at offset: Int, before end: Int) -> CodeUnit {
  guard offset < end else { return .cut }
  guard byte(of: bytes, at: offset) == UInt8(ascii: "\\") else { return .ill }
  guard offset + 1 < end else { return .cut }
  guard byte(of: bytes, at: offset + 1) == UInt8(ascii: "u") else { return .ill }
  let unit = codeUnit(in: bytes, at: offset + 2, before: end)
  if case .read(let value) = unit, value & 0xFC00 != 0xDC00 { return .ill }
  return unit
}

/// The value of a hexadecimal digit.
@inline(__always)
func hexadecimalValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte &- UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte &- UInt8(ascii: "a") &+ 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte &- UInt8(ascii: "A") &+ 10)
  default: nil
  }
}
