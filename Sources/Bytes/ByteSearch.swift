/// Searches over runs of bytes, sixteen at a time where there are so many.
extension Span where Element == UInt8 {
  /// The same bytes, for loads of wider values.
  @inlinable
  public var raw: RawSpan {
    @_lifetime(copy self) @inline(__always)
    get { unsafe bytes }
  }

  /// The index of the first `byte` at or behind `start`, or `nil`.
  @inlinable
  public func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    let raw = raw
    var index = start
    let all = SIMD16<UInt8>(repeating: byte)
    while index &+ 16 <= count {
      let sixteen = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      let found = moveMask(sixteen .== all)
      if found != 0 { return index &+ found.trailingZeroBitCount }
      index &+= 16
    }
    while index < count {
      if self[index] == byte { return index }
      index &+= 1
    }
    return nil
  }

  /// Whether one of the bytes is `first` or `second`.
  @inlinable
  public func contains(_ first: UInt8, or second: UInt8) -> Bool {
    let raw = raw
    let (one, other) = (
      SIMD16<UInt8>(repeating: first), SIMD16<UInt8>(repeating: second)
    )
    var index = 0
    while index < count {
      guard count >= 16 else {
        if self[index] == first || self[index] == second { return true }
        index &+= 1
        continue
      }
      // The last sixteen overlap those before.
      let start = Swift.min(index, count &- 16)
      let sixteen = unsafe raw.unsafeLoadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self)
      if moveMask(sixteen .== one) | moveMask(sixteen .== other) != 0 { return true }
      index &+= 16
    }
    return false
  }

  /// Whether one of the bytes is `limit` or less.
  @inlinable
  public func contains(upTo limit: UInt8) -> Bool {
    let raw = raw
    let most = SIMD16<UInt8>(repeating: limit)
    var index = 0
    while index < count {
      guard count >= 16 else {
        if self[index] <= limit { return true }
        index &+= 1
        continue
      }
      // The last sixteen overlap those before.
      let start = Swift.min(index, count &- 16)
      let sixteen = unsafe raw.unsafeLoadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self)
      if moveMask(sixteen .<= most) != 0 { return true }
      index &+= 16
    }
    return false
  }

  /// Whether both runs hold the same bytes.
  @inlinable
  public func isEqual(to other: borrowing Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var index = 0
    let mine = raw
    let theirs = other.raw
    while index &+ 8 <= count {
      let a = unsafe mine.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let b = unsafe theirs.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      if a != b { return false }
      index &+= 8
    }
    while index < count {
      if self[index] != other[index] { return false }
      index &+= 1
    }
    return true
  }

  /// Whether these are the bytes of `text`.
  @inlinable
  public func isEqual(to text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for index in indices where unsafe self[index] != text.utf8Start[index] { return false }
    return true
  }

  /// Whether these are the bytes of `text`.
  @inlinable
  public func isEqual(to text: [UInt8]) -> Bool { isEqual(to: text.span) }

  /// Whether the run sorts before `other`, byte by byte.
  @inlinable
  public func precedes(_ other: borrowing Span<UInt8>) -> Bool {
    let shared = Swift.min(count, other.count)
    var index = 0
    while index < shared {
      let a = self[index]
      let b = other[index]
      if a != b { return a < b }
      index &+= 1
    }
    return count < other.count
  }

  /// Whether every byte is a space, a tab, or there is none.
  @inlinable
  public var isBlank: Bool {
    for index in indices {
      let byte = self[index]
      if byte != 0x20, byte != 0x09 { return false }
    }
    return true
  }

  /// The run without spaces and tabs at its ends.
  @inlinable
  public var trimmedRange: Range<Int> {
    var lower = 0
    var upper = count
    while lower < upper, self[lower] == 0x20 || self[lower] == 0x09 { lower &+= 1 }
    while lower < upper, self[upper &- 1] == 0x20 || self[upper &- 1] == 0x09 { upper &-= 1 }
    return lower..<upper
  }
}

extension String {
  /// The text of `bytes`; ill-formed UTF-8 becomes U+FFFD.
  public init(_ bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
