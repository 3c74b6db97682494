import Bytes
public import Findings
import Glibc
import Synchronization

// What is clever here
//   The files are written into a hidden folder, which is renamed when all of them are complete.
//   A few files are flushed to the disk one by one; many are flushed together, because a flush
//   takes milliseconds and a folder may get a file for each learner.
// If you change this
//   Everything is on the disk before the rename.

/// A folder of files that appears under its name only when all of them are complete.
public final class OutputFolder: OutputSet {
  private struct State: Sendable {
    var names = OutputNames()
    var begun = 0
    var completed = 0
    var hasFolders = false
    var isCommitted = false
  }

  fileprivate let path: String
  private let hidden: String
  private let replaces: Bool
  private let state = Mutex(State())

  /// Prepares to write the folder `path`; one that holds something is replaced if `replacing`.
  public init(_ path: String, replacing: Bool) throws(Failure) {
    var trimmed = path
    while trimmed.utf8.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed.removeLast() }
    let status: stat?
    (trimmed, status) = resolvedLink(trimmed)
    self.path = trimmed
    if let status, !status.isFolder {
      throw Failure(
        .output, .unwritable, "a folder is to be written, and there is a file of that name",
        at: Location(file: path))
    }
    replaces = status != nil && !(folderNames(trimmed) ?? []).isEmpty
    if replaces, !replacing {
      throw Failure(.output, .outputExists, "the folder is not empty", at: Location(file: path))
    }
    if status != nil, isWorkingFolder(trimmed) {
      throw systemFailure(.output, .unwritable, "cannot replace it", file: path, number: EBUSY)
    }
    hidden = hiddenSibling(of: trimmed)
    guard unsafe mkdir(hidden, 0o777) == 0 else {
      throw systemFailure(.output, .unwritable, "cannot create it", file: path)
    }
    Litter.add(hidden)
  }

  deinit {
    if !state.withLock(\.isCommitted) { Litter.remove(hidden) }
  }

  /// Begins a file; `name` may hold folders of its own, with `/`.
  public func file(_ name: String) throws(Failure) -> any ByteSink {
    try state.withLock { (state) throws(Failure) in
      try state.names.add(name, of: path)
      state.begun += 1
      state.hasFolders = state.hasFolders || name.utf8.contains(UInt8(ascii: "/"))
    }
    var folder = hidden
    for part in pathParts(name).dropLast() {
      folder += "/" + part
      guard unsafe mkdir(folder, 0o777) == 0 || errno == EEXIST else {
        throw systemFailure(.output, .unwritable, "cannot create it", file: "\(path)/\(name)")
      }
    }
    return try FolderFile(name, at: "\(hidden)/\(name)", of: self)
  }

  /// How many files are flushed one by one.
  private static let fewFiles = 50

  fileprivate func complete(_ file: borrowing Descriptor, _ name: String) throws(Failure) {
    let isFlushedLater = state.withLock { $0.completed >= Self.fewFiles }
    guard isFlushedLater || fsync(file.number) == 0 || errno == EINVAL else {
      throw systemFailure(.output, .unwritable, "cannot finish it", file: name)
    }
    state.withLock { $0.completed += 1 }
  }

  /// Puts the folder in its place; every file has been committed before.
  public func commit() throws(Failure) {
    let state = state.withLock { $0 }
    guard state.begun == state.completed else {
      throw Failure(.defect, .outputUnfinished, "a file is not complete", at: Location(file: path))
    }
    if state.completed > Self.fewFiles || state.hasFolders { sync() }
    OutputFile.syncFolder(hidden)
    if replaces {
      try replace()
    } else {
      // An empty folder of that name is replaced by the rename itself.
      guard unsafe rename(hidden, path) == 0 else {
        throw systemFailure(.output, .unwritable, "cannot finish it", file: path)
      }
    }
    Litter.forget(hidden)
    self.state.withLock { $0.isCommitted = true }
    OutputFile.syncFolder(OutputFile.folder(of: path))
  }

  /// Puts the folder in the place of an earlier one, which stands until the last moment.
  private func replace() throws(Failure) {
    let old = hiddenSibling(of: path)
    guard unsafe rename(path, old) == 0 else {
      throw systemFailure(.output, .unwritable, "cannot replace it", file: path)
    }
    guard unsafe rename(hidden, path) == 0 else {
      let error = errno
      _ = unsafe rename(old, path)
      throw systemFailure(.output, .unwritable, "cannot replace it", file: path, number: error)
    }
    Litter.remove(old)
  }
}

/// A file of the folder; the folder itself is hidden, so the file has its name from the start.
private final class FolderFile: ByteSink {
  private let name: String
  private let descriptor: Descriptor
  private let folder: OutputFolder

  init(_ name: String, at path: String, of folder: OutputFolder) throws(Failure) {
    self.name = "\(folder.path)/\(name)"
    self.folder = folder
    switch Descriptor.open(path, O_WRONLY | O_CREAT | O_EXCL) {
    case .open(let opened): descriptor = opened
    case .failed(let error):
      throw systemFailure(
        .output, .unwritable, "cannot create it", file: "\(folder.path)/\(name)", number: error)
    }
  }

  func write(_ bytes: RawSpan) throws(Failure) {
    let error = descriptor.write(bytes)
    guard error == 0 else {
      throw systemFailure(.output, .unwritable, "cannot write it", file: name, number: error)
    }
  }

  func commit() throws(Failure) { try folder.complete(descriptor, name) }
}

/// Whether a folder is the one that the program works in, or one around it.
private func isWorkingFolder(_ path: String) -> Bool {
  guard let here = realPath("."), let there = realPath(path) else { return false }
  return here == there || there == "/" || here.utf8.starts(with: (there + "/").utf8)
}
