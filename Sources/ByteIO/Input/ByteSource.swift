public import Bytes
public import Findings

/// Bytes that come one after another: a file, a pipe, a decompressed entry.
///
/// A source is read by one thread at a time.
public protocol ByteSource: AnyObject {
  /// Appends up to `count` bytes to `buffer` and returns how many; zero means the end.
  ///
  /// It may return fewer than are left. After the end it returns zero again.
  func read(into buffer: inout ByteBuffer, atMost count: Int) throws(Failure) -> Int
  /// What was found about the bytes' wrapping so far; all of it once the end has been read.
  var notes: [Finding] { get }
}

extension ByteSource {
  /// Most sources have nothing to say.
  public var notes: [Finding] { [] }

  /// Appends bytes until `buffer` holds `count` of them, or the source ends.
  public func fill(_ buffer: inout ByteBuffer, to count: Int) throws(Failure) {
    while buffer.count < count {
      if try read(into: &buffer, atMost: count - buffer.count) == 0 { return }
    }
  }
}

/// Bytes in memory.
public final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private let step: Int
  private var offset = 0

  /// Creates a source of `bytes`, which come at most `step` at a time.
  public init(_ bytes: [UInt8], step: Int = .max) {
    self.bytes = bytes
    self.step = step
  }

  /// Appends up to `count` bytes to `buffer` and returns how many; zero means the end.
  public func read(into buffer: inout ByteBuffer, atMost count: Int) throws(Failure) -> Int {
    let taken = min(count, step, bytes.count - offset)
    guard taken > 0 else { return 0 }
    let bytes = self.bytes
    let all = bytes.span
    buffer.append(all.raw, from: offset, count: taken)
    offset += taken
    return taken
  }
}
