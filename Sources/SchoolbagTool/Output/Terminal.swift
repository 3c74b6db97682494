import Bytes
import ByteIO
import Findings
import Glibc

/// Where the tool talks to people: standard output for what was asked, standard error for the rest.
struct Terminal {
  /// Whether standard error is a terminal.
  let isInteractive = isatty(STDERR_FILENO) == 1
  /// Whether colors may be used on standard error.
  let isColored: Bool

  init() {
    let isPlain = unsafe getenv("NO_COLOR") != nil
    isColored = isatty(STDERR_FILENO) == 1 && !isPlain
  }

  /// Writes to standard error.
  func say(_ text: String) {
    Self.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Writes to standard output.
  ///
  /// A reader that has gone away ends the run quietly.
  func print(_ text: String) throws(Failure) { try print(Array(text.utf8)) }

  /// Writes to standard output.
  func print(_ bytes: [UInt8]) throws(Failure) {
    try StandardOutput().write(bytes.span.raw)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var done = 0
    unsafe bytes.withUnsafeBytes { all in
      while done < all.count, let start = all.baseAddress {
        let wrote = unsafe Glibc.write(descriptor, start + done, all.count - done)
        if wrote <= 0 { return }
        done += wrote
      }
    }
  }
}
