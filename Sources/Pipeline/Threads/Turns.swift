/// Lets pieces of work that are done at the same time take effect one after another, in order.
final class Turns: Sendable {
  private let next = Monitor(0)

  /// Waits until all pieces before `sequence` have had their turn.
  func begin(_ sequence: Int) {
    next.withLock(when: { $0 == sequence }) { _ in }
  }

  /// Ends the turn that was begun.
  func end() { next.withLock { $0 += 1 } }

  /// Waits until all pieces before `sequence` have had their turn, then runs `body`.
  func take<Result>(_ sequence: Int, _ body: () -> Result) -> Result {
    begin(sequence)
    defer { end() }
    return body()
  }
}
