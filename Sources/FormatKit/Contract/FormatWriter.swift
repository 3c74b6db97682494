import Bytes
public import Findings
public import LearnerModel

/// Writes records in one format.
public protocol FormatWriter: Sendable {
  /// What it has a place for, for the forecast of losses and the pages.
  var coverage: Coverage { get }
  /// The order in which it has to be given records.
  var order: RecordOrder { get }
  /// Whether it groups by learner, follows references, or has to know all columns first.
  var needs: WriterNeeds { get }
  /// Whether it writes several files, which make a folder or an archive together.
  var isSet: Bool { get }
  /// Prepares to write, given what is known of the records to come.
  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan
}

/// What a writer needs besides records in input order.
public struct WriterNeeds: OptionSet, Sendable {
  /// The bits.
  public let rawValue: Int

  /// Creates a set from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Only learners' records are wanted, one learner after another, people in order of appearance.
  public static let learners = WriterNeeds(rawValue: 1)
  /// Each learner's records are to be followed by the reference records they lead to.
  public static let references = WriterNeeds(rawValue: 2)
  /// All extension columns have to be known before the first row.
  public static let columns = WriterNeeds(rawValue: 4)
  /// All line items, with the categories and documents about them, have to be known before the
  /// first row.
  public static let items = WriterNeeds(rawValue: 8)
  /// All frameworks have to be known before the first record.
  public static let frameworks = WriterNeeds(rawValue: 16)
}

/// What a writer is told before the first record.
public struct WriteContext: Sendable {
  /// The names that cells refer to: systems, sources, extension paths.
  public var names: NameTable
  /// The extension paths that occur, by kind, in order of first appearance; filled where the writer
  /// asked for columns.
  public var extensionPaths: [Kind: [UInt32]]
  /// The line items, categories and documents in order of appearance; `nil` where the writer did not
  /// ask for items.
  public var items: RecordList?
  /// The frameworks in order of appearance; `nil` where the writer did not ask for them.
  public var frameworks: RecordList?
  /// How many learners there are; `nil` where the writer did not ask for learners.
  public var learnerCount: Int?
  /// Values that the user supplies for fields that the source lacks.
  public var supplied: [SuppliedValue]
  /// The moment that counts as now, where the format needs one: an ISO time stamp.
  public var now: String?
  /// The name of the output as the user gave it; `nil` where it has none.
  public var outputName: String?
  /// Tells where a record stands in the input, for findings.
  public var locate: @Sendable (RecordHeader) -> Location

  /// Creates a context.
  public init(
    names: NameTable, extensionPaths: [Kind: [UInt32]] = [:],
    items: RecordList? = nil, frameworks: RecordList? = nil, learnerCount: Int? = nil,
    supplied: [SuppliedValue] = [], now: String? = nil,
    outputName: String? = nil,
    locate: @escaping @Sendable (RecordHeader) -> Location = {
      Location(line: Int($0.line), byte: Int($0.byte))
    }
  ) {
    self.names = names
    self.extensionPaths = extensionPaths
    self.items = items
    self.frameworks = frameworks
    self.learnerCount = learnerCount
    self.supplied = supplied
    self.now = now
    self.outputName = outputName
    self.locate = locate
  }
}

/// A writer that is ready.
///
/// It does not change, so that several threads can share it.
public protocol WritePlan: Sendable {
  /// The files it may write, in the order of their numbers.
  ///
  /// Where the output is a single file they are its parts, which come one behind the other.
  var files: [PlannedFile] { get }
  /// Makes what one thread needs to write batches.
  func makeWorker() -> any WriteWorker
  /// Files to add when everything has been written, such as a manifest.
  ///
  /// `written` tells by file number whether anything was written to the file.
  func closingFiles(written: [Bool]) -> [(name: String, bytes: [UInt8])]
  /// What is to be told of the output as a whole, when everything has been written.
  func closingFindings(written: [Bool]) -> [Finding]
}

extension WritePlan {
  /// The files that come last, such as a manifest.
  public func closingFiles(written: [Bool]) -> [(name: String, bytes: [UInt8])] { [] }

  /// Nothing.
  public func closingFindings(written: [Bool]) -> [Finding] { [] }
}

/// One file of an output.
public struct PlannedFile: Sendable {
  /// The name within the set; empty where the output is a single file.
  public var name: String
  /// What stands before the first record.
  public var header: [UInt8]
  /// What stands between what two batches wrote.
  public var separator: [UInt8]
  /// What stands behind the last record.
  public var footer: [UInt8]
  /// Whether the file is there even where nothing is written to it.
  public var isAlwaysThere: Bool
  /// Whether each document that is written to it is a file of its own, in a set of files; `#` in the
  /// name stands for its number.
  public var isEach = false

  /// Plans a file.
  public init(
    name: String = "", header: [UInt8] = [], separator: [UInt8] = [], footer: [UInt8] = [],
    isAlwaysThere: Bool = false
  ) {
    self.name = name
    self.header = header
    self.separator = separator
    self.footer = footer
    self.isAlwaysThere = isAlwaysThere
  }
}

/// Writes batches on one thread, with working memory of its own.
public protocol WriteWorker: AnyObject {
  /// Turns a batch into bytes, outcomes and findings, added to `output`.
  func write(_ batch: BatchView, into output: inout WriteOutput)
}
