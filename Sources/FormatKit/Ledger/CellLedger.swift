public import Bytes
public import LearnerModel

/// The outcomes of canonical cells, counted by kind and field.
public struct CellLedger: ~Copyable, Sendable {
  /// Cells that did not come from the source: constants of the user, minted identifiers.
  public var supplied = 0
  @usableFromInline var counts: Buffer<Int>

  /// The most fields a kind may have; the slot behind them counts extensions.
  @inlinable public static var fieldLimit: Int { 96 }
  /// The field number under which extensions are counted.
  @inlinable public static var extensions: Int { fieldLimit - 1 }
  @inlinable static var outcomes: Int { 12 }

  /// Creates an empty ledger.
  public init() {
    let slots = Kind.allCases.count * Self.fieldLimit * Self.outcomes
    counts = Buffer(capacity: slots)
    counts.append(repeating: 0, count: slots)
  }

  @inlinable @inline(__always)
  static func slot(_ kind: Kind, _ field: FieldIndex, _ outcome: CellOutcome) -> Int {
    let column = field == Cell.extensionField ? extensions : Int(field)
    return (Int(kind.rawValue) &* fieldLimit &+ column) &* outcomes &+ outcome.rawValue
  }

  /// Counts one cell.
  @inlinable @inline(__always)
  public mutating func count(_ kind: Kind, _ field: FieldIndex, _ outcome: CellOutcome) {
    counts[Self.slot(kind, field, outcome)] &+= 1
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
    counts[Self.slot(kind, field ?? Cell.extensionField, outcome)]
  }

  /// How many cells had `outcome`.
  public func total(_ outcome: CellOutcome) -> Int {
    var total = 0
    var slot = outcome.rawValue
    while slot < counts.count {
      total += counts[slot]
      slot += Self.outcomes
    }
    return total
  }

  /// Adds the counts of another part of the run.
  public mutating func merge(_ other: borrowing CellLedger) {
    for slot in 0..<counts.count { counts[slot] += other.counts[slot] }
    supplied += other.supplied
  }

  /// Starts again from zero.
  public mutating func reset() {
    for slot in 0..<counts.count { counts[slot] = 0 }
    supplied = 0
  }

  /// The losses by kind, field and reason, in the order of the model.
  public var losses: [Loss] {
    var losses: [Loss] = []
    for kind in Kind.allCases {
      for field in 0..<Self.fieldLimit {
        for outcome in CellOutcome.allCases where outcome != .written && outcome != .kept {
          let number = field == Self.extensions ? Cell.extensionField : FieldIndex(field)
          let count = counts[Self.slot(kind, number, outcome)]
          if count > 0 {
            losses.append(
              Loss(
                kind: kind, field: field == Self.extensions ? nil : number, outcome: outcome,
                count: count))
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
