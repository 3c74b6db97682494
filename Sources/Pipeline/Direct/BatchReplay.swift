import Bytes
import Findings
import FormatKit
import LearnerModel

/// Writes batches that are loaded by number, on several threads, in order.
struct BatchReplay {
  let count: Int
  let settings: RunSettings
  let output: (plan: any WritePlan, target: OutputTarget)
  let results: WriteResults

  /// Loads and writes all batches; `load` fills a builder with the batch of a number.
  func run(
    _ load: @escaping @Sendable (Int, inout RecordBuilder, inout CellLedger) throws(Failure) -> Void
  ) throws(Failure) {
    let next = Monitor(0)
    let turns = Turns()
    let failure = Monitor<Failure?>(nil)
    let (count, output, results) = (count, output, results)
    Crew.run(settings.jobs) { _ in
      let writing = WriteStage(output.plan, target: output.target, results: results)
      var builder = RecordBuilder()
      var ledger = CellLedger()
      while failure.withLock({ $0 == nil }) {
        let number = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard number < count else { break }
        builder.removeAll()
        do throws(Failure) {
          try Cancellation.check()
          try load(number, &builder, &ledger)
          Self.process(builder, number, writing)
        } catch {
          failure.withLock { if $0 == nil { $0 = error } }
        }
        turns.take(number) {
          guard failure.withLock({ $0 == nil }) else { return }
          do throws(Failure) { try writing.takeTurn() } catch {
            failure.withLock { if $0 == nil { $0 = error } }
          }
        }
      }
      results.lock.withLock { _ in
        writing.close()
        results.ledger.merge(ledger)
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  private static func process(
    _ builder: borrowing RecordBuilder, _ number: Int, _ writing: WriteStage
  ) {
    let scratch = builder.scratch.paddedBytes
    writing.process(
      BatchView(
        records: builder.records.span, cells: builder.cells.span, source: scratch,
        scratch: scratch), sequence: number)
  }
}
