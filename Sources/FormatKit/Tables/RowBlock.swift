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
      let column = Column(
        number, operations[number], stride: operations.count, flags: flags, system: system)
      switch column.operation.action {
      case _ where column.operation.requirement == TableReadPlan.forbidden:
        check(NoText.self, column, fields, padded, into: &ledger)
      case .verbatim: check(AnyText.self, column, fields, padded, into: &ledger)
      case .key where !flags.contains(.plain):
        check(NoText.self, column, fields, padded, into: &ledger)
      case .key where column.operation.check == .none || column.operation.isRepeat:
        check(AnyText.self, column, fields, padded, into: &ledger)
      case .key: check(IdentifierText.self, column, fields, padded, into: &ledger)
      case .typed where column.operation.type == .date:
        check(DateText.self, column, fields, padded, into: &ledger)
      case .typed where column.operation.type == .timeStamp:
        check(TimeStampText.self, column, fields, padded, into: &ledger)
      case .typed where column.operation.type == .decimal:
        check(DecimalText.self, column, fields, padded, into: &ledger)
      case .derived: check(AnyText.self, column, fields, padded, into: &ledger)
      case .code: checkCodes(codes, column, fields, padded, into: &ledger)
      default: check(NoText.self, column, fields, padded, into: &ledger)
      }
    }
  }

  /// What the values of one column have in common.
  private struct Column {
    let operation: TableReadPlan.Operation
    /// The operation's number.
    let number: Int
    /// How many cells of the grid a row has.
    let stride: Int
    /// A cell of the column, but for the place of its value.
    let cell: Cell
    /// What says that a value is left to be looked at.
    let left: Cell

    init(
      _ number: Int, _ operation: TableReadPlan.Operation, stride: Int, flags: Cell.Flags,
      system: UInt8
    ) {
      self.number = number
      self.operation = operation
      self.stride = stride
      cell = Cell(
        field: operation.field, flags: flags, system: operation.action == .key ? system : 0,
        position: 0, length: 0)
      left = Cell(field: operation.field, position: 0, length: 0, extra: 1)
    }

      /// Whether the values are left to derived records.
    var isDerived: Bool { operation.action == .derived }

    /// A field that is blank needs a second look where it is required.
    var isRequired: Bool { operation.requirement == TableReadPlan.required }
  }

  private mutating func check<Check: ColumnCheck>(
    _ check: Check.Type, _ column: Column, _ fields: Span<UInt32>, _ padded: RawSpan,
    into ledger: inout SourceLedger
  ) {
    Self.fill(&cells, &isDone, column, rows, fields, padded, into: &ledger) { start, count in
      guard Check.accepts(padded, at: start, count: count) else { return nil }
      var cell = column.cell
      // Values that are left to derived records are counted with them.
      if column.isDerived { return cell }
      cell.position = UInt32(truncatingIfNeeded: start)
      cell.length = UInt32(truncatingIfNeeded: count)
      return cell
    }
  }

  private mutating func checkCodes(
    _ codes: borrowing CodeMemory, _ column: Column, _ fields: Span<UInt32>, _ padded: RawSpan,
    into ledger: inout SourceLedger
  ) {
    Self.fill(&cells, &isDone, column, rows, fields, padded, into: &ledger) { start, count in
      codes.cell(column.number, for: padded, at: start, count: count, flags: column.cell.flags)
    }
  }

  /// Fills one column of the grid with the cells that `cell` makes of the values.
  @inline(__always)
  private static func fill(
    _ grid: inout Buffer<Cell>, _ done: inout Buffer<Bool>, _ column: Column,
    _ rows: borrowing Buffer<TableRow>, _ fields: Span<UInt32>, _ padded: RawSpan,
    into ledger: inout SourceLedger, with cell: (_ start: Int, _ count: Int) -> Cell?
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
      } else if padded.byte(at: start) > 0x22, let cell = cell(start, end &- start) {
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
