public import Bytes
public import Findings
import Glibc
import Synchronization

/// A temporary file without a name: it is gone as soon as it is closed, however the run ends.
public final class SpillFile: Sendable {
  private let descriptor: Descriptor
  private let end = Atomic<Int>(0)

  /// The folder of temporary files: TMPDIR, else `/var/tmp`.
  public static var folder: String {
    if let set = unsafe getenv("TMPDIR") {
      let path = unsafe String(cString: set)
      if !path.isEmpty { return path }
    }
    return "/var/tmp"
  }

  /// Creates an empty file in `folder`.
  public init(in folder: String = SpillFile.folder) throws(Failure) {
    switch Descriptor.open(folder, unnamedFile | O_RDWR, mode: 0o600) {
    case .open(let opened): descriptor = opened
    case .failed: descriptor = try Self.unlinkedFile(in: folder)
    }
  }

  /// For file systems without O_TMPFILE: a file that loses its name before anything is written.
  private static func unlinkedFile(in folder: String) throws(Failure) -> Descriptor {
    var random = SystemRandomNumberGenerator()
    let path = "\(folder)/.schoolbag-\(getpid())-\(random.next())"
    switch Descriptor.open(path, O_RDWR | O_CREAT | O_EXCL, mode: 0o600) {
    case .open(let opened):
      _ = unsafe unlink(path)
      return opened
    case .failed(let error):
      throw systemFailure(
        .output, .spillFailed, "cannot create a temporary file in \(folder)", file: nil,
        number: error)
    }
  }

  /// How many bytes it holds.
  public var size: Int { end.load(ordering: .acquiring) }

  /// Adds `bytes` at the end and returns where they start; safe from several threads.
  public func append(_ bytes: RawSpan) throws(Failure) -> Int {
    let start = reserve(bytes.byteCount)
    try write(bytes, at: start)
    return start
  }

  /// Sets `count` bytes at the end aside and returns where they start; safe from several threads.
  public func reserve(_ count: Int) -> Int {
    end.add(count, ordering: .acquiringAndReleasing).oldValue
  }

  /// Writes `bytes` to a place that was set aside; safe from several threads.
  public func write(_ bytes: RawSpan, at start: Int) throws(Failure) {
    let error = descriptor.write(bytes, at: start)
    guard error == 0 else {
      throw systemFailure(
        .output, .spillFailed, "cannot write a temporary file", file: nil, number: error)
    }
  }

  /// Appends exactly `count` bytes from `offset` to `buffer`.
  public func read(
    into buffer: inout ByteBuffer, count: Int, at offset: Int
  ) throws(Failure) {
    var done = 0
    while done < count {
      let got = descriptor.read(into: &buffer, atMost: count - done, at: offset + done)
      guard got > 0 else {
        throw systemFailure(
          .output, .spillFailed, "cannot read a temporary file", file: nil,
          number: got == 0 ? EIO : Int32(-got))
      }
      done += got
    }
  }

  /// Reads all of `source` into a temporary file that can be read from any position.
  static func spool(
    _ source: any ByteSource, standingFor path: String
  ) throws(Failure) -> InputFile {
    let spill = try SpillFile()
    var buffer = ByteBuffer(capacity: 1 << 18)
    while try source.read(into: &buffer, atMost: 1 << 18) > 0 {
      _ = try spill.append(buffer.span.raw)
      buffer.removeAll()
    }
    let copy = Descriptor(number: fcntl(spill.descriptor.number, F_DUPFD_CLOEXEC, 0))
    return InputFile(unnamed: copy, standingFor: path)
  }
}
