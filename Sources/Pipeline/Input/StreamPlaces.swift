import Findings
import FormatKit
import LearnerModel
import Synchronization

/// The input and entry of each stream of a job by its number, known as soon as it is opened: threads
/// that read a stream's chunks may be ahead of the turn in which it is added to the results.
final class StreamPlaces: Sendable {
  /// What is known of a stream.
  private struct Place {
    var input = -1
    var location = Location()
    var name: (@Sendable (Kind, FieldIndex) -> String?)?
    var column: (@Sendable (Kind, FieldIndex) -> FieldColumn?)?
  }

  /// By the number of the stream.
  private let places = Mutex<[Place]>([])

  private func change(_ number: UInt32, _ body: (inout Place) -> Void) {
    places.withLock { places in
      while places.count <= Int(number) { places.append(Place()) }
      body(&places[Int(number)])
    }
  }

  private func place(of number: UInt32) -> Place {
    places.withLock { Int(number) < $0.count ? $0[Int(number)] : Place() }
  }

  /// Notes where a stream is.
  func add(_ number: UInt32, input: Int, file: String, entry: String?) {
    change(number) {
      $0.input = input
      $0.location = Location(file: file, entry: entry)
    }
  }

  /// Notes what a stream calls fields, and in which columns they stand.
  func add(_ number: UInt32, _ opened: OpenedStream) {
    change(number) {
      $0.name = opened.nameOfField
      $0.column = opened.columnOfField
    }
  }

  /// The column that a field stands in, where the stream is a table.
  func column(of kind: Kind, _ field: FieldIndex, in number: UInt32) -> FieldColumn? {
    place(of: number).column?(kind, field)
  }

  /// What a stream calls a field; where it has no name for it, the model's.
  func name(of kind: Kind, _ field: FieldIndex, in number: UInt32) -> String {
    place(of: number).name?(kind, field) ?? "\(kind.name).\(kind.schema[field].path)"
  }

  /// The number of the input that a stream belongs to.
  func input(of number: UInt32) -> Int { place(of: number).input }

  /// Where a stream is.
  subscript(number: UInt32) -> Location { place(of: number).location }
}
