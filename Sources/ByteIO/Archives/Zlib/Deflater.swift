import Bytes
import CZlib
import Findings

// If you change this
//   `stream` is allocated and initialised from `init` to `deinit` and touched nowhere else. Its
//   input and output pointers are set for the length of one call and never kept.

/// Compresses one stream.
@safe final class Deflater {
  private let stream: UnsafeMutablePointer<z_stream>
  /// How many compressed bytes are gathered before they are handed on.
  private static let chunk = 1 << 16
  private var output = ByteBuffer(capacity: chunk)

  /// Prepares a stream; `level` is 0 (stored) to 9 (smallest).
  init(_ wrapping: Inflater.Wrapping, level: Int) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let result = unsafe deflateInit2_(
      stream, Int32(min(max(level, 0), 9)), Z_DEFLATED, wrapping.rawValue, 8, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(result == Z_OK, "zlib could not be set up")
  }

  deinit {
    _ = unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Compresses `bytes` and hands full chunks to `forward`.
  func write(
    _ bytes: RawSpan, _ forward: (RawSpan) throws(Failure) -> Void
  ) throws(Failure) {
    var offset = 0
    while offset < bytes.byteCount {
      offset += step(bytes, from: offset, Z_NO_FLUSH).consumed
      if output.count == Self.chunk { try flush(forward) }
    }
  }

  /// Ends the stream and hands on all that is left.
  func finish(_ forward: (RawSpan) throws(Failure) -> Void) throws(Failure) {
    var ended = false
    while !ended {
      ended = step(RawSpan(), from: 0, Z_FINISH).ended
      try flush(forward)
    }
  }

  private func flush(_ forward: (RawSpan) throws(Failure) -> Void) throws(Failure) {
    try Self.hand(output, to: forward)
    output.removeAll()
  }

  private static func hand(
    _ buffer: borrowing ByteBuffer, to forward: (RawSpan) throws(Failure) -> Void
  ) throws(Failure) {
    try forward(buffer.span.raw)
  }

  private func step(
    _ input: RawSpan, from offset: Int, _ flush: Int32
  ) -> (consumed: Int, ended: Bool) {
    unsafe input.withUnsafeBytes { bytes in
      let available = min(bytes.count - offset, 1 << 30)
      var consumed = 0
      var ended = false
      _ = unsafe output.append(room: Self.chunk - output.count) { target in
        // zlib declares its input as mutable and does not change it.
        let start = unsafe bytes.baseAddress.map { unsafe $0 + offset }
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: start?.assumingMemoryBound(to: Bytef.self))
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = UInt32(target.count)
        ended = unsafe deflate(stream, flush) == Z_STREAM_END
        consumed = unsafe available - Int(stream.pointee.avail_in)
        return unsafe target.count - Int(stream.pointee.avail_out)
      }
      return (consumed, ended)
    }
  }
}
