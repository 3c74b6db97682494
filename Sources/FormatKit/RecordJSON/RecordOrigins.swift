import Bytes
import JSONSyntax
public import LearnerModel

/// The sources that an output of records names, in order: what records refer to by number.
public struct RecordOrigins: Sendable {
  /// What an output says about the records of one source.
  struct Origin: Sendable {
    /// The number within the output; -1 where records name their source themselves.
    var index: Int
    /// The system that keys belong to where nothing else is said.
    var system: UInt8
    /// Whether the output names a source for such records.
    var isNamed: Bool

    static let unknown = Origin(index: 0, system: 0, isNamed: false)
  }

  /// The sources in the order of their numbers within the output.
  public let sources: [NameTable.Source]
  /// By number within the output: the job's number.
  private let numbers: [UInt16]

  /// Takes the sources that are known now.
  public init(_ names: NameTable) {
    let all = names.sources
    numbers = names.sourceOrder
    sources = numbers.map { all[Int($0)] }
  }

  /// What an output says about records of a source.
  ///
  /// A source that was met after the output had begun is named by each of its records.
  func origin(
    of source: NameTable.Source, numbered number: UInt16, _ names: NameTable
  ) -> Origin {
    Origin(
      index: numbers.firstIndex(of: number) ?? -1,
      system: names.number(ofSystem: source.system) ?? 0, isNamed: true)
  }

  /// The sources as a JSON array.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginArray()
    for source in sources { Self.write(source, to: &writer) }
    writer.endArray()
    return writer.bytes.bytes
  }

  /// A source as a JSON object.
  static func json(of source: NameTable.Source) -> [UInt8] {
    var writer = JSONWriter()
    write(source, to: &writer)
    return writer.bytes.bytes
  }

  private static func write(_ source: NameTable.Source, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("format")
    writer.string(source.format.utf8Span.span)
    if let version = source.version {
      writer.name("version")
      writer.string(version.utf8Span.span)
    }
    writer.name("system")
    writer.string(source.system.utf8Span.span)
    writer.endObject()
  }
}
