import Bytes
public import Findings
public import FormatKit
import LearnerModel

/// What writing has given: outcomes and findings, changed in turn.
public final class WriteResults: @unchecked Sendable {
  /// The outcomes of all cells.
  public var ledger = CellLedger()
  /// Which people of several inputs were taken to be one.
  public var matches = MatchSummary()
  /// What was found.
  public var findings = FindingLog()
  /// What was found in the order of keys, and has to be told in that of the input.
  var unordered = UnorderedFindings()
  /// Held by threads that add to the results out of turn.
  let lock = Monitor(())
  /// Tells where a record stands in the input.
  let locate: @Sendable (RecordHeader) -> Location

  init(locate: @escaping @Sendable (RecordHeader) -> Location) { self.locate = locate }
}

/// Writes each batch as it comes.
final class WriteStage: BatchStage {
  private let worker: any WriteWorker
  private var output: WriteOutput
  private let target: OutputTarget
  private let results: WriteResults

  init(_ plan: any WritePlan, target: OutputTarget, results: WriteResults) {
    worker = plan.makeWorker()
    output = WriteOutput(fileCount: plan.files.count)
    self.target = target
    self.results = results
  }

  func process(_ batch: BatchView, sequence: Int) {
    output.clear()
    worker.write(batch, into: &output)
  }

  func takeTurn() throws(Failure) {
    if !output.findings.isEmpty { results.findings.merge(output.findings) }
    for number in 0..<output.fileCount {
      var failure: Failure?
      output.page(number).edit { bytes in
        do throws(Failure) { try target.write(bytes.span, to: number) } catch { failure = error }
      }
      if let failure { throw failure }
    }
  }

  /// Adds this thread's outcomes to the results, when all has been written.
  func close() { results.ledger.merge(output.ledger) }
}
