/// What makes a run unable to go on.
///
/// Everything else is a finding.
public struct Failure: Error, Sendable {
  /// Which side gave way; it decides the exit status.
  public enum Side: Sendable {
    /// An input could not be read, or is not what it has to be.
    case input
    /// An output could not be written.
    case output
    /// The command asks for something that cannot be.
    case usage
    /// The tool contradicts itself.
    case defect
    /// The reader of our output went away, or the user stopped the run.
    case stopped
  }

  /// Which side gave way.
  public var side: Side
  /// What happened, and where.
  public var finding: Finding

  /// Creates a failure.
  public init(_ side: Side, _ finding: Finding) {
    self.side = side
    self.finding = finding
  }

  /// Creates a failure about one place.
  public init(
    _ side: Side, _ code: FindingCode, _ message: Message, at location: Location = Location()
  ) {
    self.init(side, Finding(code, message, at: location))
  }
}
