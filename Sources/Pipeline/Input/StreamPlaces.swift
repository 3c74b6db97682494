import Findings
import FormatKit
import LearnerModel
import Synchronization

/// The input and entry of each stream of a job by its number, known as soon as it is opened: threads
/// that read a stream's chunks may be ahead of the turn in which it is added to the results.
final class StreamPlaces: Sendable {
  private typealias Names = @Sendable (Kind, FieldIndex) -> String?
  private typealias Columns = @Sendable (Kind, FieldIndex) -> FieldColumn?

  private let places = Mutex<[UInt32: Location]>([:])
  private let names = Mutex<[UInt32: Names]>([:])
  private let columns = Mutex<[UInt32: Columns]>([:])
  private let inputs = Mutex<[UInt32: Int]>([:])

  /// Notes where a stream is.
  func add(_ number: UInt32, input: Int, file: String, entry: String?) {
    places.withLock { $0[number] = Location(file: file, entry: entry) }
    inputs.withLock { $0[number] = input }
  }

  /// Notes what a stream calls fields, and in which columns they stand.
  func add(_ number: UInt32, _ opened: OpenedStream) {
    names.withLock { $0[number] = opened.nameOfField }
    columns.withLock { $0[number] = opened.columnOfField }
  }

  /// The column that a field stands in, where the stream is a table.
  func column(of kind: Kind, _ field: FieldIndex, in number: UInt32) -> FieldColumn? {
    columns.withLock { $0[number] }?(kind, field)
  }

  /// What a stream calls a field; where it has no name for it, the model's.
  func name(of kind: Kind, _ field: FieldIndex, in number: UInt32) -> String {
    names.withLock { $0[number] }?(kind, field) ?? "\(kind.name).\(kind.schema[field].path)"
  }

  /// The number of the input that a stream belongs to.
  func input(of number: UInt32) -> Int { inputs.withLock { $0[number] ?? -1 } }

  /// Where a stream is.
  subscript(number: UInt32) -> Location {
    places.withLock { $0[number] } ?? Location()
  }
}
