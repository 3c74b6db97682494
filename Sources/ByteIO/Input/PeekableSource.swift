import Bytes
import Findings

/// A source whose first bytes can be looked at before they are read.
final class PeekableSource: ByteSource {
  private let source: any ByteSource
  private var pending = ByteBuffer()
  private var offset = 0

  init(_ source: any ByteSource) { self.source = source }

  var notes: [Finding] { source.notes }

  /// The first `count` bytes that have not been read, or all that are left.
  func peek(_ count: Int) throws(Failure) -> [UInt8] {
    pending.dropFirst(offset)
    offset = 0
    try source.fill(&pending, to: count)
    return pending.bytes(in: 0..<min(count, pending.count))
  }

  func read(into buffer: inout ByteBuffer, atMost count: Int) throws(Failure) -> Int {
    let waiting = pending.count - offset
    guard waiting > 0 else { return try source.read(into: &buffer, atMost: count) }
    let taken = min(count, waiting)
    buffer.append(pending.span.raw, from: offset, count: taken)
    offset += taken
    return taken
  }
}
