/// Checks a run of characters above U+007F and moves `offset` behind the good ones.
@inline(__always)
func passNonASCII(in bytes: RawSpan, from offset: inout Int, before end: Int) -> Passage {
  while offset < end, byte(of: bytes, at: offset) >= 0x80 {
    let length = sequenceLength(in: bytes, at: offset, before: end)
    guard length > 0 else { return length == 0 ? .failed(.invalidUTF8) : .cut }
    offset &+= length
  }
  return .passed(0)
}

/// How many bytes the UTF-8 sequence at `offset` has; 0 where it is ill formed, -1 where it is cut.
@inline(__always)
func sequenceLength(in bytes: RawSpan, at offset: Int, before end: Int) -> Int {
  let lead = byte(of: bytes, at: offset)
  guard lead >= 0xC2, lead < 0xF5 else { return 0 }
  guard offset &+ 1 < end else { return -1 }
  let second = byte(of: bytes, at: offset &+ 1)
  if lead < 0xE0 { return second & 0xC0 == 0x80 ? 2 : 0 }
  // The second byte's range keeps out overlong forms, surrogates and what lies above U+10FFFF.
  let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
  let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
  guard second >= lowest, second <= highest else { return 0 }
  guard offset &+ 2 < end else { return -1 }
  guard byte(of: bytes, at: offset &+ 2) & 0xC0 == 0x80 else { return 0 }
  guard lead >= 0xF0 else { return 3 }
  guard offset &+ 3 < end else { return -1 }
  return byte(of: bytes, at: offset &+ 3) & 0xC0 == 0x80 ? 4 : 0
}
