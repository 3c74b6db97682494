import Bytes
public import Findings
public import JSONSyntax
public import LearnerModel

// What is clever here
//   A value that is written as it is meant stays where it is: its cell points into the chunk. Only
//   escapes, respelled values and keys of several parts are copied. In a run of records that look
//   alike nothing is allocated, and no string is made.
// If you change this
//   What a value came to is noted in `mapped` and `fates`, and counted only when the record or
//   document around it is accepted: `accept` or `discard` follows every `decode`.

/// Reads records from JSON objects, by the model: the other side of `RecordEncoder`.
///
/// It belongs to one thread. Whoever uses it reads the text around the records.
public struct RecordDecoder: ~Copyable {
  /// What became of an object.
  public enum Outcome {
    /// It is a record, and has been added.
    case read
    /// The JSON text ends or is ill formed; the tokenizer says where.
    case broken
    /// It cannot be a record, for a reason that stands at `offset`.
    case refused(FindingCode, offset: Int)
  }

  /// Something odd about a value.
  public struct Note: Sendable {
    /// What it is.
    public let code: FindingCode
    /// Where it stands in the tokenizer's bytes.
    public let offset: Int
    /// The number of its path in `RecordPaths`.
    public let path: Int
  }

  /// A source that records refer to by its place in a list.
  public struct Origin: BitwiseCopyable, Sendable {
    /// The job's number for it.
    public var source: UInt16
    /// The number of the system that its keys belong to.
    public var system: UInt8

    /// Names a source.
    public init(source: UInt16, system: UInt8) {
      self.source = source
      self.system = system
    }
  }

  /// Values that met a fate other than being mapped, to be counted with their record.
  struct FateCount {
    var path: Int
    var fate: Fate
    var times: Int
  }

  let names: NameTable
  var tables = MemberTables()
  var layouts: Buffer<KindLayout>
  /// The number of the table of the names of kinds.
  let kindNames: Int
  var lastKind: Int
  /// By entry: the last object that had this member.
  var stamps = Buffer<UInt64>()
  var stamp: UInt64 = 0
  /// By place: the sources that records refer to.
  public var origins: [Origin]
  var systems = SystemCache()
  var extensionPaths = PathCache()

  /// The paths of values that reached a field.
  var mapped = Buffer<UInt16>()
  var fates: [FateCount] = []
  /// What was odd about values since the last `accept` or `discard`.
  public internal(set) var notes: [Note] = []

  /// Whether the tokenizer's bytes are a table's row put together anew, so that values have to be
  /// copied and empty ones stand among the spellings.
  let copies: Bool
  /// A text while it is being made.
  var text = ByteBuffer()
  var other = ByteBuffer()

  // The record that is being read.
  var layout: KindLayout
  /// The system of keys that do not name another; a guess until the end of the record.
  var system: UInt8 = 0
  /// The cells of keys that do name another.
  var foreign = Buffer<Int32>()
  /// The owner to be added where the record does not name one itself.
  var owner: Cell?
  var refusal: (code: FindingCode, offset: Int)?
  var sourceNumber: (value: Int, offset: Int)?
  /// The source that the record names itself.
  var ownOrigin: Origin?
  var namedSystem: UInt8?
  /// Where the spellings stand, which are read when all values are there.
  var spellings: JSONTokenizer.Mark?
  var hasEmptyGroups = false
  /// The stamp of the record's own members.
  var recordStamp: UInt64 = 0
  /// Whether a member was null, which is as good as absent.
  var hasNulls = false
  /// Where it starts.
  var recordOffset = 0
  /// Values of a group that have no place in the model; they follow it.
  var kept = Buffer<Cell>()

  /// Creates a decoder of records that refer to sources by their place in `origins`.
  ///
  /// `isForRows` tells that records are put together from the rows of tables.
  public init(names: NameTable, origins: [Origin], isForRows: Bool = false) {
    self.names = names
    copies = isForRows
    self.origins = origins
    layouts = Buffer()
    for kind in Kind.allCases { layouts.append(KindLayout(kind: kind)) }
    layout = layouts[0]
    kindNames = tables.add(
      Kind.allCases.map { ($0.name, MemberEntry(.other, number: UInt16($0.rawValue))) })
    lastKind = tables.tables[kindNames].first
  }

  /// Reads a record whose opening bracket was the last token.
  ///
  /// Where `kind` is `nil` the record says it itself. `owner` is the cell to take for the owner
  /// where the record names none.
  public mutating func decode(
    _ tokenizer: inout JSONTokenizer, as kind: Kind?, owner: Cell? = nil, stream: UInt32,
    line: Int, byte: Int, into records: inout RecordBuilder
  ) -> Outcome {
    recordOffset = tokenizer.position - 1
    let found: Kind
    var hasKind = false
    if let kind {
      found = kind
    } else {
      switch readKind(&tokenizer, &hasKind) {
      case .kind(let kind): found = kind
      case .broken: return .broken
      case .refused(let code, let offset): return .refused(code, offset: offset)
      }
    }
    begin(found, owner: owner)
    if hasKind { stamps[layout.kindEntry] = stamp &+ 1 }
    records.source = origins.isEmpty ? 0 : origins[0].source
    records.beginRecord(
      found, stream: stream, line: UInt64(truncatingIfNeeded: line),
      byte: UInt64(truncatingIfNeeded: byte))
    guard members(&tokenizer, into: &records) else { return .broken }
    return finish(&tokenizer, into: &records)
  }

  private mutating func begin(_ kind: Kind, owner: Cell?) {
    layout = layouts[Int(kind.rawValue)]
    if layout.table < 0 {
      layout = tables.compile(kind)
      layouts[Int(kind.rawValue)] = layout
      stamps.append(repeating: 0, count: tables.entries.count - stamps.count)
    }
    self.owner = owner
    foreign.removeAll()
    if refusal != nil { refusal = nil }
    sourceNumber = nil
    ownOrigin = nil
    namedSystem = nil
    if spellings != nil { spellings = nil }
    hasEmptyGroups = false
    recordStamp = stamp &+ 1
    hasNulls = false
  }
}
