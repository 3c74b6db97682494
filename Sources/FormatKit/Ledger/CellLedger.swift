public import Bytes
public import LearnerModel

/// The outcomes of canonical cells, counted by kind and field.
public struct CellLedger: ~Copyable, Sendable {
  /// Cells that did not come from the source: constants of the user, minted identifiers.
  public var supplied = 0
  @usableFromInline var counts = Buffer<Int>()
  /// How many times another outcome than being written was counted here.
  @usableFromInline var lostCount = 0
  /// By kind: how many records were written.
  @usableFromInline var records: Buffer<Int>
  /// By kind: where its counts start, or -1 where none were made room for.
  @usableFromInline var starts: Buffer<Int>

  @inlinable static var outcomes: Int { 12 }

  /// Creates an empty ledger.
  public init() {
    records = Buffer(capacity: Kind.allCases.count)
    records.append(repeating: 0, count: Kind.allCases.count)
    starts = Buffer(capacity: Kind.allCases.count)
    starts.append(repeating: -1, count: Kind.allCases.count)
  }

  /// Makes room for the counts of a kind: its fields, then its extensions.
  @inline(never)
  @usableFromInline mutating func makeRoom(for kind: Kind) -> Int {
    let start = counts.count
    counts.append(repeating: 0, count: (kind.schema.fields.count + 1) * Self.outcomes)
    starts[Int(kind.rawValue)] = start
    return start
  }

  @inlinable @inline(__always)
  mutating func slot(_ kind: Kind, _ field: FieldIndex, _ outcome: CellOutcome) -> Int {
    var start = starts[Int(kind.rawValue)]
    if start < 0 { start = makeRoom(for: kind) }
    let column = field == Cell.extensionField ? extensionColumn(kind) : Int(field)
    return start &+ column &* Self.outcomes &+ outcome.rawValue
  }

  @usableFromInline func extensionColumn(_ kind: Kind) -> Int {
    Self.fieldCounts[Int(kind.rawValue)]
  }

  private static let fieldCounts = Kind.allCases.map(\.schema.fields.count)

  /// Where the counts of a kind start; for `countWritten`, until the next call of another method.
  @inlinable
  mutating func start(of kind: Kind) -> Int {
    let start = starts[Int(kind.rawValue)]
    return start < 0 ? makeRoom(for: kind) : start
  }

  /// Counts one cell of a field of a kind's own as written.
  @inlinable @inline(__always)
  mutating func countWritten(_ field: FieldIndex, startingAt start: Int) {
    counts[start &+ Int(field) &* Self.outcomes] &+= 1
  }

  /// Counts records as written; a record is counted once, however often it is written.
  @inlinable @inline(__always)
  public mutating func countRecord(_ kind: Kind, times: Int = 1) {
    records[Int(kind.rawValue)] &+= times
  }

  /// How many records of a kind were written.
  public func recordCount(_ kind: Kind) -> Int { records[Int(kind.rawValue)] }

  /// Counts cells of a field.
  @inlinable @inline(__always)
  public mutating func count(
    _ kind: Kind, _ field: FieldIndex, _ outcome: CellOutcome, times: Int = 1
  ) {
    counts[slot(kind, field, outcome)] &+= times
    if outcome != .written { lostCount &+= times }
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
    let start = starts[Int(kind.rawValue)]
    guard start >= 0 else { return 0 }
    let column = field.map(Int.init) ?? extensionColumn(kind)
    return counts[start + column * Self.outcomes + outcome.rawValue]
  }

  /// How many cells had `outcome`.
  public func total(_ outcome: CellOutcome) -> Int { totals[outcome.rawValue] }

  /// By number of the outcome: how many cells had it.
  public var totals: [Int] {
    var totals = [Int](repeating: 0, count: Self.outcomes)
    var slot = 0
    while slot < counts.count {
      if slot &+ 8 <= counts.count, Self.areUnseen(counts, from: slot) {
        slot &+= 8
        continue
      }
      totals[slot % Self.outcomes] &+= counts[slot]
      slot &+= 1
    }
    return totals
  }

  /// Whether eight counts are zero: most fields have never been seen.
  @inline(__always)
  private static func areUnseen(_ counts: borrowing Buffer<Int>, from slot: Int) -> Bool {
    Block(counts.paddedBytes, at: slot &* MemoryLayout<Int>.stride).isZero
  }

  /// Adds the counts of another part of the run.
  public mutating func merge(_ other: borrowing CellLedger) {
    defer {
      for kind in 0..<records.count { records[kind] += other.records[kind] }
      supplied += other.supplied
    }
    if counts.isEmpty {
      counts.append(copying: other.counts.span)
      starts.removeAll()
      starts.append(copying: other.starts.span)
      return
    }
    for kind in Kind.allCases {
      let theirs = other.starts[Int(kind.rawValue)]
      guard theirs >= 0 else { continue }
      let mine = starts[Int(kind.rawValue)]
      let slots = (kind.schema.fields.count + 1) * Self.outcomes
      let added = other.counts.span.extracting(theirs..<theirs + slots)
      if mine < 0 {
        starts[Int(kind.rawValue)] = counts.count
        counts.append(copying: added)
        continue
      }
      var sums = counts.mutableSpan
      var slot = 0
      while slot < slots {
        if slot &+ 8 <= slots, Self.areUnseen(other.counts, from: theirs &+ slot) {
          slot &+= 8
          continue
        }
        sums[mine &+ slot] &+= added[slot]
        slot &+= 1
      }
    }
  }

  /// The losses by kind, field and reason, in the order of the model.
  public var losses: [Loss] {
    var losses: [Loss] = []
    for kind in Kind.allCases where starts[Int(kind.rawValue)] >= 0 {
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
