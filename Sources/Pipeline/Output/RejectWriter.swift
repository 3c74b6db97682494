import ByteIO
import Bytes
import Findings
import FormatKit
import Synchronization

/// Takes the source bytes of rejected records, byte for byte, each file with its own header: what
/// can be mended and sent again.
///
/// It is used in turn, by one thread at a time.
final class RejectWriter: Sendable {
  private struct State {
    var single: (any ByteSink)?
    var set: (any OutputSet)?
    var open: (stream: UInt32, sink: any ByteSink)?
    var hasWritten = false
  }

  private let state: Monitor<State>
  private let path: String
  private let isSet: Bool

  /// Prepares to write to `path`: a file, or where an input has several files, a folder or archive.
  init(_ path: String, isSet: Bool) {
    self.path = path
    self.isSet = isSet
    state = Monitor(State())
  }

  /// Adds rejected bytes of a stream; its header comes first.
  func write(_ bytes: Span<UInt8>, of stream: ChunkQueue.Stream) throws(Failure) {
    var failure: Failure?
    var data = ByteBuffer(capacity: bytes.count)
    data.append(copying: bytes)
    let header = stream.header
    state.withLock { state in
      do throws(Failure) {
        let sink = try sink(for: stream, header, &state)
        try sink.write(data.span.raw)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private func sink(
    for stream: ChunkQueue.Stream, _ header: [UInt8], _ state: inout State
  ) throws(Failure) -> any ByteSink {
    if let open = state.open, open.stream == stream.context.number { return open.sink }
    let sink: any ByteSink
    if isSet {
      try state.open?.sink.commit()
      if state.set == nil {
        state.set =
          path.hasSuffix(".zip")
          ? try OutputArchive(try OutputFile(path)) : try OutputFolder(path, replacing: true)
      }
      guard let file = try state.set?.file(stream.context.entry ?? "rejects") else {
        return NullSink()
      }
      sink = file
    } else {
      if let single = state.single { sink = single } else { sink = try OutputFile(path) }
      state.single = sink
    }
    state.open = (stream.context.number, sink)
    state.hasWritten = true
    try sink.write(header.span.raw)
    return sink
  }

  /// Puts the rejects in their place.
  ///
  /// Where nothing was rejected, nothing appears.
  func commit() throws(Failure) {
    var failure: Failure?
    state.withLock { state in
      do throws(Failure) {
        guard state.hasWritten else { return }
        try state.open?.sink.commit()
        try state.set?.commit()
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}
