/// A 128-bit fingerprint of a key: equal keys have equal fingerprints.
///
/// Two different keys share a fingerprint with a chance of about 2⁻¹²⁸ a pair, so that operators
/// may take one for the other. The seed is drawn once a process; nothing that is written out
/// depends on a fingerprint's value or on the order of fingerprints.
public struct Hash128: Hashable, Sendable, BitwiseCopyable {
  /// The upper half.
  public var high: UInt64
  /// The lower half.
  public var low: UInt64

  /// Puts both halves together.
  @inlinable
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Adds the value to a hash.
  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(low) }

  @usableFromInline static let seed: (UInt64, UInt64) = (
    UInt64.random(in: .min ... .max) | 1, UInt64.random(in: .min ... .max) | 1
  )

  /// The fingerprint of `bytes` in a name space: a kind, a system, a purpose.
  @inlinable
  public init(_ bytes: Span<UInt8>, space: UInt64 = 0) {
    let (first, second) = Self.seed
    var high = first ^ (space &* 0x9E37_79B9_7F4A_7C15)
    var low = second ^ (space &* 0xD6E8_FEB8_6659_FD93) ^ UInt64(truncatingIfNeeded: bytes.count)
    let raw = bytes.raw
    let count = raw.byteCount
    var offset = 0
    while offset &+ 8 <= count {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      high = Self.fold(word ^ 0xA076_1D64_78BD_642F, high ^ first)
      low = Self.fold(word ^ 0xE703_7ED1_A0B4_28DB, low ^ second)
      offset &+= 8
    }
    var tail: UInt64 = 0
    while offset < count {
      tail = tail << 8 | UInt64(bytes[offset])
      offset &+= 1
    }
    high = Self.fold(tail ^ 0x8EBC_6AF0_9C88_C6E3, high ^ first)
    low = Self.fold(tail ^ 0x5899_65CC_7537_4CC3, low ^ second)
    self.high = Self.fold(high ^ first, 0x2D35_8DCC_AA6C_78A5)
    self.low = Self.fold(low ^ second, 0x8BB8_4B93_962E_ACC9)
  }

  @inlinable @inline(__always)
  static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
