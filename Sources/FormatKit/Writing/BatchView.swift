public import ByteIO
import Bytes
public import LearnerModel

/// The records of a batch, to read.
public struct BatchView: ~Escapable {
  /// The records in order.
  public let records: Span<RecordHeader>
  /// Their cells.
  public let cells: Span<Cell>
  /// The bytes of the source.
  public let source: RawSpan
  /// The bytes that do not stand in the source.
  public let scratch: RawSpan
  /// The offset in the input of the source's first byte; `nil` where the source is no run of the
  /// input's own text.
  public let firstByte: Int?
  /// The column of the source's first byte.
  public let firstColumn: Int
  /// How the input's bytes stand for the source, where that is the input's own text.
  public let encoding: TextEncoding
  /// Where the batch stands in a run of learners; `nil` where records come in input order.
  public let group: GroupPart?

  /// Creates a view.
  @_lifetime(copy records, copy cells, copy source, copy scratch)
  public init(
    records: Span<RecordHeader>, cells: Span<Cell>, source: RawSpan, scratch: RawSpan,
    firstByte: Int? = nil, firstColumn: Int = 1, encoding: TextEncoding = .utf8,
    group: GroupPart? = nil
  ) {
    self.encoding = encoding
    self.firstByte = firstByte
    self.firstColumn = firstColumn
    self.records = records
    self.cells = cells
    self.source = source
    self.scratch = scratch
    self.group = group
  }

  /// The record at `index`.
  @inlinable @inline(__always)
  @_lifetime(copy self)
  public func record(_ index: Int) -> RecordView {
    let header = records[index]
    let start = Int(header.firstCell)
    return RecordView(
      header: header, cells: cells.extracting(start..<start &+ Int(header.cellCount)),
      source: source, scratch: scratch)
  }
}

/// How a batch of learners continues another: only a learner too large for the memory is cut.
public struct GroupPart: Sendable, Hashable {
  /// Where learners begin: the numbers of their first records, but for one who began before.
  public var starts: [Int]
  /// The kind of the last record before this batch, where its first learner began there.
  public var continues: Kind?
  /// Whether that last record, a person, is somebody around the learner.
  public var isAmongContacts: Bool
  /// Whether its last learner goes on in the next batch.
  public var goesOn: Bool

  /// Creates a part.
  public init(
    starts: [Int] = [], continues: Kind? = nil, isAmongContacts: Bool = false, goesOn: Bool = false
  ) {
    self.starts = starts
    self.continues = continues
    self.isAmongContacts = isAmongContacts
    self.goesOn = goesOn
  }
}
