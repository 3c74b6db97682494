import Bytes
import Findings

// What is clever here
//   The end of an archive is searched backwards, because a comment follows it. A comment, or bytes
//   behind the archive, may hold a second end, and another program may find that one first. So
//   every place that could be an end is tried; if a second one leads to a directory as well, the
//   archive means different things to different readers, and is refused.
// If you change this
//   Ends before the chosen one are harmless, for example those of archives within the archive,
//   unless they claim all bytes up to the end of the file.

/// Searches the end of an archive, which tells where its directory is.
struct ZipEndSearch {
  private static let recordSize = 22
  private static let locatorSize = 20
  private static let record64Size = 56

  private let file: InputFile

  /// Finds the directory of the archive in `file`.
  static func directory(of file: InputFile) throws(Failure) -> ZipDirectory {
    try ZipEndSearch(file: file).search()
  }

  /// Whether the last KiB of a file looks as if an archive ended there: cheap to ask of any file.
  static func mayBeFound(in file: InputFile) -> Bool {
    let start = max(0, file.size - 1024)
    var tail = ByteBuffer()
    do throws(Failure) {
      try FileSource(file, range: start..<file.size).fill(&tail, to: file.size - start)
    } catch {
      return false
    }
    var position = tail.count - recordSize
    while position >= 0 {
      if tail.word(at: position) == ZipSignature.end { return true }
      position -= 1
    }
    return false
  }

  private func search() throws(Failure) -> ZipDirectory {
    var tail = ByteBuffer()
    let tailStart = max(0, file.size - Self.recordSize - 0xFFFF)
    try FileSource(file, range: tailStart..<file.size).fill(&tail, to: file.size - tailStart)
    var exact: [Int] = []
    var others: [Int] = []
    var position = tail.count - Self.recordSize
    while position >= 0 {
      if tail.word(at: position) == ZipSignature.end {
        let end = position + Self.recordSize + tail.short(at: position + 20)
        if end == tail.count { exact.append(position) } else { others.append(position) }
      }
      position -= 1
    }
    return try choose(exact + others, exactCount: exact.count, in: tail, at: tailStart)
  }

  private func choose(
    _ candidates: [Int], exactCount: Int, in tail: borrowing ByteBuffer, at tailStart: Int
  ) throws(Failure) -> ZipDirectory {
    var chosen: (directory: ZipDirectory, position: Int)?
    var failure: Failure?
    for (index, position) in candidates.enumerated() {
      if let chosen, index >= exactCount, position < chosen.position { continue }
      let end = End(
        position: tailStart + position, disk: tail.short(at: position + 4),
        directoryDisk: tail.short(at: position + 6), countHere: tail.short(at: position + 8),
        count: tail.short(at: position + 10), size: tail.word(at: position + 12),
        offset: tail.word(at: position + 16), commentSize: tail.short(at: position + 20))
      switch directory(endingWith: end) {
      case .success(let directory) where chosen == nil: chosen = (directory, position)
      case .success: throw inconsistent("it has two ends, which lead to different directories")
      case .failure(let error): failure = failure ?? error
      }
    }
    if let chosen { return chosen.directory }
    if let failure { throw failure }
    throw try noEnd()
  }

  /// An end of central directory record.
  private struct End {
    var position: Int
    var disk: Int
    var directoryDisk: Int
    var countHere: Int
    var count: Int
    var size: UInt64
    var offset: UInt64
    var commentSize: Int

    var isPart: Bool { disk != 0 || directoryDisk != 0 || countHere != count }

    /// Whether a value is too large for its place.
    var isFull: Bool {
      disk == zip64Mark16 || directoryDisk == zip64Mark16 || countHere == zip64Mark16
        || count == zip64Mark16 || size == zip64Mark || offset == zip64Mark
    }

    /// Whether nothing here contradicts the zip64 record.
    func agrees(with wide: End64) -> Bool {
      (count == zip64Mark16 || UInt64(count) == wide.count)
        && (size == zip64Mark || size == wide.size)
        && (offset == zip64Mark || offset == wide.offset)
    }
  }

