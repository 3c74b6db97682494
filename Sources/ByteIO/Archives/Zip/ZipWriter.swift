import Bytes
public import Findings

/// Writes a zip archive, one entry after another.
///
/// Sizes and checksums stand before the data, so that readers need not search for them. Times are
/// fixed: equal entries give equal archives. Zip64 records are written where they are needed.
public final class ZipWriter {
  /// From which values on zip64 records are needed.
  struct Thresholds: Sendable {
    /// The first size or offset that is too large for its place.
    var bytes = 0xFFFF_FFFF
    /// The first number of entries that is too large for its place.
    var entries = 0xFFFF
  }

  /// What is known about an entry before it is written.
  struct EntryFacts: Sendable {
    var name: String
    var isDeflated: Bool
    var checksum: UInt32
    var size: Int
    var compressedSize: Int
  }

  private let sink: any ByteSink
  private let thresholds: Thresholds
  private var names = OutputNames()
  private var offset = 0
  private var count = 0
  private var directory = ByteBuffer()

  /// Begins an archive in `sink`.
  public convenience init(_ sink: any ByteSink) { self.init(sink, thresholds: Thresholds()) }

  init(_ sink: any ByteSink, thresholds: Thresholds) {
    self.sink = sink
    self.thresholds = thresholds
  }

  /// Adds an entry whose contents are in memory; `level` 0 stores them as they are.
  public func add(_ name: String, _ contents: RawSpan, level: Int = 6) throws(Failure) {
    var checksum = Checksum()
    checksum.add(contents)
    var facts = EntryFacts(
      name: name, isDeflated: level > 0, checksum: checksum.value, size: contents.byteCount,
      compressedSize: contents.byteCount)
    guard facts.isDeflated else {
      try begin(facts)
      return try write(contents)
    }
    let deflater = Deflater(.none, level: level)
    var compressed = ByteBuffer(capacity: contents.byteCount / 4)
    func keep(_ bytes: RawSpan) throws(Failure) {
      compressed.append(bytes, from: 0, count: bytes.byteCount)
    }
    try deflater.write(contents, keep)
    try deflater.finish(keep)
    facts.compressedSize = compressed.count
    try begin(facts)
    try write(compressed.span.raw)
  }

  /// Begins an entry; exactly `compressedSize` bytes have to be written behind this.
  func begin(_ entry: EntryFacts) throws(Failure) {
    try names.add(entry.name, of: "the archive")
    let isWide = entry.size >= thresholds.bytes || entry.compressedSize >= thresholds.bytes
    let start = offset
    var header = ByteBuffer(capacity: 128)
    header.append(record: ZipSignature.local)
    header.append(commonFieldsOf: entry, isWide: isWide)
    header.append(short: isWide ? 20 : 0)
    header.append(entry.name)
    if isWide {
      header.append(short: 1)
      header.append(short: 16)
      header.append(long: entry.size)
      header.append(long: entry.compressedSize)
    }
    try write(header.span.raw)
    list(entry, at: start, isWide: isWide)
  }

  /// Writes bytes of the entry that was begun.
  func write(_ bytes: RawSpan) throws(Failure) {
    try sink.write(bytes)
    offset += bytes.byteCount
  }

  private func list(_ entry: EntryFacts, at start: Int, isWide: Bool) {
    let isFar = start >= thresholds.bytes
    directory.append(record: ZipSignature.central)
    directory.append(short: 3 << 8 | (isWide || isFar ? 45 : 20))  // made by: Unix
    directory.append(commonFieldsOf: entry, isWide: isWide, needsWide: isWide || isFar)
    let extraSize = (isWide ? 16 : 0) + (isFar ? 8 : 0)
    directory.append(short: extraSize > 0 ? extraSize + 4 : 0)
    directory.append(short: 0)  // comment
    directory.append(short: 0)  // disk
    directory.append(short: 0)  // internal attributes
    directory.append(word: 0o100644 << 16)
    directory.append(word: isFar ? zip64Mark : UInt64(start))
    directory.append(entry.name)
    if extraSize > 0 {
      directory.append(short: 1)
      directory.append(short: extraSize)
      if isWide {
        directory.append(long: entry.size)
        directory.append(long: entry.compressedSize)
      }
      if isFar { directory.append(long: start) }
    }
    count += 1
  }

  /// Writes the directory and puts the archive in its place.
  public func commit() throws(Failure) {
    let start = offset
    let size = directory.count
    var end = ByteBuffer(capacity: 128)
    let isMany = count >= thresholds.entries
    let isLarge = size >= thresholds.bytes
    let isFar = start >= thresholds.bytes
    if isMany || isLarge || isFar {
      end.append(record: ZipSignature.end64)
      end.append(long: 44)
      end.append(short: 3 << 8 | 45)
      end.append(short: 45)
      end.append(word: 0)
      end.append(word: 0)
      end.append(long: count)
      end.append(long: count)
      end.append(long: size)
      end.append(long: start)
      end.append(record: ZipSignature.locator64)
      end.append(word: 0)
      end.append(long: start + size)
      end.append(word: 1)
    }
    end.append(record: ZipSignature.end)
    end.append(short: 0)
    end.append(short: 0)
    end.append(short: isMany ? zip64Mark16 : count)
    end.append(short: isMany ? zip64Mark16 : count)
    end.append(word: isLarge ? zip64Mark : UInt64(size))
    end.append(word: isFar ? zip64Mark : UInt64(start))
    end.append(short: 0)
    directory.append(end.span.raw, from: 0, count: end.count)
    try Self.write(directory, to: sink)
    try sink.commit()
  }

  private static func write(
    _ buffer: borrowing ByteBuffer, to sink: any ByteSink
  ) throws(Failure) { try sink.write(buffer.span.raw) }
}

extension Buffer where Element == UInt8 {
  fileprivate mutating func append(short value: Int) {
    append(bitsOf: UInt16(truncatingIfNeeded: value).littleEndian)
  }

  fileprivate mutating func append(word value: UInt64) {
    append(bitsOf: UInt32(truncatingIfNeeded: value).littleEndian)
  }

  fileprivate mutating func append(long value: Int) {
    append(bitsOf: UInt64(value).littleEndian)
  }

  fileprivate mutating func append(record signature: UInt64) { append(word: signature) }

  /// The fields from the needed version to the length of the name, which both headers share.
  fileprivate mutating func append(
    commonFieldsOf entry: ZipWriter.EntryFacts, isWide: Bool, needsWide: Bool? = nil
  ) {
    let isASCII = entry.name.utf8.allSatisfy { $0 < 0x80 }
    append(short: needsWide ?? isWide ? 45 : 20)
    append(short: isASCII ? 0 : ZipFlags.utf8.rawValue)
    append(short: entry.isDeflated ? 8 : 0)
    append(short: 0)  // time: midnight
    append(short: 1 << 5 | 1)  // date: 1 January 1980, the first there is
    append(word: UInt64(entry.checksum))
    append(word: isWide ? zip64Mark : UInt64(entry.compressedSize))
    append(word: isWide ? zip64Mark : UInt64(entry.size))
    append(short: entry.name.utf8.count)
  }
}
