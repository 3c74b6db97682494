extension RawSpan {
  /// The byte at `offset`; the bounds are checked.
  @inlinable @inline(__always)
  public func byte(at offset: Int) -> UInt8 {
    // A byte is valid as it is, and the load checks its offset: nothing here is unsafe.
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// The eight bytes from `offset` on, the first as the lowest; the bounds are checked.
  @inlinable @inline(__always)
  public func word(at offset: Int) -> UInt64 {
    // Any eight bytes are a number: nothing here is unsafe.
    UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
