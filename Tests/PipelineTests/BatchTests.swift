import Pipeline
import Synchronization
import Testing

/// Pieces of work are done several at a time, and taken in their order.
struct BatchTests {
  /// What was done, and what was taken.
  private final class Log: Sendable {
    let done = Mutex([Int]())
    let taken = Mutex([Int]())
  }

  @Test(arguments: [1, 2, 4], [1, 3, 16])
  func `each piece is done once, and taken in turn`(jobs: Int, atOnce: Int) {
    let log = Log()
    Batch.run(500, jobs: jobs, atOnce: atOnce) { piece in
      log.done.withLock { $0.append(piece) }
      return piece * 2
    } deliver: { piece, result in
      log.taken.withLock { $0.append(result / 2) }
      return result == piece * 2
    }
    #expect(log.done.withLock { $0.sorted() } == Array(0..<500))
    #expect(log.taken.withLock { $0 } == Array(0..<500))
  }

  @Test(arguments: [1, 2, 4], [1, 3, 16])
  func `nothing is taken behind the piece that ends the batch`(jobs: Int, atOnce: Int) {
    let log = Log()
    Batch.run(500, jobs: jobs, atOnce: atOnce) {
      $0
    } deliver: { piece, _ in
      log.taken.withLock { $0.append(piece) }
      return piece < 123
    }
    #expect(log.taken.withLock { $0 } == Array(0...123))
  }

  @Test func `there may be nothing to do`() {
    Batch.run(0, jobs: 4, atOnce: 16) {
      $0
    } deliver: { _, _ in
      Issue.record("there is no piece")
      return true
    }
  }
}
