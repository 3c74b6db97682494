import Bytes
public import Findings
import Glibc

// What is clever here
//   The file is written without a name (O_TMPFILE) and linked in by `commit`; where the file system
//   cannot do that, it has a hidden name and is renamed. A link cannot replace a file, so an
//   earlier file is replaced by linking under a hidden name and renaming that.
// If you change this
//   Until `commit` nothing is touched that stood there before. A hidden name that exists is in
//   `Litter`, so that a run that is stopped by a signal removes it.

/// A file that appears under its name only when it is complete.
///
/// Until then an earlier file of that name stands, and its permissions go over to the new one. A
/// symbolic link stays and its target is replaced. A device or a pipe is written at once.
public final class OutputFile: ByteSink {
  /// The path as the user gave it.
  private let name: String
  /// The path without symbolic links.
  private let path: String
  private let descriptor: Descriptor
  /// Whether the file is no regular one, which cannot be replaced as a whole.
  private let isDirect: Bool
  /// The hidden name, where the file has one.
  private var hiddenPath: String?
  private var isCommitted = false
  private let syncsFolder: Bool
  /// What is not yet written: small pieces go out together.
  private var pending = ByteBuffer()
  private static let pendingSize = 1 << 16

  /// Prepares to write `path`.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - syncsFolder: Whether `commit` makes its name survive a power failure; where many files are
  ///     made, `OutputFile.syncFolder` does that for all of them.
  /// - Throws: Failures of the side `output` where the file cannot be made.
  public convenience init(_ path: String, syncsFolder: Bool = true) throws(Failure) {
    try self.init(path, isNameless: canLinkUnnamedFiles, syncsFolder: syncsFolder)
  }

  /// Prepares to write `path`, without a name until it is complete or under a hidden one.
  init(_ path: String, isNameless: Bool, syncsFolder: Bool = true) throws(Failure) {
    name = path
    self.syncsFolder = syncsFolder
    let (target, earlier) = resolvedLink(path)
    self.path = target
    if earlier?.isFolder == true {
      throw systemFailure(.output, .unwritable, "cannot create it", file: path, number: EISDIR)
    }
    isDirect = earlier?.isRegular == false
    if isDirect {
      descriptor = try Self.open(target, O_WRONLY | O_NOCTTY, for: path)
      return
    }
    let folder = Self.folder(of: target)
    switch Descriptor.open(folder, unnamedFile | O_WRONLY) {
    case .open(let opened) where isNameless: descriptor = opened
    case .failed(let error) where !Self.lacksUnnamedFiles(error, folder):
      throw systemFailure(.output, .unwritable, "cannot create it", file: path, number: error)
    default:
      let hidden = hiddenSibling(of: target)
      descriptor = try Self.open(hidden, O_WRONLY | O_CREAT | O_EXCL, for: path)
      hiddenPath = hidden
      Litter.add(hidden)
    }
    // What was not for everybody's eyes stays so.
    if let earlier { _ = fchmod(descriptor.number, earlier.st_mode & 0o777) }
  }

  private static func open(
    _ path: String, _ flags: Int32, for name: String
  ) throws(Failure) -> Descriptor {
    switch Descriptor.open(path, flags) {
    case .open(let opened): return opened
    case .failed(let error):
      throw systemFailure(.output, .unwritable, "cannot create it", file: name, number: error)
    }
  }

  deinit {
    guard !isCommitted, let hiddenPath else { return }
    Litter.remove(hiddenPath)
  }

  /// Whether opening failed because the file system knows no files without a name.
  private static func lacksUnnamedFiles(_ error: Int32, _ folder: String) -> Bool {
    [EOPNOTSUPP, EISDIR, EINVAL, ENOENT].contains(error) && fileStatus(folder).status != nil
  }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    let folder = String(path[..<slash])
    return folder.isEmpty ? "/" : folder
  }

  /// Writes all of `bytes`.
  public func write(_ bytes: RawSpan) throws(Failure) {
    if isDirect { return try send(bytes) }
    let isLong = bytes.byteCount > Self.pendingSize / 2
    if isLong || pending.count + bytes.byteCount > Self.pendingSize { try flush() }
    if isLong { return try send(bytes) }
    pending.append(bytes, from: 0, count: bytes.byteCount)
  }

  /// Writes what was kept back to go out together.
  public func flush() throws(Failure) {
    guard !pending.isEmpty else { return }
    try Self.lend(pending) { (bytes) throws(Failure) in try send(bytes) }
    pending.removeAll()
  }

  private static func lend(
    _ buffer: borrowing ByteBuffer, _ body: (RawSpan) throws(Failure) -> Void
  ) throws(Failure) {
    try body(buffer.span.raw)
  }

  private func send(_ bytes: RawSpan) throws(Failure) {
    let error = descriptor.write(bytes)
    if error == EPIPE { throw Failure(.stopped, .readerGone, "the reader has gone away") }
    guard error == 0 else {
      throw systemFailure(.output, .unwritable, "cannot write it", file: name, number: error)
    }
  }

  /// Puts the complete file under its name.
  public func commit() throws(Failure) {
    try flush()
    guard fsync(descriptor.number) == 0 || errno == EINVAL || errno == EROFS else {
      throw unfinished()
    }
    if isDirect { return }
    if hiddenPath == nil, !link(as: path) {
      guard errno == EEXIST else { throw unfinished() }
      let hidden = hiddenSibling(of: path)
      guard link(as: hidden) else { throw unfinished() }
      hiddenPath = hidden
      Litter.add(hidden)
    }
    if let hiddenPath {
      guard unsafe rename(hiddenPath, path) == 0 else { throw unfinished() }
      Litter.forget(hiddenPath)
    }
    isCommitted = true
    if syncsFolder { Self.syncFolder(Self.folder(of: path)) }
  }

  /// Makes the names in a folder survive a power failure, where the system can.
  public static func syncFolder(_ folder: String) {
    if case .open(let opened) = Descriptor.open(folder, O_RDONLY | O_DIRECTORY) {
      _ = fsync(opened.number)
    }
  }

  private func unfinished() -> Failure {
    systemFailure(.output, .unwritable, "cannot finish it", file: name)
  }

  /// Gives the nameless file a name.
  private func link(as name: String) -> Bool {
    unsafe linkat(
      AT_FDCWD, "/proc/self/fd/\(descriptor.number)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
  }
}

/// Whether a file without a name can be given one, which takes the system's `/proc`.
private let canLinkUnnamedFiles = unsafe access("/proc/self/fd", F_OK) == 0

/// A hidden name beside `path`, unlike any other's.
func hiddenSibling(of path: String) -> String {
  var random = SystemRandomNumberGenerator()
  let name = String((pathParts(path).last ?? "output").unicodeScalars.prefix(40))
  return "\(OutputFile.folder(of: path))/.\(name).\(getpid())-\(random.next() % 1_000_000).partial"
}
