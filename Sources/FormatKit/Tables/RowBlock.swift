import Bytes
import LearnerModel

/// Some rows of a chunk, and the cells that their columns gave.
struct RowBlock: ~Copyable {
  /// The rows.
  var rows = Buffer<TableRow>(capacity: limit)
  /// By row and operation: the cell, one without length where there is none.
  private(set) var cells = Buffer<Cell>()
  /// By row: whether no value of it is left to be looked at.
  private(set) var isDone = Buffer<Bool>()

  /// How many rows are taken at once: few enough for the grid to stay close to the processor.
  static let limit = 256

  /// Whether a cell stands for a value that is left to be looked at.
  static func isLeft(_ cell: Cell) -> Bool { cell.extra != 0 && cell.length == 0 }

  /// Fills the grid of cells, and counts the values that need no second look.
  mutating func check(
    _ operations: Span<TableReadPlan.Operation>, _ fields: Span<UInt32>, _ padded: RawSpan,
    _ codes: borrowing CodeMemory, flags: Cell.Flags, system: UInt8, into ledger: inout SourceLedger
  ) {
    let wanted = rows.count * operations.count
    if cells.count < wanted {
      cells.append(
        repeating: Cell(field: 0, position: 0, length: 0), count: wanted - cells.count)
    }
    isDone.removeAll()
    isDone.append(repeating: true, count: rows.count)
    for number in operations.indices {
      let column = CheckedColumn(
        number, operations[number], stride: operations.count, flags: flags, system: system)
      switch column.operation.action {
      case _ where column.operation.requirement == TableReadPlan.forbidden:
        fill(NoText.self, column, codes, fields, padded, into: &ledger)
      case .verbatim: fill(AnyText.self, column, codes, fields, padded, into: &ledger)
      case .key where !flags.contains(.plain):
        fill(NoText.self, column, codes, fields, padded, into: &ledger)
      case .key where column.operation.check == .none || column.operation.isRepeat:
        fill(AnyText.self, column, codes, fields, padded, into: &ledger)
      case .key: fill(IdentifierText.self, column, codes, fields, padded, into: &ledger)
      case .typed where column.operation.type == .date:
        fill(DateText.self, column, codes, fields, padded, into: &ledger)
      case .typed where column.operation.check == .wholeNumber:
        fill(NoText.self, column, codes, fields, padded, into: &ledger)
      case .typed where column.operation.check == .utcMilliseconds:
        fill(UTCMomentText.self, column, codes, fields, padded, into: &ledger)
      case .typed where column.operation.type == .timeStamp:
        fill(TimeStampText.self, column, codes, fields, padded, into: &ledger)
      case .typed where column.operation.type == .decimal:
        fill(DecimalText.self, column, codes, fields, padded, into: &ledger)
      case .derived: fill(DerivedText.self, column, codes, fields, padded, into: &ledger)
      case .code: fill(CodeText.self, column, codes, fields, padded, into: &ledger)
      default: fill(NoText.self, column, codes, fields, padded, into: &ledger)
      }
    }
  }

  /// Fills one column of the grid.
  private mutating func fill<Check: ColumnCheck>(
    _ check: Check.Type, _ column: CheckedColumn, _ codes: borrowing CodeMemory,
    _ fields: Span<UInt32>, _ padded: RawSpan, into ledger: inout SourceLedger
  ) {
    Self.fill(
      check, &cells, &isDone, column, codes, rows, fields, padded, into: &ledger)
  }

  @inline(__always)
  private static func fill<Check: ColumnCheck>(
    _ check: Check.Type, _ grid: inout Buffer<Cell>, _ done: inout Buffer<Bool>,
    _ column: CheckedColumn, _ codes: borrowing CodeMemory, _ rows: borrowing Buffer<TableRow>,
    _ fields: Span<UInt32>, _ padded: RawSpan, into ledger: inout SourceLedger
  ) {
    let rows = rows.span
    var cells = grid.mutableSpan
    var isDone = done.mutableSpan
    var mapped = 0
    var blanks = 0
    var place = column.number
    for number in rows.indices {
      let (start, end) = rows[number].range(of: Int(column.operation.column), fields)
      if start == end {
        cells[place] = column.isRequired ? column.left : column.cell
        if column.isRequired { isDone[number] = false }
        blanks &+= 1
      } else if padded.byte(at: start) > 0x22,
        let cell = Check.cell(column, codes, padded, at: start, count: end &- start)
      {
        cells[place] = cell
        mapped &+= 1
      } else {
        // A space, a tab or a quote: blank, quoted, or just so; or a value that is no canonical form.
        cells[place] = column.left
        isDone[number] = false
      }
      place &+= column.stride
    }
    guard !column.operation.isRepeat else { return }
    if !column.isDerived { ledger.mapped(Int(column.operation.column), times: mapped) }
    if !column.isRequired { ledger.blank(Int(column.operation.column), times: blanks) }
  }
}
