public import Bytes
public import LearnerModel

// What is clever here
//   Nearly all cells are written: of that each field has one count. What else may become of a cell has
//   counts for the kinds of which any was lost.

/// The outcomes of canonical cells, counted by kind and field.
public struct CellLedger: ~Copyable, Sendable {
  /// Cells that did not come from the source: constants of the user, minted identifiers.
  public var supplied = 0
  /// By field of the kinds that were met, then their extensions: how many cells were written.
  @usableFromInline var written = Buffer<Int>()
  /// By field and outcome of the kinds that lost any: how many cells met it.
  @usableFromInline var lost = Buffer<Int>()
  /// How many times another outcome than being written was counted here.
  @usableFromInline var lostCount = 0
  @usableFromInline var kinds: Buffer<OfKind>

  /// What is counted of a kind.
  @usableFromInline struct OfKind: BitwiseCopyable, Sendable {
    /// How many records were written.
    @usableFromInline var records = 0
    /// Where its counts of cells that were written start; -1 where none were made room for.
    @usableFromInline var start = -1
    /// The same of those that were lost.
    @usableFromInline var lostStart = -1

    init() {}
  }

  @inlinable static var outcomes: Int { 12 }

  /// Creates an empty ledger.
  public init() {
    kinds = Buffer(capacity: Self.fieldCounts.count)
    kinds.append(repeating: OfKind(), count: Self.fieldCounts.count)
  }

  private static let fieldCounts = Kind.allCases.map(\.schema.fields.count)

  /// Makes room for the written cells of a kind.
  @inline(never)
  @usableFromInline mutating func makeRoom(for kind: Kind) -> Int {
    let start = written.count
    written.append(repeating: 0, count: Self.fieldCounts[Int(kind.rawValue)] + 1)
    kinds[Int(kind.rawValue)].start = start
    return start
  }

  /// Makes room for the lost cells of a kind.
  @inline(never)
  @usableFromInline mutating func makeRoom(forLost kind: Kind) -> Int {
    let start = lost.count
    lost.append(
      repeating: 0, count: (Self.fieldCounts[Int(kind.rawValue)] + 1) * Self.outcomes)
    kinds[Int(kind.rawValue)].lostStart = start
    return start
  }

  /// The number of a field within its kind, extensions being the last.
  @inlinable @inline(__always)
  func column(_ kind: Kind, _ field: FieldIndex) -> Int {
    field == Cell.extensionField ? extensionColumn(kind) : Int(field)
  }

  @usableFromInline func extensionColumn(_ kind: Kind) -> Int {
    Self.fieldCounts[Int(kind.rawValue)]
  }

  /// Where the counts of a kind start; for `countWritten`.
  @inlinable
  mutating func start(of kind: Kind) -> Int {
    let start = kinds[Int(kind.rawValue)].start
    return start < 0 ? makeRoom(for: kind) : start
  }

  /// Counts one cell of a field of a kind's own as written.
  @inlinable @inline(__always)
  mutating func countWritten(_ field: FieldIndex, startingAt start: Int) {
    written[start &+ Int(field)] &+= 1
  }

  /// Counts records as written; a record is counted once, however often it is written.
  @inlinable @inline(__always)
  public mutating func countRecord(_ kind: Kind, times: Int = 1) {
    kinds[Int(kind.rawValue)].records &+= times
  }

  /// How many records of a kind were written.
  public func recordCount(_ kind: Kind) -> Int { kinds[Int(kind.rawValue)].records }

  /// Counts cells of a field.
  @inlinable @inline(__always)
  public mutating func count(
    _ kind: Kind, _ field: FieldIndex, _ outcome: CellOutcome, times: Int = 1
  ) {
    if outcome == .written {
      written[start(of: kind) &+ column(kind, field)] &+= times
      return
    }
    var start = kinds[Int(kind.rawValue)].lostStart
    if start < 0 { start = makeRoom(forLost: kind) }
    lost[start &+ column(kind, field) &* Self.outcomes &+ outcome.rawValue] &+= times
    lostCount &+= times
  }

