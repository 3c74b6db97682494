import Bytes
public import Findings
import Synchronization

/// What a user named as an input: a file, a folder, an archive, a pipe.
///
/// What it is, is decided by its contents and never by its name. Its entries are given unfolded:
/// gzip data are decompressed wherever they are, and badges taken out of the pictures and signatures
/// around them. Entries may be opened by several threads at once and again and again, but for what
/// comes through a pipe.
public final class InputSet: Sendable {
  /// What the input turned out to be.
  public enum Kind: Sendable, Hashable {
    /// A file of its own.
    case file
    /// A folder with the files below it.
    case folder
    /// A zip archive, also one that came through a pipe.
    case zip
    /// A gzip file with one entry.
    case gzip
    /// A stream that can be read only once: standard input, a named pipe, a device.
    case pipe
  }

  /// One file of the input.
  public struct Entry: Sendable, Hashable {
    /// The path below the input, with `/`, and without `.gz` at its end; for a file its own name.
    public let name: String
    /// The same as it is stored, to be shown to the user.
    public let storedName: String
    /// How many bytes it unfolds to, as far as its directory tells.
    public let size: Int?
    /// How many bytes it has where it is stored; `nil` for a pipe.
    public let storedSize: Int?
    fileprivate let index: Int
  }

  private enum Origin: Sendable {
    case file(InputFile)
    case folder
    case zip(ZipArchive)
    case pipe
  }

  /// The input as the user named it.
  public let name: String
  /// What it is.
  public let kind: Kind
  /// Its files, sorted by the bytes of their stored names.
  public let entries: [Entry]
  /// What is worth knowing about the input as a whole.
  public let notes: [Finding]
  private let origin: Origin
  private let limits: DecompressionLimits
  private let pipe: Mutex<PeekableSource?>

  private init(
    _ name: String, _ kind: Kind, _ entries: [Entry], _ origin: Origin, notes: [Finding] = [],
    limits: DecompressionLimits, pipe: sending PeekableSource? = nil
  ) {
    self.name = name
    self.kind = kind
    self.entries = entries
    self.notes = notes
    self.origin = origin
    self.limits = limits
    self.pipe = Mutex(pipe)
  }

  /// Where an entry is, for findings.
  public func location(of entry: Entry) -> Location {
    let isInside = kind == .folder || kind == .zip
    return Location(file: name, entry: isInside ? entry.storedName : nil)
  }
}

extension InputSet {
  /// Opens the input at `path`; `-` is standard input.
  public static func open(
    _ path: String, limits: DecompressionLimits = DecompressionLimits()
  ) throws(Failure) -> InputSet {
    if path == "-" { return try open(InputFile(standardInput: ()), limits: limits) }
    let file: InputFile
    do throws(Failure) {
      file = try InputFile(path)
    } catch {
      // Most inputs are files; a folder is one that cannot be opened as such.
      guard fileStatus(path).status?.isFolder == true else { throw error }
      let walk = try FolderWalk(path, atMost: limits.entries)
      let files = walk.files.map { ($0.path, Optional($0.size), $0.size) }
      return InputSet(
        path, .folder, entries(files), .folder, notes: walk.notes, limits: limits)
    }
    return try open(file, limits: limits)
  }

  private static func open(
    _ file: InputFile, limits: DecompressionLimits
  ) throws(Failure) -> InputSet {
    guard file.isSeekable else { return try open(pipe: file, limits: limits) }
    let head = try PeekableSource(FileSource(file)).peek(8)
    if ZipArchive.recognizes(head) || hasArchiveBehind(file, head) {
      return try open(zip: file, limits: limits)
    }
    let kind = GzipSource.recognizes(head) ? Kind.gzip : .file
    let name = pathParts(file.path).last ?? file.path
    let entry = Entry(
      name: kind == .gzip ? withoutSuffix(name) : name, storedName: name,
      size: kind == .gzip ? nil : file.size, storedSize: file.size, index: 0)
    return InputSet(file.path, kind, [entry], .file(file), limits: limits)
  }

