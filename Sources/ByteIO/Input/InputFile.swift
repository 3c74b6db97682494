public import Bytes
public import Findings
import Glibc
import Synchronization

/// A file that is read from any position, by any thread.
public final class InputFile: Sendable {
  /// The path as the user gave it.
  public let path: String
  /// How many bytes it has; zero where it is no regular file.
  public let size: Int
  /// Whether it can be read from any position.
  public let isSeekable: Bool
  private let descriptor: Descriptor
  /// All of it, where it is small: a format's look at it and the reading after that ask for the same
  /// bytes again and again.
  private let contents = Mutex(Contents())

  private struct Contents: ~Copyable {
    var isKept = false
    /// Whether they were asked for; others that are open may fill the memory for them.
    var isRead = false
    var bytes = ByteBuffer()
  }

  /// The most bytes that are kept of a file, and of all that are open.
  private static let keptSize = 1 << 16
  private static let keptLimit = 4 << 20
  private static let keptSizes = Atomic<Int>(0)

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

  deinit {
    contents.withLock { contents in
      if contents.isKept { Self.release(contents.bytes.count) }
    }
  }

  private static func release(_ size: Int) {
    keptSizes.subtract(size, ordering: .relaxed)
  }

  /// Appends up to `count` bytes from `offset` on; zero at the end.
  public func read(
    into buffer: inout ByteBuffer, atMost count: Int, at offset: Int
  ) throws(Failure) -> Int {
    if isSeekable, size <= Self.keptSize,
      let got = readKept(into: &buffer, atMost: count, at: offset)
    {
      return got
    }
    let got = descriptor.read(into: &buffer, atMost: count, at: offset)
    guard got >= 0 else {
      throw systemFailure(.input, .unreadable, "cannot read it", file: path, number: Int32(-got))
    }
    return got
  }

  /// Appends bytes of a file that is kept as a whole; `nil` where it is not.
  private func readKept(into buffer: inout ByteBuffer, atMost count: Int, at offset: Int) -> Int? {
    var bytes = ByteBuffer()
    swap(&bytes, &buffer)
    defer { swap(&bytes, &buffer) }
    return contents.withLock { contents in
      if !contents.isRead { load(&contents) }
      guard contents.isKept else { return nil }
      let start = min(offset, contents.bytes.count)
      let got = min(count, contents.bytes.count - start)
      bytes.append(contents.bytes.span.raw, from: start, count: got)
      return got
    }
  }

  /// Reads all of the file, if it is as small as it was.
  private func load(_ contents: inout Contents) {
    contents.isRead = true
    contents.isKept = Self.keptSizes.add(size, ordering: .relaxed).newValue <= Self.keptLimit
    if contents.isKept {
      contents.bytes.reserve(size + 1)
      // What does not end where it should is read piece by piece, as everything else is.
      contents.isKept = descriptor.read(into: &contents.bytes, atMost: size + 1, at: 0) == size
    }
    if !contents.isKept { Self.release(size) }
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
