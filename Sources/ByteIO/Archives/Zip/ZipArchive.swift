import Bytes
public import Findings

/// A zip archive, whose entries can be read in any order and by several threads at once.
///
/// The archive as a whole is refused where it contradicts itself or is made to deceive. An entry
/// that cannot be read for a reason of its own (encrypted, of another method, a link) is listed
/// and refused when it is opened. Folders and the litter of desktop systems are left out.
public final class ZipArchive: Sendable {
  /// How an entry's data are kept.
  public enum Method: Sendable, Hashable {
    /// As they are.
    case stored
    /// Compressed with Deflate.
    case deflated
    /// Compressed in a way that is not read here, by its number.
    case other(Int)
  }

  /// A file in the archive.
  public struct Entry: Sendable, Hashable {
    /// The path below the archive, with `/`.
    public let name: String
    /// How many bytes it has in the archive.
    public let compressedSize: Int
    /// How many bytes it unfolds to, as the archive says.
    public let size: Int
    /// How it is kept.
    public let method: Method
    /// Why it cannot be opened, if that is known already.
    public let obstacle: FindingCode?
    let checksum: UInt32
    let dataStart: Int

    /// Whether the bytes are there as they are; some tools mark an empty file as compressed.
    var isStored: Bool { method == .stored || compressedSize == 0 }
  }

  /// The entries, sorted by the bytes of their names.
  public let entries: [Entry]
  /// How many files of desktop systems (`__MACOSX`, `.DS_Store`, …) were left out.
  public let litterCount: Int
  /// What is worth knowing about the archive.
  public let notes: [Finding]
  private let file: InputFile
  private let limits: DecompressionLimits

  /// Reads the directory of the archive in `file`, which is copied first if it is a pipe.
  public init(
    _ file: InputFile, limits: DecompressionLimits = DecompressionLimits()
  ) throws(Failure) {
    let file =
      file.isSeekable
      ? file : try SpillFile.spool(FileSource(file), standingFor: file.path)
    let directory = try ZipEndSearch.directory(of: file)
    var reader = ZipListing(file: file, directory: directory, limits: limits)
    try reader.read()
    entries = reader.entries.sorted { precedesByBytes($0.name, $1.name) }
    litterCount = reader.litterCount
    notes = Self.notes(on: directory, in: file)
    self.file = file
    self.limits = limits
  }

  /// Whether `head`, the first bytes of a file, are those of an archive.
  public static func recognizes(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6])
      || head.starts(with: [0x50, 0x4B, 7, 8]) || head.starts(with: Array("PK00PK".utf8))
  }

  /// The entry of that name; names count as equal where they are canonically equivalent.
  public func entry(named name: String) -> Entry? { entries.first { $0.name == name } }

  /// Opens an entry of this archive; the source checks size and checksum at the end.
  public func open(_ entry: Entry) throws(Failure) -> any ByteSource {
    let location = Location(file: file.path, entry: entry.name)
    if let obstacle = entry.obstacle {
      throw Failure(.input, obstacle, Self.message(for: obstacle, entry), at: location)
    }
    guard !entry.isStored || entry.size == entry.compressedSize else {
      throw Failure(
        .input, .zipBadSize, "\(entry.compressedSize) stored bytes stand for \(entry.size)",
        at: location)
    }
    guard !limits.areExceeded(by: entry.size, from: entry.compressedSize) else {
      throw Failure(
        .input, .zipBomb, "\(entry.compressedSize) bytes would unfold to \(entry.size)",
        at: location)
    }
    return ZipEntrySource(entry, of: file, at: location)
  }

  private static func message(for obstacle: FindingCode, _ entry: Entry) -> Message {
    switch (obstacle, entry.method) {
    case (.zipUnsupportedMethod, .other(let number)): "its method is number \(number)"
    case (.zipEncrypted, _): "it is encrypted"
    default: "it is a symbolic link"
    }
  }

  private static func notes(on directory: ZipDirectory, in file: InputFile) -> [Finding] {
    let before = directory.base
    let behind = file.size - directory.end
    guard before > 0 || behind > 0 else { return [] }
    return [
      Finding(
        .zipForeignBytes, "\(before) bytes before the archive, \(behind) behind it",
        at: Location(file: file.path))
    ]
  }
}
