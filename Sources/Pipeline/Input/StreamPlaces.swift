import Findings
import LearnerModel
import Synchronization

/// The input and entry of each stream of a job by its number, known as soon as it is opened: threads
/// that read a stream's chunks may be ahead of the turn in which it is added to the results.
final class StreamPlaces: Sendable {
  private typealias Names = @Sendable (Kind, FieldIndex) -> String?

  private let places = Mutex<[UInt32: Location]>([:])
  private let names = Mutex<[UInt32: Names]>([:])

  /// Notes where a stream is.
  func add(_ number: UInt32, file: String, entry: String?) {
    places.withLock { $0[number] = Location(file: file, entry: entry) }
  }

  /// Notes what a stream calls fields.
  func add(_ number: UInt32, nameOfField: @escaping @Sendable (Kind, FieldIndex) -> String?) {
    names.withLock { $0[number] = nameOfField }
  }

  /// What a stream calls a field; where it has no name for it, the model's.
  func name(of kind: Kind, _ field: FieldIndex, in number: UInt32) -> String {
    names.withLock { $0[number] }?(kind, field) ?? "\(kind.name).\(kind.schema[field].path)"
  }

  /// Where a stream is.
  subscript(number: UInt32) -> Location {
    places.withLock { $0[number] } ?? Location()
  }
}
