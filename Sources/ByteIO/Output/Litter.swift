import Glibc
import Synchronization

/// Hidden files and folders that have to go when a run ends early.
public enum Litter {
  private static let paths = Mutex<[String]>([])

  static func add(_ path: String) { paths.withLock { $0.append(path) } }

  static func forget(_ path: String) { paths.withLock { $0.removeAll { $0 == path } } }

  static func remove(_ path: String) {
    forget(path)
    delete(path)
  }

  /// Removes whatever is unfinished: called when a signal ends the run.
  public static func removeAll() {
    for path in paths.withLock({ $0 }) { remove(path) }
  }

  /// Deletes a file, or a folder of files one level deep and more.
  static func delete(_ path: String) {
    if unsafe unlink(path) == 0 { return }
    for name in folderNames(path) ?? [] { delete("\(path)/\(name)") }
    _ = unsafe rmdir(path)
  }
}
