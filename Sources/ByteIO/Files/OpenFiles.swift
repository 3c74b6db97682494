import Glibc

/// What the system allows of open files.
public enum OpenFiles {
  /// How many files a process may have open at once.
  public static var limit: Int {
    let limit = sysconf(Int32(_SC_OPEN_MAX))
    // Where there is none, as many as any system allows.
    return limit > 0 ? limit : 1 << 10
  }
}
