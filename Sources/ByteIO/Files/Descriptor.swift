import Bytes
import Findings
import Glibc

// What is clever here
//   Nothing; every call into the system that moves bytes is in this file.
// If you change this
//   The descriptor is open from `init` to `close` or `deinit`. Pointers handed to the system are
//   those of a buffer's spare room or of a span, with their true sizes.

/// An open file of the system, closed when it goes out of scope.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  init(number: Int32) { self.number = number }

  deinit { if number >= 0 { _ = Glibc.close(number) } }

  /// Opens `path`, or returns the system's error number.
  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0o666) -> Result {
    while true {
      let number = unsafe Glibc.open(path, flags | O_CLOEXEC, mode)
      if number >= 0 { return .open(Descriptor(number: number)) }
      if errno != EINTR { return .failed(errno) }
    }
  }

  enum Result: ~Copyable {
    case open(Descriptor)
    case failed(Int32)
  }

  /// Reads up to `count` bytes behind those of `buffer`; zero at the end; negative: an error.
  func read(into buffer: inout ByteBuffer, atMost count: Int) -> Int {
    var error: Int32 = 0
    let got = unsafe buffer.append(room: count) { room in
      while true {
        let got = unsafe Glibc.read(number, room.baseAddress, room.count)
        if got >= 0 { return got }
        if errno != EINTR {
          error = errno
          return 0
        }
      }
    }
    return error == 0 ? got : -Int(error)
  }

  /// Reads up to `count` bytes at `offset`; negative: an error.
  func read(into buffer: inout ByteBuffer, atMost count: Int, at offset: Int) -> Int {
    var error: Int32 = 0
    let got = unsafe buffer.append(room: count) { room in
      while true {
        let got = unsafe Glibc.pread(number, room.baseAddress, room.count, off_t(offset))
        if got >= 0 { return got }
        if errno != EINTR {
          error = errno
          return 0
        }
      }
    }
    return error == 0 ? got : -Int(error)
  }

  /// Writes all of `bytes`; returns zero or the system's error number.
  func write(_ bytes: RawSpan) -> Int32 {
    unsafe bytes.withUnsafeBytes { all in
      var done = 0
      while done < all.count {
        guard let start = all.baseAddress else { return 0 }
        let wrote = unsafe Glibc.write(number, start + done, all.count - done)
        if wrote < 0 {
          if errno == EINTR { continue }
          return errno
        }
        if wrote == 0 { return EIO }
        done += wrote
      }
      return 0
    }
  }

  /// Writes all of `bytes` at `offset`; returns zero or the system's error number.
  func write(_ bytes: RawSpan, at offset: Int) -> Int32 {
    unsafe bytes.withUnsafeBytes { all in
      var done = 0
      while done < all.count {
        guard let start = all.baseAddress else { return 0 }
        let wrote = unsafe Glibc.pwrite(
          number, start + done, all.count - done, off_t(offset + done))
        if wrote < 0 {
          if errno == EINTR { continue }
          return errno
        }
        if wrote == 0 { return EIO }
        done += wrote
      }
      return 0
    }
  }

  /// What the system says about the file.
  var status: stat? {
    var status = stat()
    return unsafe fstat(number, &status) == 0 ? status : nil
  }
}

/// What the system says about the file at `path`, or its error number.
func fileStatus(_ path: String) -> (status: stat?, error: Int32) {
  var status = stat()
  return unsafe stat(path, &status) == 0 ? (status, 0) : (nil, errno)
}

/// The same about the file itself where `path` is a symbolic link.
func linkStatus(_ path: String) -> stat? {
  var status = stat()
  return unsafe lstat(path, &status) == 0 ? status : nil
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
}

/// O_TMPFILE, which the system's header defines in a way that Swift does not import.
let unnamedFile: Int32 = 0o20000000 | O_DIRECTORY
