import Findings

/// The exit status of the tool: of all that apply, the one that stands first here.
enum ExitStatus: Int32, Comparable {
  /// A defect of this program.
  case defect = 70
  /// The command was wrong.
  case usage = 2
  /// The output could not be written.
  case output = 4
  /// An input could not be read, or was skipped.
  case input = 3
  /// Something was lost, under `--strict`.
  case loss = 5
  /// There are findings at or above `--fail-on`.
  case findings = 1
  /// All is well.
  case success = 0

  private var weight: Int {
    switch self {
    case .defect: 6
    case .usage: 5
    case .output: 4
    case .input: 3
    case .loss: 2
    case .findings: 1
    case .success: 0
    }
  }

  static func < (one: Self, other: Self) -> Bool { one.weight < other.weight }

  /// The status of a failure.
  init(_ failure: Failure) {
    switch failure.side {
    case .input: self = .input
    case .output: self = .output
    case .usage: self = .usage
    case .defect: self = .defect
    case .stopped: self = .success
    }
  }
}

/// From which severity on findings make the tool fail.
enum FailOn: String, CaseIterable {
  case error
  case warning
  case note
  case never

  /// Whether findings up to `worst` make it fail.
  func applies(to worst: Severity?) -> Bool {
    guard let worst else { return false }
    switch self {
    case .error: return worst >= .error
    case .warning: return worst >= .warning
    case .note: return true
    case .never: return false
    }
  }
}
