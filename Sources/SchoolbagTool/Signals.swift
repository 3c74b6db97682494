import ByteIO
import Glibc
import Pipeline

// What is clever here
//   Signals are blocked in every thread and waited for by one of their own, which runs ordinary code:
//   nothing has to be safe inside a signal handler. A run that is busy ends by itself; one that is
//   stuck in a read is ended after a moment, when unfinished files have been removed.
// If you change this
//   `watch` is called before any other thread is started, so that all of them inherit the mask.

/// Ends runs on SIGINT, SIGTERM and SIGHUP without leaving litter.
enum Signals {
  /// Starts to watch for signals.
  static func watch() {
    _ = signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files is told like a full disk.
    _ = signal(SIGXFSZ, SIG_IGN)
    var set = sigset_t()
    _ = unsafe sigemptyset(&set)
    for number in [SIGINT, SIGTERM, SIGHUP] { _ = unsafe sigaddset(&set, number) }
    _ = unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    var thread = pthread_t()
    _ = unsafe pthread_create(
      &thread, nil,
      { _ in
        var set = sigset_t()
        _ = unsafe sigemptyset(&set)
        for number in [SIGINT, SIGTERM, SIGHUP] { _ = unsafe sigaddset(&set, number) }
        var number: Int32 = 0
        _ = unsafe sigwait(&set, &number)
        Cancellation.request(signal: number)
        // A run that can see the request ends by itself and the process with it.
        usleep(400_000)
        Litter.removeAll()
        _exit(128 + number)
      }, nil)
  }
}
