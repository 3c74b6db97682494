/// A growable run of bytes.
public typealias ByteBuffer = Buffer<UInt8>

extension Buffer where Element == UInt8 {
  /// Appends the UTF-8 bytes of `text`.
  @inlinable
  public mutating func append(_ text: StaticString) {
    let added = text.utf8CodeUnitCount
    reserve(added)
    unsafe (base + used).update(from: text.utf8Start, count: added)
    used &+= added
  }

  /// Appends the UTF-8 bytes of `text`.
  public mutating func append(_ text: String) {
    append(copying: text.utf8Span.span)
  }

  /// Appends `value` in decimal digits.
  public mutating func append(decimal value: Int) {
    guard value >= 0 else {
      append(String(value))
      return
    }
    let start = used
    var rest = value
    repeat {
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    // The lowest digit came first.
    var (low, high) = (start, used &- 1)
    while low < high {
      let byte = self[low]
      self[low] = self[high]
      self[high] = byte
      low &+= 1
      high &-= 1
    }
  }

  /// Appends `count` bytes of `source`, from `offset` on.
  ///
  /// Short runs are copied sixteen bytes at a time, past their end where both sides have the room:
  /// the target has padding, the source is asked.
  @inlinable @inline(__always)
  public mutating func append(_ source: RawSpan, from offset: Int, count added: Int) {
    precondition(
      offset >= 0 && added >= 0 && added <= source.byteCount &- offset, "outside the source")
    reserve(added)
    if added <= 64, offset &+ added &+ 15 < source.byteCount {
      var copied = 0
      while copied < added {
        let sixteen = unsafe source.unsafeLoadUnaligned(
          fromUncheckedByteOffset: offset &+ copied, as: SIMD16<UInt8>.self)
        unsafe UnsafeMutableRawPointer(base + used + copied).storeBytes(
          of: sixteen, as: SIMD16<UInt8>.self)
        copied &+= 16
      }
    } else {
      unsafe source.withUnsafeBytes { bytes in
        if let start = bytes.baseAddress {
          unsafe UnsafeMutableRawPointer(base + used).copyMemory(
            from: start + offset, byteCount: added)
        }
      }
    }
    used &+= added
  }

  /// Appends `times` copies of `byte`, then `count` bytes of `source`, from `offset` on.
  ///
  /// Up to 16 of the one and 48 of the other are copied without a branch, past their end where the
  /// source has the room.
  @inlinable @inline(__always)
  public mutating func append(
    _ byte: UInt8, times: Int, then source: RawSpan, from offset: Int, count added: Int
  ) {
    let isShort =
      UInt(bitPattern: times) <= 16 && UInt(bitPattern: added) <= 48
      && offset >= 0 && offset <= source.byteCount &- 48
    guard isShort else {
      append(repeating: byte, count: times)
      append(source, from: offset, count: added)
      return
    }
    reserve(64)
    let target = unsafe UnsafeMutableRawPointer(base + used)
    unsafe target.storeBytes(of: SIMD16(repeating: byte), as: SIMD16<UInt8>.self)
    unsafe (target + times).storeBytes(
      of: source.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD32<UInt8>.self),
      as: SIMD32<UInt8>.self)
    unsafe (target + (times &+ 32)).storeBytes(
      of: source.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 32, as: SIMD16<UInt8>.self),
      as: SIMD16<UInt8>.self)
    used &+= times &+ added
  }

  /// Appends the first `count` bytes of `text` between two bytes of `quote`.
  @inlinable @inline(__always)
  public mutating func append(_ text: SIMD16<UInt8>, count added: Int, between quote: UInt8) {
    precondition(added >= 0 && added <= 16, "outside the text")
    reserve(18)
    let start = unsafe UnsafeMutableRawPointer(base + used)
    unsafe start.storeBytes(of: quote, as: UInt8.self)
    unsafe (start + 1).storeBytes(of: text, as: SIMD16<UInt8>.self)
    unsafe (start + (added &+ 1)).storeBytes(of: quote, as: UInt8.self)
    used &+= added &+ 2
  }

  /// Appends the first `count` bytes of `text`.
  @inlinable @inline(__always)
  public mutating func append(_ text: SIMD32<UInt8>, count added: Int) {
    precondition(added >= 0 && added <= 32, "outside the text")
    reserve(32)
    unsafe UnsafeMutableRawPointer(base + used).storeBytes(of: text, as: SIMD32<UInt8>.self)
    used &+= added
  }

  /// Appends the first `textCount` bytes of `text`, then `count` bytes of `source`, from `offset` on.
  ///
  /// Up to 48 bytes of the source are copied without a branch, past their end where it has the room.
  @inlinable @inline(__always)
  public mutating func append(
    _ text: SIMD32<UInt8>, count textCount: Int, then source: RawSpan, from offset: Int,
    count added: Int
  ) {
    guard UInt(bitPattern: added) <= 48, offset >= 0, offset <= source.byteCount &- 48,
      UInt(bitPattern: textCount) <= 32
    else {
      append(text, count: textCount)
      append(source, from: offset, count: added)
      return
    }
    reserve(80)
    let start = unsafe UnsafeMutableRawPointer(base + used)
    unsafe start.storeBytes(of: text, as: SIMD32<UInt8>.self)
    let target = unsafe start + textCount
    unsafe target.storeBytes(
      of: source.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD32<UInt8>.self),
      as: SIMD32<UInt8>.self)
    unsafe (target + 32).storeBytes(
      of: source.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 32, as: SIMD16<UInt8>.self),
      as: SIMD16<UInt8>.self)
    used &+= textCount &+ added
  }

  /// Appends `count` bytes of another buffer, from `offset` on.
  @inlinable
  public mutating func append(_ other: borrowing ByteBuffer, from offset: Int, count: Int) {
    precondition(offset >= 0 && count >= 0 && offset &+ count <= other.count, "outside the source")
    append(other.paddedBytes, from: offset, count: count)
  }

  /// Appends plain values as the bytes they have in memory.
  @inlinable @inline(__always)
  public mutating func append<Value: BitwiseCopyable>(bitsOf value: Value) {
    reserve(MemoryLayout<Value>.size)
    unsafe UnsafeMutableRawPointer(base + used).storeBytes(of: value, as: Value.self)
    used &+= MemoryLayout<Value>.size
  }

  /// The value whose bytes start at `offset`.
  @inlinable @inline(__always)
  public func load<Value: BitwiseCopyable>(_ type: Value.Type, at offset: Int) -> Value {
    precondition(offset >= 0 && offset &+ MemoryLayout<Value>.size <= used, "outside the buffer")
    return unsafe UnsafeRawPointer(base + offset).loadUnaligned(as: Value.self)
  }

  /// Moves the bytes from `offset` on to the start and forgets those before.
  public mutating func dropFirst(_ offset: Int) {
    precondition(offset >= 0 && offset <= used)
    let kept = used - offset
    unsafe UnsafeMutableRawPointer(base).copyMemory(from: base + offset, byteCount: kept)
    used = kept
  }

  /// A copy of all bytes as an array.
  public var bytes: [UInt8] {
    unsafe [UInt8](UnsafeBufferPointer(start: base, count: used))
  }

  /// A copy of the bytes in `range` as an array.
  public func bytes(in range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= used)
    return unsafe [UInt8](
      UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }
}
