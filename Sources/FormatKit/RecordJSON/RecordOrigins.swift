import Bytes
import JSONSyntax
public import LearnerModel

/// The sources that an output of records names, in order: what records refer to by number.
public struct RecordOrigins: Sendable {
  /// What an output says about the records of one source.
  struct Origin: Sendable {
    /// The number within the output.
    var index: Int
    /// The system that keys belong to where nothing else is said.
    var system: UInt8
    /// Whether the output names a source for such records.
    var isNamed: Bool
    /// Whether it is another source than the records' own, which was met too late to be named.
    var isLate: Bool
    /// Whether spellings are those of the format that the output names.
    var keepsSpellings: Bool

    static let unknown = Origin(
      index: 0, system: 0, isNamed: false, isLate: false, keepsSpellings: true)
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
  /// A source that was met after the output had begun stands under the first one of its format.
  func origin(
    of source: NameTable.Source, numbered number: UInt16, _ names: NameTable
  ) -> Origin {
    func named(_ index: Int, isLate: Bool, keepsSpellings: Bool) -> Origin {
      Origin(
        index: index, system: names.number(ofSystem: sources[index].system) ?? 0, isNamed: true,
        isLate: isLate, keepsSpellings: keepsSpellings)
    }
    if let index = numbers.firstIndex(of: number) {
      return named(index, isLate: false, keepsSpellings: true)
    }
    if let index = sources.firstIndex(where: { $0.format == source.format }) {
      return named(index, isLate: true, keepsSpellings: true)
    }
    guard !sources.isEmpty else { return .unknown }
    return named(0, isLate: true, keepsSpellings: false)
  }

  /// The sources as a JSON array.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginArray()
    for source in sources {
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
    writer.endArray()
    return writer.bytes.bytes
  }
}
