import Bytes
import Findings

/// The bytes of an entry, which are held against its size and checksum at the end.
///
/// It never gives fewer bytes than the archive says without failing, and none beyond.
final class ZipEntrySource: ByteSource {
  private let source: FileSource
  private let location: Location
  private let expectedChecksum: UInt32
  private let inflater: Inflater?
  private static let chunk = 1 << 16
  private var input: ByteBuffer
  private var next = 0
  private var checksum = Checksum()
  private var left: Int
  private var isComplete = false

  init(_ entry: ZipArchive.Entry, of file: InputFile, at location: Location) {
    self.location = location
    source = FileSource(file, range: entry.dataStart..<entry.dataStart + entry.compressedSize)
    expectedChecksum = entry.checksum
    left = entry.size
    inflater = entry.isStored ? nil : Inflater(.none)
    input = ByteBuffer(capacity: entry.isStored ? 0 : min(Self.chunk, entry.compressedSize))
  }

  func read(into buffer: inout ByteBuffer, atMost count: Int) throws(Failure) -> Int {
    guard count > 0, !isComplete else { return 0 }
    let start = buffer.count
    repeat {
      if let inflater {
        // One byte more than is due, so that a surplus shows.
        try inflate(inflater, into: &buffer, room: min(count, left + 1, 1 << 18))
      } else {
        try copy(into: &buffer, atMost: min(count, left))
      }
    } while buffer.count == start && !isComplete
    return buffer.count - start
  }

  private func copy(into buffer: inout ByteBuffer, atMost count: Int) throws(Failure) {
    let start = buffer.count
    let got = try source.read(into: &buffer, atMost: count)
    guard got > 0 || left == 0 else { throw bad(.zipBadSize, "the file has become shorter") }
    take(buffer.span.raw, from: start)
    if left == 0 { try complete() }
  }

  private func inflate(
    _ inflater: Inflater, into buffer: inout ByteBuffer, room: Int
  ) throws(Failure) {
    if next == input.count {
      input.removeAll()
      next = 0
      _ = try source.read(into: &input, atMost: Self.chunk)
    }
    let start = buffer.count
    let step = inflater.step(input.span.raw, from: next, into: &buffer, room: room)
    next += step.consumed
    guard step.produced <= left else {
      throw bad(.zipBadSize, "it unfolds to more than the archive says")
    }
    take(buffer.span.raw, from: start)
    switch step.outcome {
    case .going:
      // All input may be taken in while output is still due.
      guard step.produced > 0 || !input.isEmpty else {
        throw bad(.zipCorrupt, "the compressed data end too early")
      }
    case .ended:
      guard left == 0 else { throw bad(.zipBadSize, "it unfolds to less than the archive says") }
      guard next == input.count, try source.read(into: &input, atMost: 1) == 0 else {
        throw bad(.zipBadSize, "its compressed data end earlier than the archive says")
      }
      try complete()
    case .damaged, .mismatched: throw bad(.zipCorrupt, "the compressed data are damaged")
    }
  }

  private func take(_ bytes: RawSpan, from start: Int) {
    checksum.add(bytes, from: start)
    left -= bytes.byteCount - start
  }

  private func complete() throws(Failure) {
    guard checksum.value == expectedChecksum else {
      throw bad(.zipBadChecksum, "its checksum is not the one in the archive")
    }
    isComplete = true
  }

  private func bad(_ code: FindingCode, _ message: Message) -> Failure {
    Failure(.input, code, message, at: location)
  }
}
