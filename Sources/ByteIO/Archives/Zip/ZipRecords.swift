import Bytes
import Findings

// The records of a zip archive, as .ZIP File Format Specification 6.3 (APPNOTE) lays them out.

extension Buffer where Element == UInt8 {
  /// The 16-bit number at `offset`, lowest byte first.
  func short(at offset: Int) -> Int { Int(UInt16(littleEndian: load(UInt16.self, at: offset))) }

  /// The 32-bit number at `offset`, lowest byte first.
  func word(at offset: Int) -> UInt64 {
    UInt64(UInt32(littleEndian: load(UInt32.self, at: offset)))
  }

  /// The 64-bit number at `offset`, lowest byte first.
  func long(at offset: Int) -> UInt64 { UInt64(littleEndian: load(UInt64.self, at: offset)) }
}

/// The numbers that mark the records.
enum ZipSignature {
  static let local: UInt64 = 0x0403_4B50
  static let central: UInt64 = 0x0201_4B50
  static let end: UInt64 = 0x0605_4B50
  static let end64: UInt64 = 0x0606_4B50
  static let locator64: UInt64 = 0x0706_4B50
  static let spanned: UInt64 = 0x0807_4B50
}

/// What a 32-bit and a 16-bit field hold when the value stands in a zip64 record.
let zip64Mark: UInt64 = 0xFFFF_FFFF
let zip64Mark16 = 0xFFFF

/// The bits of an entry's flags that matter.
struct ZipFlags: OptionSet, Hashable {
  let rawValue: Int

  static let encrypted = Self(rawValue: 1 << 0)
  static let descriptorFollows = Self(rawValue: 1 << 3)
  static let stronglyEncrypted = Self(rawValue: 1 << 6)
  static let utf8 = Self(rawValue: 1 << 11)
  static let headersMasked = Self(rawValue: 1 << 13)
}

/// What both headers of an entry say about it.
struct ZipHeader {
  var flags: ZipFlags
  var method: Int
  var checksum: UInt32
  var compressedSize: UInt64
  var size: UInt64
  var rawName: [UInt8]
  var unicodePath: [UInt8]?

  /// The name as text; `nil` where it is not the UTF-8 that it claims to be.
  var name: String? {
    ZipNames.decode(rawName, isUTF8: flags.contains(.utf8), unicodePath: unicodePath)
  }

  var isEncrypted: Bool {
    !flags.isDisjoint(with: [.encrypted, .stronglyEncrypted, .headersMasked]) || method == 99
  }
}

/// An entry of the central directory.
struct ZipCentralHeader {
  static let fixedSize = 46

  var header: ZipHeader
  var system: Int
  var attributes: UInt32
  var disk: Int
  var localOffset: UInt64

  /// The length of the header at `offset`, whose fixed part is in `buffer`.
  static func length(in buffer: borrowing ByteBuffer, at offset: Int) -> Int {
    fixedSize + buffer.short(at: offset + 28) + buffer.short(at: offset + 30)
      + buffer.short(at: offset + 32)
  }

  /// Reads the header at `offset`, all of which is in `buffer`; `nil` where its extra fields
  /// contradict themselves.
  init?(in buffer: borrowing ByteBuffer, at offset: Int) {
    let nameEnd = offset + Self.fixedSize + buffer.short(at: offset + 28)
    let extraEnd = nameEnd + buffer.short(at: offset + 30)
    let rawName = buffer.bytes(in: offset + Self.fixedSize..<nameEnd)
    guard let extras = ZipExtraFields(in: buffer, nameEnd..<extraEnd, rawName: rawName),
      !extras.isAmbiguous
    else { return nil }
    header = ZipHeader(
      flags: ZipFlags(rawValue: buffer.short(at: offset + 8)),
      method: buffer.short(at: offset + 10),
      checksum: UInt32(truncatingIfNeeded: buffer.word(at: offset + 16)),
      compressedSize: buffer.word(at: offset + 20), size: buffer.word(at: offset + 24),
      rawName: rawName, unicodePath: extras.unicodePath)
    system = buffer.short(at: offset + 4) >> 8
    attributes = UInt32(truncatingIfNeeded: buffer.word(at: offset + 38))
    disk = buffer.short(at: offset + 34)
    localOffset = buffer.word(at: offset + 42)
    // The zip64 field holds only those values whose own field is full, in this order.
    guard var wide = extras.zip64 else { return }
    guard wide.take(&header.size), wide.take(&header.compressedSize), wide.take(&localOffset),
      wide.takeDisk(&disk)
    else { return nil }
  }
}

/// The header that stands before an entry's data.
struct ZipLocalHeader {
  static let fixedSize = 30

  var header: ZipHeader

  /// The length of the header at the start of `buffer`, which holds its fixed part.
  static func length(in buffer: borrowing ByteBuffer) -> Int {
    fixedSize + buffer.short(at: 26) + buffer.short(at: 28)
  }

  /// Reads the header that fills `buffer`.
  init(in buffer: borrowing ByteBuffer) {
    let nameEnd = Self.fixedSize + buffer.short(at: 26)
    let rawName = buffer.bytes(in: Self.fixedSize..<nameEnd)
    // Readers go by the central directory; only what both should say is looked at here.
    let extras = ZipExtraFields(in: buffer, nameEnd..<buffer.count, rawName: rawName)
    header = ZipHeader(
      flags: ZipFlags(rawValue: buffer.short(at: 6)), method: buffer.short(at: 8),
      checksum: UInt32(truncatingIfNeeded: buffer.word(at: 14)),
      compressedSize: buffer.word(at: 18), size: buffer.word(at: 22), rawName: rawName,
      unicodePath: extras?.unicodePath)
    if var wide = extras?.zip64 {
      _ = wide.take(&header.size) && wide.take(&header.compressedSize)
    }
  }
}
