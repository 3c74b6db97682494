import Synchronization

// What is clever here
//   A thread takes several short pieces at a time, so that it seldom waits for its turn, and long ones
//   one by one, so that what is wrong with one is told at once and no thread is left with the rest.

/// Pieces of work that are done several at a time, and whose results are taken in their order.
public enum Batch {
  /// Does `count` pieces of work on some threads.
  ///
  /// - Parameters:
  ///   - count: How many pieces there are.
  ///   - jobs: How many threads work.
  ///   - atOnce: The most pieces that a thread takes at a time; their results wait for each other.
  ///   - work: Does a piece, beside others.
  ///   - deliver: Takes a piece's result; those of the pieces before have been taken. False ends the
  ///     batch: no further result is taken.
  public static func run<Result>(
    _ count: Int, jobs: Int, atOnce: Int, work: @escaping @Sendable (Int) -> Result,
    deliver: @escaping @Sendable (Int, Result) -> Bool
  ) {
    let shared = Shared()
    Crew.run(min(max(1, jobs), max(1, count))) { _ in
      let clock = ContinuousClock()
      var size = 1
      while !shared.hasEnded.load(ordering: .acquiring) {
        let (turn, range) = shared.take(size, of: count, jobs: jobs)
        guard !range.isEmpty else { return }
        let start = clock.now
        var results: [Result] = []
        for piece in range where !shared.hasEnded.load(ordering: .acquiring) {
          results.append(work(piece))
        }
        let time = clock.now - start
        if time < .milliseconds(2) { size = min(size * 2, max(1, atOnce)) }
        if time > .milliseconds(8) { size = max(1, size / 2) }
        shared.turns.take(turn) {
          for (piece, result) in zip(range, results)
          where !shared.hasEnded.load(ordering: .acquiring) {
            if !deliver(piece, result) { shared.hasEnded.store(true, ordering: .releasing) }
          }
        }
      }
    }
  }

  /// What the threads of a batch share.
  private final class Shared: Sendable {
    let hasEnded = Atomic(false)
    let turns = Turns()
    /// How many times pieces were taken, and the first that nobody has.
    private let next = Mutex((turn: 0, piece: 0))

    /// Takes up to `size` pieces, fewer towards the end.
    func take(_ size: Int, of count: Int, jobs: Int) -> (turn: Int, pieces: Range<Int>) {
      next.withLock { next in
        let taken = max(1, min(size, (count - next.piece) / (max(1, jobs) * 4)))
        let pieces = next.piece..<min(next.piece + taken, count)
        next.piece = pieces.upperBound
        defer { next.turn += 1 }
        return (next.turn, pieces)
      }
    }
  }
}
