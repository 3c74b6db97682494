import Bytes
import Findings

/// Where the central directory of an archive lies in its file.
struct ZipDirectory {
  /// Where the archive begins; bytes before it belong to something else.
  var base: Int
  /// Where the directory begins.
  var start: Int
  /// How many bytes the directory has.
  var size: Int
  /// How many entries it lists.
  var count: Int
  /// Where the archive ends, its comment included.
  var end: Int

  /// Hands every header of the directory to `take`; they fill it exactly.
  func forEachHeader(
    of file: InputFile, _ take: (ZipCentralHeader) throws(Failure) -> Void
  ) throws(Failure) {
    let source = FileSource(file, range: start..<start + size)
    var buffer = ByteBuffer(capacity: 1 << 16)
    var offset = 0
    var left = size
    for _ in 0..<count {
      try Self.require(ZipCentralHeader.fixedSize, in: &buffer, at: &offset, from: source)
      guard buffer.count - offset >= ZipCentralHeader.fixedSize,
        buffer.word(at: offset) == ZipSignature.central
      else { throw inconsistent(file, "its directory lists fewer entries than it counts") }
      let length = ZipCentralHeader.length(in: buffer, at: offset)
      try Self.require(length, in: &buffer, at: &offset, from: source)
      guard buffer.count - offset >= length else {
        throw inconsistent(file, "its directory is longer than its end says")
      }
      guard let header = ZipCentralHeader(in: buffer, at: offset) else {
        throw inconsistent(file, "the extra fields of an entry contradict themselves")
      }
      try take(header)
      offset += length
      left -= length
    }
    guard left == 0 else { throw inconsistent(file, "its directory is shorter than its end says") }
  }

  /// Makes sure that `buffer` holds `count` bytes from `offset` on, unless `source` ends before.
  private static func require(
    _ count: Int, in buffer: inout ByteBuffer, at offset: inout Int, from source: FileSource
  ) throws(Failure) {
    guard buffer.count - offset < count else { return }
    buffer.dropFirst(offset)
    offset = 0
    while buffer.count < count, try source.read(into: &buffer, atMost: 1 << 16) > 0 {}
  }

  private func inconsistent(_ file: InputFile, _ message: Message) -> Failure {
    Failure(.input, .zipInconsistent, message, at: Location(file: file.path))
  }
}
