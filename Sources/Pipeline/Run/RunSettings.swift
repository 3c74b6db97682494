import ByteIO
public import Findings
public import FormatKit
import Synchronization
public import XMLSyntax

/// What holds for a whole run.
public struct RunSettings: Sendable {
  /// How many threads work.
  public var jobs: Int
  /// How many bytes checks with references, joins and grouping may keep in memory.
  public var memory: Int
  /// What happens when a record has to be rejected.
  public var onError: ErrorPolicy
  /// Bytes after which a chunk is cut at the next record's end.
  public var chunkSize: Int
  /// What XML inputs are checked against while they are read.
  public var schema: XMLSchema?
  /// What the values of JSON inputs are checked against.
  public var valueSchema: ValueSchema?
  /// Whether inputs are judged, not converted.
  var isValidation = false
  /// Whether the first person whom records are about is noted.
  public var notesLearner = false
  /// Whether the name of an output is made to survive a power failure with it; where many are made in
  /// one folder, that is done for all of them.
  public var syncsFolder = true
  /// Whether a complete output waits for `HeldOutput.commit` to be put in its place.
  public var holdsOutput = false
  /// Called now and then with the bytes read so far, by one thread at a time.
  public var progress: (@Sendable (Progress) -> Void)?

  /// The least memory that can be asked for.
  public static let leastMemory = 48 << 20

  /// Creates settings.
  public init(
    jobs: Int = 1, memory: Int = 256 << 20, onError: ErrorPolicy = .stop, chunkSize: Int = 1 << 19,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) {
    self.jobs = max(1, jobs)
    self.memory = memory
    self.onError = onError
    self.chunkSize = chunkSize
    self.progress = progress
  }

  /// What is left of the memory beside the chunks in work and the program itself.
  var tableMemory: Int { memory - min(memory / 4, 36 << 20) }

  /// How far a run is.
  public struct Progress: Sendable {
    /// Bytes of text read.
    public var bytes: Int
    /// Records read.
    public var records: Int
    /// What is going on, in a word or two.
    public var phase: String
  }
}

/// A run's end asked for from outside: a signal.
public enum Cancellation {
  private static let number = Atomic<Int32>(0)

  /// Asks the run to end; safe to call from a signal handler.
  public static func request(signal: Int32) {
    number.store(signal, ordering: .releasing)
  }

  /// The signal that asked, `nil` where none did.
  public static var signal: Int32? {
    let signal = number.load(ordering: .acquiring)
    return signal == 0 ? nil : signal
  }

  /// Fails if the run is to end.
  public static func check() throws(Failure) {
    guard let signal else { return }
    throw Failure(
      .stopped, .interrupted, "stopped by signal \(signal)")
  }
}
