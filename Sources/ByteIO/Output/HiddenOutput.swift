public import Findings
import Glibc

/// A complete output under a hidden name, until its own is known.
public enum HiddenOutput {
  /// A hidden path in a folder, different for each number.
  public static func path(in folder: String, number: Int) -> String {
    let path = "\(folder)/.output-\(getpid())-\(number).partial"
    Litter.add(path)
    return path
  }

  /// Gives an output its name.
  public static func reveal(_ hidden: String, as path: String) throws(Failure) {
    guard unsafe rename(hidden, path) == 0 else {
      let failure = systemFailure(.output, .unwritable, "cannot finish it", file: path)
      Litter.remove(hidden)
      throw failure
    }
    Litter.forget(hidden)
  }

  /// Forgets an output that was not made.
  public static func forget(_ hidden: String) { Litter.remove(hidden) }
}
