import ByteIO
import Bytes
import Findings

/// A part of a file that is put aside until the parts before it are complete.
final class PartSink: ByteSink {
  private let file: SpillFile

  init() throws(Failure) { file = try SpillFile() }

  func write(_ bytes: RawSpan) throws(Failure) { _ = try file.append(bytes) }

  func commit() throws(Failure) {}

  /// Copies all of it.
  func copy(to sink: any ByteSink) throws(Failure) {
    var buffer = ByteBuffer()
    var start = 0
    while start < file.size {
      let count = min(file.size - start, 1 << 20)
      buffer.removeAll()
      try file.read(into: &buffer, count: count, at: start)
      try sink.write(buffer.span.raw)
      start += count
    }
  }
}
