import Synchronization

/// Pieces of work that are done several at a time, and whose results are taken in their order.
public enum Batch {
  /// The most pieces that one thread takes at a time.
  private static let blockLimit = 32

  /// Lets a piece of work wait for those before it.
  public struct Turn: Sendable {
    fileprivate let number: Int
    fileprivate let shared: Shared

    /// Waits until all results before have been taken; false where one of them ended the batch.
    public func begin() -> Bool {
      shared.turns.begin(number)
      return !shared.hasEnded.load(ordering: .acquiring)
    }
  }

  /// Does `count` pieces of work on some threads.
  ///
  /// - Parameters:
  ///   - count: How many pieces there are.
  ///   - jobs: How many threads work.
  ///   - isOneByOne: Whether pieces may wait for their turn; without it threads take several at a
  ///     time.
  ///   - work: Does a piece, beside others.
  ///   - deliver: Takes a piece's result; those of the pieces before have been taken. False ends the
  ///     batch: no further result is taken.
  public static func run<Result>(
    _ count: Int, jobs: Int, isOneByOne: Bool, work: @escaping @Sendable (Int, Turn) -> Result,
    deliver: @escaping @Sendable (Int, Result) -> Bool
  ) {
    let block = isOneByOne ? 1 : max(1, min(blockLimit, count / (max(1, jobs) * 4)))
    let shared = Shared()
    Crew.run(min(max(1, jobs), max(1, count))) { _ in
      while !shared.hasEnded.load(ordering: .acquiring) {
        let number = shared.next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number * block < count else { return }
        let range = number * block..<min((number + 1) * block, count)
        var results: [Result] = []
        for piece in range where !shared.hasEnded.load(ordering: .acquiring) {
          results.append(work(piece, Turn(number: number, shared: shared)))
        }
        shared.turns.take(number) {
          for (piece, result) in zip(range, results)
          where !shared.hasEnded.load(ordering: .acquiring) {
            if !deliver(piece, result) { shared.hasEnded.store(true, ordering: .releasing) }
          }
        }
      }
    }
  }

  /// What the threads of a batch share.
  fileprivate final class Shared: Sendable {
    let next = Atomic(0)
    let hasEnded = Atomic(false)
    let turns = Turns()
  }
}
