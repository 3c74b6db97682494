package import Foundation

/// A program that runs beside a test.
package final class ChildProcess {
  /// Where a standard stream of the program leads.
  package enum Stream {
    /// A file: read, or written from its start.
    case file(String)
    /// An open descriptor of the test's own.
    case descriptor(Int32)
    /// Nothing: the program finds the stream closed.
    case closed
  }

  /// How a program ended.
  package enum Ending: Hashable, Sendable {
    /// By itself, with a status.
    case status(Int32)
    /// By a signal.
    case signal(Int32)
    /// It had to be killed, because it took too long.
    case overdue
  }

  /// The program could not be started, for the system's reason.
  package struct NotStarted: Error {
    package let number: Int32
  }

  /// The number of the process, which is also that of its group.
  package let id: pid_t
  /// The most memory in use at a time, in bytes, as far as it was seen.
  package private(set) var peakMemory = 0
  private var ending: Ending?

  /// Starts `program` in `folder`; it gets no variables but those of `environment`.
  package init(
    _ program: String, _ arguments: [String], in folder: String, environment: [String: String],
    input: Stream = .file("/dev/null"), output: Stream = .file("/dev/null"),
    errors: Stream = .file("/dev/null")
  ) throws {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in [input, output, errors].enumerated() {
      let flags = number == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
      switch stream {
      case .file(let path):
        unsafe posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0o644)
      case .descriptor(let descriptor):
        unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
      case .closed: unsafe posix_spawn_file_actions_addclose(&actions, Int32(number))
      }
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    // The shell goes to the folder and becomes the program. The strings live until the end of this
    // scope; the last entry of each array is null.
    let line = ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder, program] + arguments
    var words = unsafe line.map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var id: pid_t = 0
    let error = unsafe posix_spawn(&id, "/bin/sh", &actions, &attributes, &words, &variables)
    guard error == 0 else { throw NotStarted(number: error) }
    self.id = id
  }

  deinit {
    if ending == nil {
      kill(-id, SIGKILL)
      waitpid(id, nil, 0)
    }
  }

  /// Sends a signal to the program.
  package func send(_ signal: Int32) { kill(id, signal) }

  /// Waits until the program ends; after `seconds` it is killed with all that it started.
  package func wait(atMost seconds: Double = 60) -> Ending {
    if let ending { return ending }
    let deadline = ContinuousClock.now + .seconds(seconds)
    var status: Int32 = 0
    while unsafe waitpid(id, &status, WNOHANG) == 0 {
      noteMemory()
      if ContinuousClock.now > deadline {
        kill(-id, SIGKILL)
        waitpid(id, nil, 0)
        ending = .overdue
        return .overdue
      }
      usleep(2000)
    }
    let end: Ending =
      status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F)
    ending = end
    return end
  }

  /// The system's own note of the peak; asked again and again, as it goes with the process.
  private func noteMemory() {
    guard let text = try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8),
      let start = text.range(of: "VmHWM:")?.upperBound
    else { return }
    let digits = text[start...].drop { $0.isWhitespace }.prefix { $0.isNumber }
    peakMemory = max(peakMemory, (Int(digits) ?? 0) << 10)
  }
}
