import Bytes
public import Findings
import Glibc

/// Standard output: what was written has gone to its reader, complete or not.
public final class StandardOutput: ByteSink {
  private let descriptor: Descriptor

  /// Takes over standard output.
  public init() { descriptor = Descriptor(number: dup(STDOUT_FILENO)) }

  /// Writes all of `bytes`.
  public func write(_ bytes: RawSpan) throws(Failure) {
    let error = descriptor.write(bytes)
    if error == EPIPE { throw Failure(.stopped, .readerGone, "the reader has gone away") }
    guard error == 0 else {
      throw systemFailure(
        .output, .unwritable, "cannot write it", file: "standard output", number: error)
    }
  }

  /// Does nothing: the bytes have gone already.
  public func commit() throws(Failure) {}
}
