import Bytes

/// The column of a table in which the values of a field stand.
public struct FieldColumn: Sendable, Hashable {
  /// The column's number, from 0.
  public var number: Int
  /// What stands between two fields.
  public var delimiter: UInt8

  /// Names a column.
  public init(_ number: Int, delimiter: UInt8) {
    self.number = number
    self.delimiter = delimiter
  }

  /// Where the column's text stands in the row that begins at `start`, without quotes around it;
  /// `nil` where the row has no such column.
  public func range(in source: RawSpan, from start: Int) -> Range<Int>? {
    var column = 0
    var first = start
    while true {
      let isQuoted = first < source.byteCount && source.byte(at: first) == 0x22
      let textStart = isQuoted ? first + 1 : first
      let textEnd = isQuoted ? Self.closingQuote(in: source, from: textStart) : end(source, first)
      if column == number { return textStart..<textEnd }
      let next = isQuoted ? end(source, textEnd) : textEnd
      guard next < source.byteCount, source.byte(at: next) == delimiter else { return nil }
      column += 1
      first = next + 1
    }
  }

  /// The next delimiter or end of a row.
  private func end(_ source: RawSpan, _ start: Int) -> Int {
    var index = start
    while index < source.byteCount {
      let byte = source.byte(at: index)
      if byte == delimiter || byte == 0x0A || byte == 0x0D { return index }
      index += 1
    }
    return index
  }

  /// The next quote that is not doubled.
  private static func closingQuote(in source: RawSpan, from start: Int) -> Int {
    var index = start
    while index < source.byteCount {
      if source.byte(at: index) == 0x22 {
        guard index + 1 < source.byteCount, source.byte(at: index + 1) == 0x22 else { return index }
        index += 1
      }
      index += 1
    }
    return index
  }
}
