// What is clever here
//   64 bytes are compared at once and the answer is one bit per byte. On x86-64 the bits come from
//   `pmovmskb`; elsewhere eight comparison bytes are folded into eight bits by one multiplication.
// If you change this
//   A load reads 64 bytes from `offset`, and checks that the span has them: a caller whose text ends
//   earlier hands in a span that includes a buffer's padding, and masks the surplus bits off.

#if arch(x86_64)
  public import _Builtin_intrinsics.intel.sse2
#endif

/// Sixty-four bytes of text, to be compared with one byte value at a time.
public struct Block {
  @usableFromInline internal let part0: SIMD16<UInt8>
  @usableFromInline internal let part1: SIMD16<UInt8>
  @usableFromInline internal let part2: SIMD16<UInt8>
  @usableFromInline internal let part3: SIMD16<UInt8>

  /// Loads the 64 bytes at `offset`.
  @inlinable @inline(__always)
  public init(_ bytes: RawSpan, at offset: Int) {
    // One check for all four loads.
    precondition(offset >= 0 && offset <= bytes.byteCount &- 64, "a block outside its text")
    unsafe part0 = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Part.self)
    unsafe part1 = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 16, as: Part.self)
    unsafe part2 = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 32, as: Part.self)
    unsafe part3 = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 48, as: Part.self)
  }

  @usableFromInline typealias Part = SIMD16<UInt8>

  /// Bit i is set where byte i equals `value`.
  @inlinable @inline(__always)
  public func equal(to value: UInt8) -> UInt64 {
    let all = SIMD16<UInt8>(repeating: value)
    return bits(part0 .== all, part1 .== all, part2 .== all, part3 .== all)
  }

  /// Bit i is set where byte i equals `first` or `second`.
  @inlinable @inline(__always)
  public func equal(to first: UInt8, or second: UInt8) -> UInt64 {
    let one = SIMD16<UInt8>(repeating: first)
    let two = SIMD16<UInt8>(repeating: second)
    return bits(
      (part0 .== one) .| (part0 .== two), (part1 .== one) .| (part1 .== two),
      (part2 .== one) .| (part2 .== two), (part3 .== one) .| (part3 .== two))
  }

  /// Bit i is set where byte i is below `limit`.
  @inlinable @inline(__always)
  public func less(than limit: UInt8) -> UInt64 {
    let most = SIMD16<UInt8>(repeating: limit &- 1)
    return bits(
      pointwiseMin(part0, most) .== part0, pointwiseMin(part1, most) .== part1,
      pointwiseMin(part2, most) .== part2, pointwiseMin(part3, most) .== part3)
  }

  /// Bit i is set where byte i is not ASCII.
  @inlinable @inline(__always)
  public var nonASCII: UInt64 {
    moveMask(part0) | moveMask(part1) << 16 | moveMask(part2) << 32 | moveMask(part3) << 48
  }

  /// How many of the four bytes of each lane equal `value`.
  @inlinable @inline(__always)
  func counts(of value: UInt8) -> Part {
    let all = Part(repeating: value)
    let sum =
      unsafe unsafeBitCast(part0 .== all, to: Part.self)
      &+ unsafeBitCast(part1 .== all, to: Part.self)
      &+ unsafeBitCast(part2 .== all, to: Part.self)
      &+ unsafeBitCast(part3 .== all, to: Part.self)
    // A comparison that holds is minus one.
    return Part() &- sum
  }

  /// All ones in each lane in which one of four bytes equals `value`.
  @inlinable @inline(__always)
  func marks(of value: UInt8) -> Part {
    let all = Part(repeating: value)
    let marks = (part0 .== all) .| (part1 .== all) .| (part2 .== all) .| (part3 .== all)
    return unsafe unsafeBitCast(marks, to: Part.self)
  }

  /// Whether any byte is not ASCII.
  @inlinable @inline(__always)
  public var hasNonASCII: Bool { moveMask(part0 | part1 | part2 | part3) != 0 }

  @inlinable @inline(__always)
  func bits(
    _ m0: SIMDMask<SIMD16<Int8>>, _ m1: SIMDMask<SIMD16<Int8>>,
    _ m2: SIMDMask<SIMD16<Int8>>, _ m3: SIMDMask<SIMD16<Int8>>
  ) -> UInt64 {
    moveMask(m0) | moveMask(m1) << 16 | moveMask(m2) << 32 | moveMask(m3) << 48
  }
}

/// One bit for each of sixteen comparisons.
@inlinable @inline(__always)
public func moveMask(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
  unsafe moveMask(unsafeBitCast(mask, to: SIMD16<UInt8>.self))
}

/// The same bits, read as signed numbers, which is how processors compare bytes.
///
/// The conversion that truncates is a call of a function, and empties the registers around it.
@inlinable @inline(__always)
public func signed(_ bytes: SIMD16<UInt8>) -> SIMD16<Int8> {
  unsafe unsafeBitCast(bytes, to: SIMD16<Int8>.self)
}

/// The highest bit of each of sixteen bytes.
@inlinable @inline(__always)
public func moveMask(_ bytes: SIMD16<UInt8>) -> UInt64 {
  #if arch(x86_64)
    return UInt64(
      truncatingIfNeeded: unsafe _mm_movemask_epi8(unsafeBitCast(bytes, to: SIMD2<Int64>.self)))
  #else
    let lanes = unsafe unsafeBitCast(bytes &>> 7, to: SIMD2<UInt64>.self)
    let gathered = (lanes &* 0x0102_0408_1020_4080) &>> 56
    return gathered[0] | gathered[1] << 8
  #endif
}
