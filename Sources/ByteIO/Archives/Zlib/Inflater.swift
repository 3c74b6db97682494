import Bytes
import CZlib

// What is clever here
//   The stream lives at a fixed address, because zlib keeps a pointer back to it; output goes
//   straight into the caller's buffer, so that nothing is copied or allocated a call.
// If you change this
//   `stream` is allocated and initialised from `init` to `deinit` and touched nowhere else. Its
//   input and output pointers are set for the length of one call and never kept.

/// Decompresses deflate streams, one after another.
@safe final class Inflater {
  /// What is around the compressed data.
  enum Wrapping: Int32 {
    /// Nothing, as in a zip entry.
    case none = -15
    /// A short header and a checksum, as in a PNG.
    case zlib = 15
    /// The header and the checks of a gzip member.
    case gzip = 31
  }

  enum Outcome {
    /// It goes on: more input is needed, or more room for output.
    case going
    /// The stream is complete, and its checks, if it has any, are right.
    case ended
    /// The data were decompressed, and their checksum or size is not what the stream says.
    case mismatched
    /// These are no compressed data.
    case damaged
  }

  struct Step {
    var consumed: Int
    var produced: Int
    var outcome: Outcome
  }

  private let stream: UnsafeMutablePointer<z_stream>

  init(_ wrapping: Wrapping) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let result = unsafe inflateInit2_(
      stream, wrapping.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(result == Z_OK, "zlib could not be set up")
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Makes ready for another stream.
  func reset() { _ = unsafe inflateReset(stream) }

  /// Decompresses bytes of `input` from `offset` on into up to `room` bytes behind those of `output`.
  func step(
    _ input: RawSpan, from offset: Int, into output: inout ByteBuffer, room: Int
  ) -> Step {
    unsafe input.withUnsafeBytes { bytes in
      let available = min(bytes.count - offset, 1 << 30)
      var result: Int32 = Z_BUF_ERROR
      var consumed = 0
      let produced = unsafe output.append(room: min(room, 1 << 30)) { target in
        // zlib declares its input as mutable and does not change it.
        let start = unsafe bytes.baseAddress.map { unsafe $0 + offset }
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: start?.assumingMemoryBound(to: Bytef.self))
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = UInt32(target.count)
        result = unsafe inflate(stream, Z_NO_FLUSH)
        consumed = unsafe available - Int(stream.pointee.avail_in)
        return unsafe target.count - Int(stream.pointee.avail_out)
      }
      return Step(consumed: consumed, produced: produced, outcome: outcome(of: result))
    }
  }

  private func outcome(of result: Int32) -> Outcome {
    switch result {
    case Z_OK, Z_BUF_ERROR: return .going
    case Z_STREAM_END: return .ended
    case Z_MEM_ERROR: preconditionFailure("zlib is out of memory")
    default:
      guard let text = unsafe stream.pointee.msg else { return .damaged }
      let message = unsafe String(cString: text)
      let isCheck = message == "incorrect data check" || message == "incorrect length check"
      return isCheck ? .mismatched : .damaged
    }
  }
}
