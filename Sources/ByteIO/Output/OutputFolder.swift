public import Findings
import Glibc

/// A folder of files that appears under its name only when all of them are complete.
public final class OutputFolder {
  private let path: String
  private let hidden: String
  private let replaces: Bool
  private var files: [OutputFile] = []
  private var isCommitted = false

  /// Prepares to write the folder `path`; one that holds something is replaced if `replacing`.
  public init(_ path: String, replacing: Bool) throws(Failure) {
    var trimmed = path
    while trimmed.utf8.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed.removeLast() }
    self.path = trimmed
    let status = fileStatus(trimmed).status
    if let status, !status.isFolder {
      throw systemFailure(.output, .unwritable, "cannot create it", file: path, number: EEXIST)
    }
    replaces = status != nil && !(folderNames(trimmed) ?? []).isEmpty
    if replaces, !replacing {
      throw Failure(.output, .outputExists, "the folder is not empty", at: Location(file: path))
    }
    hidden = hiddenSibling(of: trimmed)
    guard unsafe mkdir(hidden, 0o777) == 0 else {
      throw systemFailure(.output, .unwritable, "cannot create it", file: path)
    }
    Litter.add(hidden)
  }

  deinit {
    if !isCommitted { Litter.remove(hidden) }
  }

  /// Begins a file of the folder; `name` may hold folders of its own.
  public func file(_ name: String) throws(Failure) -> any ByteSink {
    var folder = hidden
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      guard unsafe mkdir(folder, 0o777) == 0 || errno == EEXIST else {
        throw systemFailure(.output, .unwritable, "cannot create it", file: "\(path)/\(name)")
      }
    }
    let file = try OutputFile("\(hidden)/\(name)")
    files.append(file)
    return file
  }

  /// Puts the folder in its place; every file has been committed before.
  public func commit() throws(Failure) {
    syncFolder(hidden)
    if replaces {
      let old = hiddenSibling(of: path)
      guard unsafe rename(path, old) == 0 else {
        throw systemFailure(.output, .unwritable, "cannot replace it", file: path)
      }
      guard unsafe rename(hidden, path) == 0 else {
        let error = errno
        _ = unsafe rename(old, path)
        throw systemFailure(.output, .unwritable, "cannot replace it", file: path, number: error)
      }
      Litter.delete(old)
    } else {
      // An empty folder of that name is replaced by the rename itself.
      guard unsafe rename(hidden, path) == 0 else {
        throw systemFailure(.output, .unwritable, "cannot finish it", file: path)
      }
    }
    Litter.forget(hidden)
    isCommitted = true
    syncFolder(OutputFile.folder(of: path))
  }
}
