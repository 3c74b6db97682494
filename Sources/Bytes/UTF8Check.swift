extension Span where Element == UInt8 {
  /// Where the first byte stands that makes the run ill-formed UTF-8, `nil` where it is well-formed.
  public var firstInvalidUTF8: Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: self)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// How many Unicode scalars the well-formed UTF-8 run holds.
  @inlinable
  public var scalarCount: Int {
    var scalars = 0
    for index in indices where self[index] & 0xC0 != 0x80 { scalars &+= 1 }
    return scalars
  }

  /// Where the first byte stands that is not ASCII, from `start` on.
  @inlinable
  public func firstNonASCII(from start: Int = 0) -> Int? {
    let raw = raw
    var index = start
    while index &+ 64 <= count {
      let block = Block(raw, at: index)
      if block.hasNonASCII { break }
      index &+= 64
    }
    while index &+ 16 <= count {
      let part = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      let found = moveMask(part)
      if found != 0 { return index &+ found.trailingZeroBitCount }
      index &+= 16
    }
    while index < count {
      if self[index] >= 0x80 { return index }
      index &+= 1
    }
    return nil
  }
}
