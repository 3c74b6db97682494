public import Findings
public import LearnerModel

/// Reads inputs of one format.
public protocol FormatReader: Sendable {
  /// What it can produce, for the forecast of losses and the pages.
  var coverage: Coverage { get }
  /// The system that identifiers belong to where the input names none.
  var system: String { get }
  /// Decides which files of an input are read, in which order, and how.
  ///
  /// It may ask each of the probe's files for its start; streams are opened later, one after another.
  /// Of many files only the one asked last is held: asking back and forth reads them again.
  func plan(_ probe: Probe) throws(Failure) -> ReadPlan
}

/// How one input is read.
public struct ReadPlan: Sendable {
  /// The version that the input is of.
  public var version: String?
  /// The sources that the input's own records name, where it is one that carries records of others.
  public var sources: [NameTable.Source] = []
  /// The files to read, in order.
  public var streams: [PlannedStream]
  /// What was found before anything was read.
  public var findings: [Finding]
  /// Kinds whose records are missing because of what `findings` says: references that lead to none of
  /// them have the same cause.
  public var absentKinds: [Kind: Finding] = [:]
  /// What the reader promises about the order of its records.
  public var order: RecordOrder
  /// Counts values of files that are read only for planning, such as a manifest.
  public var preamble: (@Sendable (StreamContext, inout ParseOutput) -> Void)?
  /// The paths that the preamble counts by.
  public var preamblePaths: [SourcePath] = []

  /// Creates a plan.
  public init(
    version: String? = nil, streams: [PlannedStream], findings: [Finding] = [],
    order: RecordOrder = .none,
    preamble: (@Sendable (StreamContext, inout ParseOutput) -> Void)? = nil
  ) {
    self.version = version
    self.streams = streams
    self.findings = findings
    self.order = order
    self.preamble = preamble
  }
}

/// One file to read.
public struct PlannedStream: Sendable {
  /// The entry's number in the probe.
  public var entry: Int
  /// How many lines `open` has to see, where there are so many.
  public var headLines: Int
  /// Looks at the stream's head and says how it is cut and parsed.
  public var open: @Sendable (StreamHead, StreamContext) throws(Failure) -> OpenedStream

  /// Creates a planned stream.
  public init(
    entry: Int, headLines: Int = 1,
    open: @escaping @Sendable (StreamHead, StreamContext) throws(Failure) -> OpenedStream
  ) {
    self.entry = entry
    self.headLines = headLines
    self.open = open
  }
}

/// What is known about the order of a reader's records, or asked for by a writer.
public struct RecordOrder: OptionSet, Sendable {
  /// The bits.
  public let rawValue: Int

  /// Creates a set from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Nothing.
  public static let none: RecordOrder = []
  /// The roles and relationships of a person follow that person at once.
  public static let peopleTogether = RecordOrder(rawValue: 1)
  /// The relationships of a person follow that person, with nothing in between but roles.
  public static let relationsTogether = RecordOrder(rawValue: 16)
  /// The accounts of a person follow that person, with nothing in between but roles and relationships.
  public static let accountsTogether = RecordOrder(rawValue: 32)
  /// What else makes a person a student or a member of the staff, which is roles and demographics,
  /// follows that person at once.
  public static let describedTogether = RecordOrder(rawValue: 128)
  /// All records of one owner follow each other, the person first.
  public static let ownersTogether = RecordOrder(rawValue: 2)
  /// Line items and categories come before the first owned record.
  public static let itemsFirst = RecordOrder(rawValue: 4)
  /// Each reference record comes once.
  public static let referencesOnce = RecordOrder(rawValue: 8)
  /// People are named wherever something is about them, each time as far as is needed there: their
  /// records add up.
  public static let peopleInPassing = RecordOrder(rawValue: 64)
}
