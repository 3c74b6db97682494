/// A zip archive of stored entries, put together as no tool would.
struct ForgedZip {
  struct Entry {
    var name: String
    var data: [UInt8]
    /// Bit 0 says that it is encrypted.
    var flags = 0
    /// What the archive says that it unfolds to; its length where nothing is given.
    var size: Int?
    /// 0 is stored, 8 deflated.
    var method = 0
  }

  var entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  var bytes: [UInt8] {
    var all: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let facts =
        short(20) + short(entry.flags) + short(entry.method) + short(0) + short(33)
        + word(Int(Self.checksum(entry.data))) + word(entry.data.count)
        + word(entry.size ?? entry.data.count) + short(name.count) + short(0)
      directory += word(0x0201_4B50) + [20, 3] + facts + short(0) + short(0) + short(0)
      directory += word(0o100644 << 16) + word(all.count) + name
      all += word(0x0403_4B50) + facts + name + entry.data
    }
    let start = all.count
    all += directory
    all += word(0x0605_4B50) + short(0) + short(0) + short(entries.count) + short(entries.count)
    return all + word(directory.count) + word(start) + short(0)
  }

  private func short(_ value: Int) -> [UInt8] {
    (0..<2).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private func word(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
