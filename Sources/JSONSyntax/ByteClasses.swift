public import Bytes

// Comparisons are written between whole vectors: those with a single value are not turned into
// vector instructions.

/// One bit for each of sixteen bytes that may not simply be passed over in a string: quotes,
/// backslashes, control characters and bytes above 0x7F.
@inline(__always)
func specialBytes(in sixteen: SIMD16<UInt8>) -> UInt64 {
  // As signed numbers, bytes above 0x7F are negative and so below the space as well.
  let signed = unsafe unsafeBitCast(sixteen, to: SIMD16<Int8>.self)
  return moveMask(
    (signed .< SIMD16<Int8>(repeating: 0x20))
      .| (sixteen .== SIMD16<UInt8>(repeating: UInt8(ascii: "\"")))
      .| (sixteen .== SIMD16<UInt8>(repeating: UInt8(ascii: "\\"))))
}

/// One bit for each of sixteen bytes that a string may not hold unescaped.
@inlinable @inline(__always)
func bytesToEscape(in sixteen: SIMD16<UInt8>) -> UInt64 {
  moveMask(
    (sixteen .< SIMD16<UInt8>(repeating: 0x20))
      .| (sixteen .== SIMD16<UInt8>(repeating: UInt8(ascii: "\"")))
      .| (sixteen .== SIMD16<UInt8>(repeating: UInt8(ascii: "\\"))))
}

/// One bit for each of sixteen bytes that is a decimal digit.
@inline(__always)
func digitBytes(in sixteen: SIMD16<UInt8>) -> UInt64 {
  let values = sixteen &- SIMD16<UInt8>(repeating: UInt8(ascii: "0"))
  return moveMask(values .< SIMD16<UInt8>(repeating: 10))
}

/// One bit for each of sixteen bytes that equals `value`.
@inline(__always)
func positions(in sixteen: SIMD16<UInt8>, equalTo value: UInt8) -> UInt64 {
  moveMask(sixteen .== SIMD16<UInt8>(repeating: value))
}

/// The byte at `offset`.
@inline(__always)
func byte(of bytes: RawSpan, at offset: Int) -> UInt8 {
  unsafe bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
}

/// Sixteen bytes from `offset` on; those behind the end of `bytes` are zero.
@inlinable @inline(__always)
func sixteen(of bytes: RawSpan, at offset: Int) -> SIMD16<UInt8> {
  if offset &+ 16 <= bytes.byteCount {
    return unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
  }
  return lastSixteen(of: bytes, at: offset)
}

@inline(never)
@usableFromInline
func lastSixteen(of bytes: RawSpan, at offset: Int) -> SIMD16<UInt8> {
  let end = bytes.byteCount
  let count = end - offset
  var low: UInt64 = 0
  var high: UInt64 = 0
  // Two loads that overlap; of the second, the bytes that the first has are shifted out.
  if count >= 8 {
    low = word(of: bytes, at: offset, as: UInt64.self)
    high = word(of: bytes, at: end - 8, as: UInt64.self) >> UInt64(8 * (16 - count))
  } else if count >= 4 {
    low = UInt64(word(of: bytes, at: offset, as: UInt32.self))
    let rest = UInt64(word(of: bytes, at: end - 4, as: UInt32.self)) >> UInt64(8 * (8 - count))
    low |= rest << 32
  } else {
    for index in 0..<max(0, count) {
      low |= UInt64(byte(of: bytes, at: offset + index)) << UInt64(8 * index)
    }
  }
  return unsafe unsafeBitCast(
    SIMD2<UInt64>(low.littleEndian, high.littleEndian), to: SIMD16<UInt8>.self)
}

@inline(__always)
func word<Word: FixedWidthInteger & BitwiseCopyable>(
  of bytes: RawSpan, at offset: Int, as type: Word.Type
) -> Word {
  Word(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: type))
}
