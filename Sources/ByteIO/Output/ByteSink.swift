import Bytes
public import Findings

/// Where bytes go: a file, standard output, an entry of an archive.
///
/// A sink is used by one thread at a time.
public protocol ByteSink: AnyObject {
  /// Writes all of `bytes`.
  func write(_ bytes: RawSpan) throws(Failure)
  /// Hands to the system what was written and is still kept back, so that `commit` has little to do.
  func flush() throws(Failure)
  /// Puts what was written in its place. Without it nothing appears.
  func commit() throws(Failure)
}

extension ByteSink {
  /// Does nothing.
  public func flush() throws(Failure) {}
}

/// Bytes kept in memory.
public final class MemorySink: ByteSink {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// Creates an empty sink.
  public init() {}

  /// Writes all of `bytes`.
  public func write(_ bytes: RawSpan) throws(Failure) {
    unsafe bytes.withUnsafeBytes { unsafe self.bytes.append(contentsOf: $0) }
  }

  /// Does nothing.
  public func commit() throws(Failure) {}
}

/// A sink that only counts.
public final class NullSink: ByteSink {
  /// Creates a sink.
  public init() {}

  /// Forgets `bytes`.
  public func write(_ bytes: RawSpan) throws(Failure) {}

  /// Does nothing.
  public func commit() throws(Failure) {}
}
