public import Bytes
public import Findings
import Glibc

/// A file that is read from any position, by any thread.
public final class InputFile: Sendable {
  /// The path as the user gave it.
  public let path: String
  /// How many bytes it has; zero where it is no regular file.
  public let size: Int
  /// Whether it can be read from any position.
  public let isSeekable: Bool
  private let descriptor: Descriptor

  /// Opens `path` for reading.
  public init(_ path: String) throws(Failure) {
    self.path = path
    switch Descriptor.open(path, O_RDONLY) {
    case .open(let opened): descriptor = opened
    case .failed(let error):
      throw systemFailure(.input, .unreadable, "cannot open it", file: path, number: error)
    }
    let status = descriptor.status
    if let status, status.isFolder {
      throw systemFailure(.input, .unreadable, "cannot read it", file: path, number: EISDIR)
    }
    isSeekable = status?.isRegular ?? false
    size = isSeekable ? Int(status?.st_size ?? 0) : 0
  }

  /// Takes over standard input.
  public init(standardInput: Void) {
    path = "-"
    descriptor = Descriptor(number: dup(STDIN_FILENO))
    let status = descriptor.status
    isSeekable = false
    size = status?.isRegular == true ? Int(status?.st_size ?? 0) : 0
  }

  /// Takes over a file that has no name any more.
  init(unnamed descriptor: consuming Descriptor, standingFor path: String) {
    self.path = path
    size = Int(descriptor.status?.st_size ?? 0)
    isSeekable = true
    self.descriptor = descriptor
  }

  /// Appends up to `count` bytes from `offset` on; zero at the end.
  public func read(
    into buffer: inout ByteBuffer, atMost count: Int, at offset: Int
  ) throws(Failure) -> Int {
    let got = descriptor.read(into: &buffer, atMost: count, at: offset)
    guard got >= 0 else {
      throw systemFailure(.input, .unreadable, "cannot read it", file: path, number: Int32(-got))
    }
    return got
  }

  /// Appends up to `count` bytes from where the last such call ended.
  func readNext(into buffer: inout ByteBuffer, atMost count: Int) throws(Failure) -> Int {
    let got = descriptor.read(into: &buffer, atMost: count)
    guard got >= 0 else {
      throw systemFailure(.input, .unreadable, "cannot read it", file: path, number: Int32(-got))
    }
    return got
  }
}

/// The bytes of a file from start to end.
public final class FileSource: ByteSource {
  private let file: InputFile
  private var offset = 0
  private let end: Int

  /// Creates a source of `range` of a file that can be read from any position; else of all of it.
  public init(_ file: InputFile, range: Range<Int>? = nil) {
    self.file = file
    offset = range?.lowerBound ?? 0
    end = range?.upperBound ?? .max
  }

  /// Appends up to `count` bytes to `buffer` and returns how many; zero means the end.
  public func read(into buffer: inout ByteBuffer, atMost count: Int) throws(Failure) -> Int {
    let wanted = min(count, end - offset)
    guard wanted > 0 else { return 0 }
    let got =
      file.isSeekable
      ? try file.read(into: &buffer, atMost: wanted, at: offset)
      : try file.readNext(into: &buffer, atMost: wanted)
    offset += got
    return got
  }
}
