import Bytes
public import Findings
import Glibc

/// A file that appears under its name only when it is complete.
///
/// It is written without a name (O_TMPFILE) and linked in by `commit`; where the file system cannot
/// do that, under a hidden name that is renamed. Until then an earlier file of that name stands.
public final class OutputFile: ByteSink {
  private let path: String
  private let descriptor: Descriptor
  /// The hidden name, where the file has one.
  private var hiddenPath: String?
  private var isCommitted = false

  /// Prepares to write `path`.
  public init(_ path: String) throws(Failure) {
    self.path = path
    let folder = Self.folder(of: path)
    switch Descriptor.open(folder, unnamedFile | O_WRONLY) {
    case .open(let opened): descriptor = opened
    case .failed(let error) where Self.lacksUnnamedFiles(error, folder):
      let hidden = hiddenSibling(of: path)
      switch Descriptor.open(hidden, O_WRONLY | O_CREAT | O_EXCL) {
      case .open(let opened): descriptor = opened
      case .failed(let error):
        throw systemFailure(.output, .unwritable, "cannot create it", file: path, number: error)
      }
      hiddenPath = hidden
      Litter.add(hidden)
    case .failed(let error):
      throw systemFailure(.output, .unwritable, "cannot create it", file: path, number: error)
    }
    if fileStatus(path).status?.isFolder == true {
      throw systemFailure(.output, .unwritable, "cannot create it", file: path, number: EISDIR)
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

  public func write(_ bytes: RawSpan) throws(Failure) {
    let error = descriptor.write(bytes)
    guard error == 0 else {
      throw systemFailure(.output, .unwritable, "cannot write it", file: path, number: error)
    }
  }

  public func commit() throws(Failure) {
    guard fsync(descriptor.number) == 0 || errno == EINVAL || errno == EROFS else {
      throw systemFailure(.output, .unwritable, "cannot finish it", file: path)
    }
    if hiddenPath == nil {
      if link(as: path) {
        isCommitted = true
      } else if errno == EEXIST {
        // A link cannot replace a file, a rename can.
        let hidden = hiddenSibling(of: path)
        guard link(as: hidden) else {
          throw systemFailure(.output, .unwritable, "cannot finish it", file: path)
        }
        hiddenPath = hidden
        Litter.add(hidden)
      } else {
        throw systemFailure(.output, .unwritable, "cannot finish it", file: path)
      }
    }
    if let hiddenPath {
      guard unsafe rename(hiddenPath, path) == 0 else {
        throw systemFailure(.output, .unwritable, "cannot finish it", file: path)
      }
      Litter.forget(hiddenPath)
      isCommitted = true
    }
    syncFolder(Self.folder(of: path))
  }

  /// Gives the nameless file a name.
  private func link(as name: String) -> Bool {
    unsafe linkat(
      AT_FDCWD, "/proc/self/fd/\(descriptor.number)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
  }
}

/// A hidden name beside `path`, unlike any other's.
func hiddenSibling(of path: String) -> String {
  var random = SystemRandomNumberGenerator()
  let name = path.split(separator: "/").last.map(String.init) ?? "output"
  return "\(OutputFile.folder(of: path))/.\(name).\(getpid())-\(random.next() % 1_000_000).partial"
}

/// Makes the names in a folder survive a power failure, where the system can.
func syncFolder(_ folder: String) {
  if case .open(let opened) = Descriptor.open(folder, O_RDONLY | O_DIRECTORY) {
    _ = fsync(opened.number)
  }
}
