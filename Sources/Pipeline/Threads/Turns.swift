import Synchronization

// What is clever here
//   A turn is mostly due a few microseconds after somebody asks for it, while going to sleep and
//   being woken takes longer than that: so it is looked for a while before the thread sleeps.
// If you change this
//   Those who sleep are woken by the monitor; the number outside of it is only a hint.

/// Lets pieces of work that are done at the same time take effect one after another, in order.
final class Turns: Sendable {
  private let next = Monitor(0)
  private let hint = Atomic(0)

  /// How often a turn is looked for before the thread sleeps.
  private static let patience = 20_000

  /// Whether all pieces before `sequence` have had their turn.
  func isDue(_ sequence: Int) -> Bool { hint.load(ordering: .acquiring) == sequence }

  /// Waits until all pieces before `sequence` have had their turn.
  func begin(_ sequence: Int) {
    var looks = 0
    while hint.load(ordering: .acquiring) != sequence {
      guard looks < Self.patience else {
        next.withLock(when: { $0 == sequence }) { _ in }
        return
      }
      looks &+= 1
    }
  }

  /// Ends the turn that was begun.
  func end() {
    next.withLock {
      $0 += 1
      hint.store($0, ordering: .releasing)
    }
  }

  /// Waits until all pieces before `sequence` have had their turn, then runs `body`.
  func take<Result>(_ sequence: Int, _ body: () -> Result) -> Result {
    begin(sequence)
    defer { end() }
    return body()
  }
}
