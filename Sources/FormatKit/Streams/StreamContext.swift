public import Findings
public import LearnerModel

/// What a parser has to know about the stream that it reads.
public struct StreamContext: Sendable {
  /// The stream's number within the job.
  public var number: UInt32
  /// The input as the user named it.
  public var file: String
  /// The entry within it, where it is a folder or an archive.
  public var entry: String?
  /// The names that the job's cells refer to.
  public var names: NameTable
  /// The number of the system that the input's identifiers belong to.
  public var system: UInt8
  /// The number of the source that the input's records come from.
  public var source: UInt16
  /// What happens when a record has to be rejected.
  public var onError: ErrorPolicy
  /// Opens a file of the input once more, by its entry's number; `nil` where it is read only once.
  public var reopen: ElementLinks.Reopen?
  /// Whether the input is judged: rules look at it beside what reading needs.
  public var isValidation = false

  /// Creates a context.
  public init(
    number: UInt32 = 0, file: String, entry: String? = nil, names: NameTable = NameTable(),
    system: UInt8 = 0, source: UInt16 = 0, onError: ErrorPolicy = .stop
  ) {
    self.number = number
    self.file = file
    self.entry = entry
    self.names = names
    self.system = system
    self.source = source
    self.onError = onError
  }

  /// The location of a place in this stream.
  public func location(_ site: SourceSite? = nil, path: String? = nil) -> Location {
    Location(
      file: file, entry: entry, line: site?.line, column: site?.column, byte: site?.byte,
      path: path)
  }
}
