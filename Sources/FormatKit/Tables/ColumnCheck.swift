import Bytes
import LearnerModel

/// What a value has to be so that its bytes are the canonical form as they stand.
protocol ColumnCheck {
  /// Whether the `count` bytes at `start` are; the span goes on for at least 64 bytes behind them.
  static func accepts(_ padded: RawSpan, at start: Int, count: Int) -> Bool
}

/// Any text will do.
enum AnyText: ColumnCheck {
  @inline(__always)
  static func accepts(_ padded: RawSpan, at start: Int, count: Int) -> Bool { true }
}

/// The characters of a OneRoster GUID.
enum IdentifierText: ColumnCheck {
  @inline(__always)
  static func accepts(_ padded: RawSpan, at start: Int, count: Int) -> Bool {
    IdentifierCharacters.areAllowed(padded, at: start, count: count)
  }
}

/// A day.
enum DateText: ColumnCheck {
  @inline(__always)
  static func accepts(_ padded: RawSpan, at start: Int, count: Int) -> Bool {
    count == 10 && LexicalForm.isDate(padded, at: start)
  }
}

/// A moment.
enum TimeStampText: ColumnCheck {
  @inline(__always)
  static func accepts(_ padded: RawSpan, at start: Int, count: Int) -> Bool {
    LexicalForm.isTimeStamp(padded, at: start, count: count)
  }
}

/// A decimal number.
enum DecimalText: ColumnCheck {
  @inline(__always)
  static func accepts(_ padded: RawSpan, at start: Int, count: Int) -> Bool {
    LexicalForm.isDecimal(padded, at: start, count: count)
  }
}

/// Nothing is taken as it stands.
enum NoText: ColumnCheck {
  @inline(__always)
  static func accepts(_ padded: RawSpan, at start: Int, count: Int) -> Bool { false }
}