  private static func open(
    pipe file: InputFile, limits: DecompressionLimits
  ) throws(Failure) -> InputSet {
    let raw = PeekableSource(FileSource(file))
    let head = try raw.peek(8)
    if ZipArchive.recognizes(head) {
      return try open(zip: SpillFile.spool(raw, standingFor: file.path), limits: limits)
    }
    let location = Location(file: file.path)
    let source = try Carrier.unfold(
      GzipSource.recognizes(head)
        ? PeekableSource(GzipSource(raw, at: location, limits: limits)) : raw,
      at: location)
    let name = pathParts(file.path).last ?? file.path
    let entry = Entry(name: name, storedName: name, size: nil, storedSize: nil, index: 0)
    return InputSet(file.path, .pipe, [entry], .pipe, limits: limits, pipe: source)
  }

  private static func open(
    zip file: InputFile, limits: DecompressionLimits
  ) throws(Failure) -> InputSet {
    let archive = try ZipArchive(file, limits: limits)
    let files = archive.entries.map { ($0.name, Optional($0.size), $0.compressedSize) }
    return InputSet(
      file.path, .zip, entries(files), .zip(archive), notes: archive.notes, limits: limits)
  }

  /// Names entries without `.gz`, unless another entry has that name already.
  private static func entries(_ files: [(name: String, size: Int?, storedSize: Int)]) -> [Entry] {
    let names = Set(files.map(\.name))
    return files.enumerated().map { index, file in
      let short = withoutSuffix(file.name)
      let isGzip = short != file.name
      return Entry(
        name: isGzip && names.contains(short) ? file.name : short, storedName: file.name,
        size: isGzip ? nil : file.size, storedSize: file.storedSize, index: index)
    }
  }

  private static func withoutSuffix(_ name: String) -> String {
    let isGzip = name.utf8.count > 3 && [".gz", ".GZ"].contains(String(name.suffix(3)))
    return isGzip ? String(name.dropLast(3)) : name
  }

  /// Whether the file is something else with an archive behind it, such as a program that unpacks it.
  private static func hasArchiveBehind(_ file: InputFile, _ head: [UInt8]) -> Bool {
    let isProgram =
      head.starts(with: Array("MZ".utf8)) || head.starts(with: Array("\u{7F}ELF".utf8))
    guard isProgram || ZipEndSearch.mayBeFound(in: file) else { return false }
    return (try? ZipEndSearch.directory(of: file)) != nil
  }
}

extension InputSet {
  /// Opens an entry of this input.
  public func open(_ entry: Entry) throws(Failure) -> any ByteSource {
    guard case .pipe = origin else { return try openStored(entry) }
    guard let source = pipe.withLock({ $0.take() }) else { throw readTwice() }
    return source
  }

  /// The first `count` bytes of an entry, unfolded, or all where there are fewer.
  public func peek(_ entry: Entry, _ count: Int) throws(Failure) -> [UInt8] {
    guard case .pipe = origin else { return try openStored(entry).peek(count) }
    return try pipe.withLock { (source) throws(Failure) in
      guard let source else { throw readTwice() }
      return try source.peek(count)
    }
  }

  private func openStored(_ entry: Entry) throws(Failure) -> PeekableSource {
    let stored: any ByteSource =
      switch origin {
      case .file(let file): FileSource(file)
      case .folder: FileSource(try InputFile(join(name, entry.storedName)))
      case .zip(let archive): try archive.open(archive.entries[entry.index])
      case .pipe: throw readTwice()
      }
    let source = PeekableSource(stored)
    let location = location(of: entry)
    guard GzipSource.recognizes(try source.peek(3)) else {
      return try Carrier.unfold(source, at: location)
    }
    let unfolded = GzipSource(
      source, at: location, limits: limits, storedSize: entry.storedSize)
    return try Carrier.unfold(PeekableSource(unfolded), at: location)
  }

  private func readTwice() -> Failure {
    Failure(.input, .readOnce, "it was read before", at: Location(file: name))
  }
}
