import Findings

@testable import ByteIO

/// Puts zip archives together record by record, also those that no tool would write.
struct ZipForge {
  struct Entry {
    var name: [UInt8]
    var data: [UInt8]
    var method = 0
    var flags = 0
    var checksum: UInt32
    var size: Int
    /// What stands in the archive; the data themselves where they are stored.
    var stored: [UInt8]
    var system = 3
    var attributes: UInt32 = 0o100644 << 16
    var extra: [UInt8] = []
    var localExtra: [UInt8] = []
    var disk = 0
    /// What the local header says where it differs.
    var localName: [UInt8]?
    var localFlags: Int?
    var localMethod: Int?
    var localChecksum: UInt32?
    var localSize: Int?
    var localCompressedSize: Int?
    var compressedSize: Int?
    /// Bytes behind the data: a data descriptor, or a gap.
    var behind: [UInt8] = []
    /// Where the directory says that the entry is.
    var offset: Int?

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    init(_ name: String, _ data: [UInt8]) {
      self.name = Array(name.utf8)
      self.data = data
      checksum = plainChecksum(data)
      size = data.count
      stored = data
    }
  }

  var entries: [Entry] = []
  var prefix: [UInt8] = []
  var comment: [UInt8] = []
  var suffix: [UInt8] = []
  var gapBeforeEnd: [UInt8] = []
  var count: Int?
  var directorySize: Int?
  var directoryOffset: Int?
  var disk = 0
  var commentSize: Int?
  /// Whether a zip64 end stands before the other.
  var isZip64 = false
  var marksEnd = true
  /// What only the older of the two ends says.
  var oldCount: Int?

  init(_ entries: [Entry] = []) { self.entries = entries }

  var bytes: [UInt8] {
    var all = prefix
    var directory: [UInt8] = []
    for entry in entries {
      let offset = all.count - prefix.count
      let name = entry.localName ?? entry.name
      all += word(0x0403_4B50) + short(20) + short(entry.localFlags ?? entry.flags)
      all += short(entry.localMethod ?? entry.method) + short(0) + short(33)
      all += word(Int(entry.localChecksum ?? entry.checksum))
      all += word(entry.localCompressedSize ?? entry.stored.count)
      all += word(entry.localSize ?? entry.size)
      all += short(name.count) + short(entry.localExtra.count) + name + entry.localExtra
      all += entry.stored + entry.behind
      directory += word(0x0201_4B50) + [20, UInt8(entry.system)] + short(20) + short(entry.flags)
      directory += short(entry.method) + short(0) + short(33) + word(Int(entry.checksum))
      directory += word(entry.compressedSize ?? entry.stored.count) + word(entry.size)
      directory += short(entry.name.count) + short(entry.extra.count) + short(0)
      directory += short(entry.disk) + short(0) + word(Int(entry.attributes))
      directory += word(entry.offset ?? offset) + entry.name + entry.extra
    }
    let start = all.count - prefix.count
    all += directory + gapBeforeEnd
    let size = directorySize ?? directory.count
    let offset = directoryOffset ?? start
    let count = count ?? entries.count
    if isZip64 {
      let end = all.count - prefix.count
      all += word(0x0606_4B50) + long(44) + short(45) + short(45) + word(0) + word(0)
      all += long(count) + long(count) + long(size) + long(offset)
      all += word(0x0706_4B50) + word(0) + long(end) + word(1)
    }
    let isMarked = isZip64 && marksEnd
    let shown = oldCount ?? (isMarked ? 0xFFFF : count)
    all += word(0x0605_4B50) + short(disk) + short(disk)
    all += short(shown) + short(shown)
    all += word(isMarked ? 0xFFFF_FFFF : size) + word(isMarked ? 0xFFFF_FFFF : offset)
    return all + short(commentSize ?? comment.count) + comment + suffix
  }
}

func short(_ value: Int) -> [UInt8] { (0..<2).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
func word(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
func long(_ value: Int) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

/// Opens an archive that is in memory.
func archive(
  _ bytes: [UInt8], limits: DecompressionLimits = DecompressionLimits()
) throws(Failure) -> ZipArchive {
  let file = try SpillFile.spool(MemorySource(bytes), standingFor: "made.zip")
  return try ZipArchive(file, limits: limits)
}
