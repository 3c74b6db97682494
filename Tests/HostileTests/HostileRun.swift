import Foundation
import TestKit
import Testing

/// A run of the built command on input that is meant to do harm, in a folder of its own.
///
/// Whatever is made goes to `output`; temporary files go to `temporary`.
final class HostileRun {
  let folder: TestFolder
  /// Whether root, too, may read and write only what it has the right to.
  var lacksRights = false

  /// Whether that can be arranged.
  static let canLackRights =
    getuid() != 0 || FileManager.default.isExecutableFile(atPath: setpriv)
  private static let setpriv = "/usr/bin/setpriv"

  init() throws {
    folder = try TestFolder()
    try folder.makeFolder("output")
    try folder.makeFolder("temporary")
  }

  /// What came of a command.
  struct Outcome {
    var ending: ChildProcess.Ending
    var text: String
    var peakMemory: Int
    /// The codes in brackets or JSON, in order.
    var codes: [String]
  }

  /// The command's variables.
  var environment: [String: String] {
    BuiltCommand.environment(temporary: folder.path("temporary"))
  }

  /// Starts the command.
  func start(
    _ arguments: [String], input: ChildProcess.Stream = .file("/dev/null"),
    output: ChildProcess.Stream? = nil, errors: ChildProcess.Stream? = nil
  ) throws -> ChildProcess {
    var words = [BuiltCommand.path] + arguments
    if lacksRights, getuid() == 0 {
      words = [Self.setpriv, "--bounding-set", "-dac_override,-dac_read_search"] + words
    }
    return try ChildProcess(
      words[0], Array(words.dropFirst()), in: folder.path, environment: environment, input: input,
      output: output ?? .file(folder.path("stdout")),
      errors: errors ?? .file(folder.path("stderr")))
  }

  /// Waits for a command's end.
  func outcome(_ child: ChildProcess, atMost seconds: Double = 120) -> Outcome {
    let ending = child.wait(atMost: seconds)
    let text = folder.text("stdout") + folder.text("stderr")
    let codes =
      text.matches(of: /\[([a-z-]+\.[a-z0-9-]+)\]/).map { String($0.1) }
      + text.matches(of: /"code":"([^"]+)"/).map { String($0.1) }
    return Outcome(ending: ending, text: text, peakMemory: child.peakMemory, codes: codes)
  }

  /// Runs the command to its end.
  func run(_ arguments: String..., input: ChildProcess.Stream = .file("/dev/null")) throws
    -> Outcome
  {
    outcome(try start(arguments, input: input))
  }

  /// Converts and validates `input`: both have to say `code`, end with `status` and leave nothing.
  ///
  /// Formats are named by `options`, as `["--from", "oneroster-csv"]`.
  func expect(
    _ code: String, status: Int32 = 3, of input: String, _ options: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let converted = outcome(
      try start(["convert", input, "--to", "records", "-o", "output/records.ndjson"] + options))
    expect(converted, code, status, sourceLocation)
    expectNothingMade(sourceLocation: sourceLocation)
    let validated = outcome(try start(["validate", input, "--format", "json"] + options))
    expect(validated, code, status, sourceLocation)
  }

  private func expect(
    _ outcome: Outcome, _ code: String, _ status: Int32, _ sourceLocation: SourceLocation
  ) {
    #expect(
      outcome.ending == .status(status), Comment(rawValue: outcome.text),
      sourceLocation: sourceLocation)
    #expect(
      outcome.codes.contains(code), Comment(rawValue: outcome.text), sourceLocation: sourceLocation)
    #expect(
      outcome.codes.count { $0 == code } == 1, "it is told once", sourceLocation: sourceLocation)
  }

  /// Nothing stands where outputs go, hidden or not, and no temporary file is left.
  func expectNothingMade(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(folder.names("output") == [], sourceLocation: sourceLocation)
    #expect(folder.names("temporary") == [], sourceLocation: sourceLocation)
  }
}

/// A pipe that leads into a command and is filled from a thread of its own.
final class Feed: Sendable {
  /// Where the command reads.
  let readEnd: Int32
  private let writeEnd: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    // The array has room for both ends.
    guard unsafe pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (readEnd, writeEnd) = (ends[0], ends[1])
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes `first`, then `times` times `block`, then `last`, as long as somebody reads.
  ///
  /// The pipe stays open where `staysOpen`.
  func fill(
    _ first: String = "", _ block: [UInt8] = [], times: Int = 0, _ last: String = "",
    staysOpen: Bool = false
  ) {
    let writeEnd = writeEnd
    Thread.detachNewThread {
      var isRead = Self.write(Array(first.utf8), writeEnd)
      for _ in 0..<times where isRead { isRead = Self.write(block, writeEnd) }
      if isRead { isRead = Self.write(Array(last.utf8), writeEnd) }
      if !staysOpen { close(writeEnd) }
    }
  }

  /// Lets go of the reading end, once the command has it.
  func handOver() { close(readEnd) }

  private static func write(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      // `done` stays within the array, whose bytes are lent for the call.
      let wrote = unsafe bytes.withUnsafeBytes { all in
        unsafe Foundation.write(
          descriptor, all.baseAddress.map { unsafe $0 + done }, all.count - done)
      }
      if wrote <= 0 { return false }
      done += wrote
    }
    return true
  }
}

/// Rows of an invented roster.
enum Rows {
  /// The header of a file of organizations.
  static let header = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n"

  /// A file of `count` organizations.
  static func organizations(_ count: Int) -> String {
    var text = header
    for number in 0..<count { text += "\(number),,,School \(number),school,,\n" }
    return text
  }
}
