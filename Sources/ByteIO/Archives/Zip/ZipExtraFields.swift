import Bytes

/// The extra fields of an entry's header that matter here.
struct ZipExtraFields {
  /// The field that holds the numbers too large for the header.
  var zip64: Zip64Values?
  /// The name in UTF-8, where such a field is meant for this name.
  var unicodePath: [UInt8]?
  /// Whether one of the two occurs twice, so that readers may differ.
  var isAmbiguous = false

  /// Reads the fields in `range`; `nil` where they run over its end.
  ///
  /// Up to three bytes at the end are padding of tools that align their data.
  init?(in buffer: borrowing ByteBuffer, _ range: Range<Int>, rawName: [UInt8]) {
    var offset = range.lowerBound
    while range.upperBound - offset >= 4 {
      let id = buffer.short(at: offset)
      let end = offset + 4 + buffer.short(at: offset + 2)
      guard end <= range.upperBound else { return nil }
      let content = buffer.bytes(in: offset + 4..<end)
      switch id {
      case 0x0001:
        isAmbiguous = isAmbiguous || zip64 != nil
        zip64 = Zip64Values(bytes: content)
      case 0x7075:
        isAmbiguous = isAmbiguous || unicodePath != nil
        unicodePath = Self.unicodePath(content, rawName: rawName) ?? unicodePath
      default: break
      }
      offset = end
    }
  }

  /// The name in a Unicode path field, if that was written together with `rawName`.
  private static func unicodePath(_ content: [UInt8], rawName: [UInt8]) -> [UInt8]? {
    guard content.count > 5, content[0] == 1 else { return nil }
    let checksum = content[1..<5].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return checksum == Checksum.of(rawName) ? Array(content[5...]) : nil
  }
}

/// The numbers of a zip64 extra field, taken one after another.
struct Zip64Values {
  var bytes: [UInt8]
  private var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Puts the next number into `value` if that is marked as too large for its place; false where
  /// there is none.
  mutating func take(_ value: inout UInt64) -> Bool {
    guard value == zip64Mark else { return true }
    guard let number = next(8) else { return false }
    value = number
    return true
  }

  /// The same for the number of a disk.
  mutating func takeDisk(_ disk: inout Int) -> Bool {
    guard disk == zip64Mark16 else { return true }
    guard let number = next(4) else { return false }
    disk = Int(number)
    return true
  }

  private mutating func next(_ width: Int) -> UInt64? {
    guard bytes.count - offset >= width else { return nil }
    defer { offset += width }
    return bytes[offset..<offset + width].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
