public import Bytes
public import Findings
public import LearnerModel

/// What a parser makes of one chunk.
public struct ParseOutput: ~Copyable {
  /// The records, in the order of the input.
  public var records = RecordBuilder()
  /// The fates of the chunk's values.
  public var ledger = SourceLedger()
  /// What was found.
  public var findings = FindingLog(entriesPerCode: .max)
  /// The source bytes of rejected records, as they stand in the input.
  public var rejected = ByteBuffer()
  /// How many records were rejected.
  public var rejectedCount = 0
  /// Whether the parser stopped at a record that it rejected, as the policy asks.
  public var hasStopped = false

  /// Creates an empty output.
  public init() {}

  /// Forgets everything and keeps the memory.
  public mutating func reset() {
    records.removeAll()
    ledger.reset()
    findings = FindingLog(entriesPerCode: .max)
    rejected.removeAll()
    rejectedCount = 0
    hasStopped = false
  }
}

/// What happens when a record has to be rejected.
public enum ErrorPolicy: String, Sendable, CaseIterable {
  /// The run ends there.
  case stop
  /// The record is set aside, counted, and the run goes on.
  case skip
}
