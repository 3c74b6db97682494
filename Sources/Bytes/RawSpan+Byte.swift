extension RawSpan {
  /// The byte at `offset`; the bounds are checked.
  @inlinable @inline(__always)
  public func byte(at offset: Int) -> UInt8 {
    // A byte is valid as it is, and the load checks its offset: nothing here is unsafe.
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }
}
