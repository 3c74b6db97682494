import Findings
import Synchronization

/// The input and entry of each stream of a job by its number, known as soon as it is opened: threads
/// that read a stream's chunks may be ahead of the turn in which it is added to the results.
final class StreamPlaces: Sendable {
  private let places = Mutex<[UInt32: Location]>([:])

  /// Notes where a stream is.
  func add(_ number: UInt32, file: String, entry: String?) {
    places.withLock { $0[number] = Location(file: file, entry: entry) }
  }

  /// Where a stream is.
  subscript(number: UInt32) -> Location {
    places.withLock { $0[number] } ?? Location()
  }
}
