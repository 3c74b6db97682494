public import Findings

/// Several files that appear together: a folder, or an archive.
///
/// Files may be begun by several threads at once; each file is written by one at a time.
public protocol OutputSet: AnyObject, Sendable {
  /// Begins a file of the set; `name` may hold folders of its own, with `/`.
  func file(_ name: String) throws(Failure) -> any ByteSink
  /// Puts the set in its place; every file has been committed before.
  func commit() throws(Failure)
}
