public import Findings

/// Compresses what is written to it into one gzip member.
///
/// The member carries neither a time nor a name: equal bytes give equal files.
public final class GzipSink: ByteSink {
  private let sink: any ByteSink
  private let deflater: Deflater

  /// Creates a sink that compresses into `sink`; `level` is 1 (fast) to 9 (small).
  public init(_ sink: any ByteSink, level: Int = 6) {
    self.sink = sink
    deflater = Deflater(.gzip, level: level)
  }

  /// Compresses `bytes`.
  public func write(_ bytes: RawSpan) throws(Failure) {
    try deflater.write(bytes) { compressed throws(Failure) in try sink.write(compressed) }
  }

  /// Ends the member and commits the sink below.
  public func commit() throws(Failure) {
    try deflater.finish { compressed throws(Failure) in try sink.write(compressed) }
    try sink.commit()
  }
}