  private func directory(endingWith end: End) -> Result<ZipDirectory, Failure> {
    do throws(Failure) {
      let wide = try end64(before: end)
      if let wide, !end.agrees(with: wide) {
        throw inconsistent("its two ends, the old and the zip64 one, differ")
      }
      if wide?.isPart ?? end.isPart {
        throw Failure(
          .input, .zipSplit, "it is one part of a split archive", at: Location(file: file.path))
      }
      return .success(
        try directory(
          before: wide?.position ?? end.position, count: wide?.count ?? UInt64(end.count),
          size: wide?.size ?? end.size, offset: wide?.offset ?? end.offset,
          archiveEnd: min(end.position + Self.recordSize + end.commentSize, file.size)))
    } catch {
      return .failure(error)
    }
  }

  /// Places the directory that ends at `end`, and looks at its first bytes.
  private func directory(
    before end: Int, count: UInt64, size: UInt64, offset: UInt64, archiveEnd: Int
  ) throws(Failure) -> ZipDirectory {
    guard size <= UInt64(end) else {
      throw inconsistent("its directory would be larger than the file")
    }
    let start = end - Int(size)
    guard offset <= UInt64(start) else {
      throw inconsistent("its directory begins earlier than its end says: bytes are missing")
    }
    guard count <= size / UInt64(ZipCentralHeader.fixedSize), count > 0 || size == 0 else {
      throw inconsistent("its directory is too small or too large for the number of its entries")
    }
    if count > 0 {
      var first = ByteBuffer()
      try FileSource(file, range: start..<start + 4).fill(&first, to: 4)
      guard first.count == 4, first.word(at: 0) == ZipSignature.central else {
        throw inconsistent("there is no directory where its end says")
      }
    }
    return ZipDirectory(
      base: start - Int(offset), start: start, size: Int(size), count: Int(count), end: archiveEnd)
  }

  /// A zip64 end of central directory record.
  private struct End64 {
    var position: Int
    var isPart: Bool
    var count: UInt64
    var size: UInt64
    var offset: UInt64
  }

  /// Reads the zip64 record that belongs to `end`, if there is one.
  ///
  /// Without a value that is too large, what looks like its locator may be the end of a name.
  private func end64(before end: End) throws(Failure) -> End64? {
    let locatorStart = end.position - Self.locatorSize
    guard locatorStart >= Self.record64Size else { return nil }
    var locator = ByteBuffer()
    try FileSource(file, range: locatorStart..<end.position).fill(&locator, to: Self.locatorSize)
    guard locator.count == Self.locatorSize, locator.word(at: 0) == ZipSignature.locator64 else {
      return nil
    }
    let parts = locator.word(at: 16)
    // Where other bytes stand before the archive, the offset is too small; the record then is
    // looked for where it usually is, directly before its locator.
    let usual = locatorStart - Self.record64Size
    for position in [Int(exactly: locator.long(at: 8)) ?? usual, usual] where position <= usual {
      var record = ByteBuffer()
      try FileSource(file, range: position..<locatorStart).fill(&record, to: Self.record64Size)
      guard record.count == Self.record64Size, record.word(at: 0) == ZipSignature.end64 else {
        continue
      }
      guard record.short(at: 14) < 62 || record.long(at: 4) <= 44 else {
        throw Failure(
          .input, .zipEncrypted, "its directory is encrypted", at: Location(file: file.path))
      }
      guard record.long(at: 4) == UInt64(locatorStart - position - 12) else {
        throw inconsistent("the length of its zip64 end is wrong")
      }
      let isPart =
        parts > 1 || record.word(at: 16) != 0 || record.word(at: 20) != 0
        || record.long(at: 24) != record.long(at: 32)
      return End64(
        position: position, isPart: isPart, count: record.long(at: 32), size: record.long(at: 40),
        offset: record.long(at: 48))
    }
    if end.isFull { throw inconsistent("it has no zip64 end where its locator says") }
    return nil
  }

  /// Tells why a file without an end is no archive.
  private func noEnd() throws(Failure) -> Failure {
    var head = ByteBuffer()
    try FileSource(file).fill(&head, to: 8)
    let signature = head.count < 4 ? 0 : head.word(at: 0)
    let code: (FindingCode, Message) =
      switch signature {
      case ZipSignature.local: (.zipTruncated, "it begins as a zip archive and has no end")
      case ZipSignature.spanned: (.zipSplit, "it is the first part of a split archive")
      default: (.zipNotAnArchive, "it is no zip archive")
      }
    return Failure(.input, code.0, code.1, at: Location(file: file.path))
  }

  private func inconsistent(_ message: Message) -> Failure {
    Failure(.input, .zipInconsistent, message, at: Location(file: file.path))
  }
}