  /// Counts all cells of a record that share an outcome.
  @inlinable
  public mutating func count(_ record: RecordView, _ outcome: CellOutcome) {
    for index in record.cells.indices {
      let cell = record.cells[index]
      if !cell.isGroup { count(record.header.kind, cell.field, outcome) }
    }
  }

  /// How many cells of a field had `outcome`; `nil` asks for extensions.
  public func count(_ kind: Kind, _ field: FieldIndex?, _ outcome: CellOutcome) -> Int {
    let known = kinds[Int(kind.rawValue)]
    let column = field.map(Int.init) ?? extensionColumn(kind)
    if outcome == .written { return known.start < 0 ? 0 : written[known.start + column] }
    let slot = known.lostStart + column * Self.outcomes + outcome.rawValue
    return known.lostStart < 0 ? 0 : lost[slot]
  }

  /// How many cells had `outcome`.
  public func total(_ outcome: CellOutcome) -> Int { totals[outcome.rawValue] }

  /// By number of the outcome: how many cells had it.
  public var totals: [Int] {
    var totals = [Int](repeating: 0, count: Self.outcomes)
    for slot in 0..<written.count { totals[CellOutcome.written.rawValue] &+= written[slot] }
    var start = 0
    while start < lost.count {
      for outcome in 0..<Self.outcomes { totals[outcome] &+= lost[start &+ outcome] }
      start &+= Self.outcomes
    }
    return totals
  }

  /// Adds the counts of another part of the run.
  public mutating func merge(_ other: borrowing CellLedger) {
    supplied += other.supplied
    for number in 0..<kinds.count {
      let (mine, theirs) = (kinds[number], other.kinds[number])
      kinds[number].records += theirs.records
      let columns = Self.fieldCounts[number] + 1
      if theirs.start >= 0 {
        kinds[number].start = Self.add(
          other.written.span.extracting(theirs.start..<theirs.start + columns), to: &written,
          at: mine.start)
      }
      if theirs.lostStart >= 0 {
        let slots = theirs.lostStart..<theirs.lostStart + columns * Self.outcomes
        kinds[number].lostStart = Self.add(
          other.lost.span.extracting(slots), to: &lost, at: mine.lostStart)
      }
    }
  }

  /// Adds counts to those that start at a place, behind all others if that is nowhere; returns where
  /// they start.
  private static func add(_ added: Span<Int>, to counts: inout Buffer<Int>, at start: Int) -> Int {
    guard start >= 0 else {
      counts.append(copying: added)
      return counts.count - added.count
    }
    for slot in added.indices { counts[start &+ slot] &+= added[slot] }
    return start
  }

  /// The losses by kind, field and reason, in the order of the model.
  public var losses: [Loss] {
    var losses: [Loss] = []
    for kind in Kind.allCases where kinds[Int(kind.rawValue)].lostStart >= 0 {
      for field in 0...kind.schema.fields.count {
        let number = field == kind.schema.fields.count ? nil : FieldIndex(field)
        for outcome in CellOutcome.allCases where outcome != .written && outcome != .kept {
          let count = count(kind, number, outcome)
          if count > 0 {
            losses.append(Loss(kind: kind, field: number, outcome: outcome, count: count))
          }
        }
      }
    }
    return losses
  }

  /// Cells of one field that did not reach the output for one reason.
  public struct Loss: Sendable, Hashable {
    /// The kind of record.
    public var kind: Kind
    /// The field; `nil` for extensions.
    public var field: FieldIndex?
    /// The reason.
    public var outcome: CellOutcome
    /// How many cells.
    public var count: Int

    /// The field's path, or `extensions`.
    public var fieldPath: String { field.map { kind.schema[$0].path } ?? "extensions" }
  }
}
