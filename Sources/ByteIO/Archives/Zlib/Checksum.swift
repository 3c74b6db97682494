import Bytes
import CZlib

/// The CRC-32 of bytes that come one run after another.
struct Checksum {
  private(set) var value: UInt32 = 0

  /// Takes in `bytes` from `offset` on.
  mutating func add(_ bytes: RawSpan, from offset: Int = 0) {
    let before = UInt(value)
    value = unsafe bytes.withUnsafeBytes { all in
      guard let start = all.baseAddress else { return value }
      let first = unsafe (start + offset).assumingMemoryBound(to: Bytef.self)
      return UInt32(truncatingIfNeeded: unsafe crc32_z(before, first, all.count - offset))
    }
  }

  /// The CRC-32 of `bytes`.
  static func of(_ bytes: [UInt8]) -> UInt32 {
    var checksum = Checksum()
    checksum.add(bytes.span.raw)
    return checksum.value
  }
}
