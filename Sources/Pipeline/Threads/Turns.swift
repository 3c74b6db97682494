/// Lets pieces of work that are done at the same time take effect one after another, in order.
final class Turns: Sendable {
  private let next = Monitor(0)

  /// Waits until all pieces before `sequence` have had their turn, then runs `body`.
  func take<Result>(_ sequence: Int, _ body: () -> Result) -> Result {
    // Only the piece whose turn it is gets behind the wait, so `body` runs outside the lock.
    next.withLock(when: { $0 == sequence }) { _ in }
    let result = body()
    next.withLock { $0 += 1 }
    return result
  }
}
