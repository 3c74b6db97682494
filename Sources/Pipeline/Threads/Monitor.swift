import Glibc

// What is clever here
//   A mutex and a condition of the system around a value; the standard library has no condition.
// If you change this
//   Both are allocated once, never move, and are destroyed only when nobody can hold them any more.
//   The state is touched only while the mutex is held.

/// A value that threads change one at a time, and on whose changes they can wait.
@safe final class Monitor<State>: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>
  private var state: State

  init(_ state: sending State) {
    self.state = state
    unsafe mutex = .allocate(capacity: 1)
    unsafe condition = .allocate(capacity: 1)
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe condition.initialize(to: pthread_cond_t())
    _ = unsafe pthread_mutex_init(mutex, nil)
    _ = unsafe pthread_cond_init(condition, nil)
  }

  deinit {
    _ = unsafe pthread_mutex_destroy(mutex)
    _ = unsafe pthread_cond_destroy(condition)
    unsafe mutex.deallocate()
    unsafe condition.deallocate()
  }

  /// Lets `body` change the value, and wakes those who wait.
  func withLock<Result>(_ body: (inout State) -> Result) -> Result {
    _ = unsafe pthread_mutex_lock(mutex)
    defer {
      _ = unsafe pthread_cond_broadcast(condition)
      _ = unsafe pthread_mutex_unlock(mutex)
    }
    return body(&state)
  }

  /// Waits until `isReady`, then lets `body` change the value.
  func withLock<Result>(
    when isReady: (borrowing State) -> Bool, _ body: (inout State) -> Result
  ) -> Result {
    _ = unsafe pthread_mutex_lock(mutex)
    while !isReady(state) { _ = unsafe pthread_cond_wait(condition, mutex) }
    defer {
      _ = unsafe pthread_cond_broadcast(condition)
      _ = unsafe pthread_mutex_unlock(mutex)
    }
    return body(&state)
  }
}
