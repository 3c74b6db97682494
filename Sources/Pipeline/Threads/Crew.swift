import Glibc

// What is clever here
//   Nothing: threads of the system, started and joined. Swift's tasks share a pool that must not
//   block, and this work blocks: it reads, writes, and waits its turn.
// If you change this
//   The box is retained when a thread starts and released by that thread; every thread is joined
//   before `run` returns, so that what `body` captures outlives it.

/// Runs the same work on several threads and waits until all have ended.
enum Crew {
  private final class Work: Sendable {
    let number: Int
    let body: @Sendable (Int) -> Void

    init(number: Int, body: @escaping @Sendable (Int) -> Void) {
      self.number = number
      self.body = body
    }
  }

  /// Calls `body` with 0 to `count - 1`, each on a thread of its own; the first on this one.
  static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    for number in 1..<max(1, count) {
      let work = unsafe Unmanaged.passRetained(Work(number: number, body: body))
      let pointer = unsafe work.toOpaque()
      var thread = pthread_t()
      let status = unsafe pthread_create(
        &thread, nil,
        { pointer in
          if let pointer = unsafe pointer {
            let work = unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue()
            work.body(work.number)
          }
          return nil
        }, pointer)
      if status == 0 {
        threads.append(thread)
      } else {
        // No thread to be had: the others do its share, as work is taken, not assigned.
        unsafe work.release()
      }
    }
    body(0)
    for thread in threads { _ = pthread_join(thread, nil) }
  }
}
