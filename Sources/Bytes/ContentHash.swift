/// A fingerprint of several texts in their order, such as the values of a record.
///
/// What is multiplied is never known from outside, so that no text can wipe out what came before.
/// Equal texts give equal fingerprints within one process; nothing that is written out depends on
/// the value.
public struct ContentHash: Sendable {
  /// The fingerprint of what was added so far.
  public private(set) var value: UInt64

  private let first: UInt64

  /// Starts with nothing.
  public init() { (first, value) = Hash128.seed }

  /// Adds a text in a name space, such as a field.
  public mutating func add(_ bytes: Span<UInt8>, space: UInt64) {
    var sum = value ^ (space &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: bytes.count)
    let raw = bytes.raw
    let count = raw.byteCount
    var offset = 0
    while offset &+ 8 <= count {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      sum = Hash128.fold(word ^ first, sum ^ 0xA076_1D64_78BD_642F)
      offset &+= 8
    }
    var tail: UInt64 = 0
    while offset < count {
      tail = tail << 8 | UInt64(bytes[offset])
      offset &+= 1
    }
    value = Hash128.fold(tail ^ first, sum ^ 0xE703_7ED1_A0B4_28DB)
  }
}
