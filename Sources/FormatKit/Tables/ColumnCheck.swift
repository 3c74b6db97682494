import Bytes
import LearnerModel

/// How the values of a column are told from those that have to be looked at.
protocol ColumnCheck {
  /// The cell for the `count` bytes at `start`, `nil` where they have to be looked at.
  ///
  /// The span goes on for at least 64 bytes behind them.
  static func cell(
    _ column: CheckedColumn, _ codes: borrowing CodeMemory, _ padded: RawSpan, at start: Int,
    count: Int
  ) -> Cell?
}

/// What the values of one column have in common.
struct CheckedColumn {
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

  /// Whether the values are counted with records that are derived from them.
  var isDerived: Bool { operation.action == .derived }

  /// A field that is blank needs a second look where it is required.
  var isRequired: Bool { operation.requirement == TableReadPlan.required }
}

/// A check of bytes that are the canonical form as they stand.
protocol TextCheck: ColumnCheck {
  /// Whether the `count` bytes at `start` are.
  static func accepts(_ padded: RawSpan, at start: Int, count: Int) -> Bool
}

extension TextCheck {
  @inline(__always)
  static func cell(
    _ column: CheckedColumn, _ codes: borrowing CodeMemory, _ padded: RawSpan, at start: Int,
    count: Int
  ) -> Cell? {
    guard accepts(padded, at: start, count: count) else { return nil }
    var cell = column.cell
    cell.position = UInt32(truncatingIfNeeded: start)
    cell.length = UInt32(truncatingIfNeeded: count)
    return cell
  }
}

/// Any text will do.
enum AnyText: TextCheck {
  @inline(__always)
  static func accepts(_ padded: RawSpan, at start: Int, count: Int) -> Bool { true }
}

/// The characters of a OneRoster GUID.
enum IdentifierText: TextCheck {
  @inline(__always)
  static func accepts(_ padded: RawSpan, at start: Int, count: Int) -> Bool {
    IdentifierCharacters.areAllowed(padded, at: start, count: count)
  }
}

/// A day.
enum DateText: TextCheck {
  @inline(__always)
  static func accepts(_ padded: RawSpan, at start: Int, count: Int) -> Bool {
    count == 10 && LexicalForm.isDate(padded, at: start)
  }
}

/// A moment.
enum TimeStampText: TextCheck {
  @inline(__always)
  static func accepts(_ padded: RawSpan, at start: Int, count: Int) -> Bool {
    LexicalForm.isTimeStamp(padded, at: start, count: count)
  }
}

/// A moment in UTC with milliseconds.
enum UTCMomentText: TextCheck {
  @inline(__always)
  static func accepts(_ padded: RawSpan, at start: Int, count: Int) -> Bool {
    count == 24 && LexicalForm.isUTCMilliseconds(padded, at: start)
  }
}

/// A decimal number.
enum DecimalText: TextCheck {
  @inline(__always)
  static func accepts(_ padded: RawSpan, at start: Int, count: Int) -> Bool {
    LexicalForm.isDecimal(padded, at: start, count: count)
  }
}

/// Nothing is taken as it stands.
enum NoText: TextCheck {
  @inline(__always)
  static func accepts(_ padded: RawSpan, at start: Int, count: Int) -> Bool { false }
}

/// A value that the records derived from the row take: the row's own has no cell for it.
enum DerivedText: ColumnCheck {
  @inline(__always)
  static func cell(
    _ column: CheckedColumn, _ codes: borrowing CodeMemory, _ padded: RawSpan, at start: Int,
    count: Int
  ) -> Cell? { column.cell }
}

/// A code that the column had before.
enum CodeText: ColumnCheck {
  @inline(__always)
  static func cell(
    _ column: CheckedColumn, _ codes: borrowing CodeMemory, _ padded: RawSpan, at start: Int,
    count: Int
  ) -> Cell? {
    codes.cell(column.number, for: padded, at: start, count: count, flags: column.cell.flags)
  }
}
