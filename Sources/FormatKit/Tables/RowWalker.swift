import ByteIO
import Bytes
public import CSVSyntax
public import Findings
import LearnerModel

/// Where the fields of one row are.
public struct TableRow: BitwiseCopyable, Sendable {
  /// The number of the row's first field in the chunk.
  public var base: Int
  /// How many fields it has.
  public var width: Int
  /// The offset of its first byte.
  public var start: Int
  /// The offset behind the text of its last field.
  public var textEnd: Int
  /// The line on which it starts.
  public var line: Int
  /// The offset in the input of its first byte.
  public var byte: Int

  /// Where the text of a field stands; nowhere where the row has no such field.
  @inlinable @inline(__always)
  public func range(of column: Int, _ fields: Span<UInt32>) -> (start: Int, end: Int) {
    if column >= width { return (0, 0) }
    let position = base &+ column
    let start = column == 0 ? start : Int(fields[position &- 1]) &+ 1
    let end = column == width &- 1 ? textEnd : Int(fields[position])
    return (start, end)
  }
}

/// Goes from row to row of a chunk; rows that cannot be read are set aside on the way.
public struct RowWalker: BitwiseCopyable {
  /// The row that the last step came to.
  public private(set) var row: TableRow
  /// The offset at which it ends.
  private var end = 0
  /// How many rows have been passed.
  private var number = 0
  private let delimiter: UInt8
  private let hasBadBytes: Bool
  private let hasQuotedBreaks: Bool
  /// The number of the field whose quote is never closed; -1 where there is none.
  private let openField: Int

  /// Starts before the first row of an indexed chunk, and counts its values.
  public init(
    _ chunk: Chunk, _ ends: borrowing FieldEnds, _ problems: RowProblems,
    into output: inout ParseOutput
  ) {
    row = TableRow(
      base: 0, width: 0, start: 0, textEnd: 0, line: chunk.firstLine, byte: chunk.firstByte)
    delimiter = problems.delimiter
    hasQuotedBreaks = ends.quotedBreakCount > 0
    hasBadBytes = Self.findBadBytes(chunk, isASCII: ends.isASCII, isPlain: ends.isPlain)
    openField = ends.openQuote == nil ? -1 : ends.ends.count &- 1
    output.ledger.valuesRead += ends.valueCount
    problems.reportStrays(chunk, ends, into: &output)
  }

  /// Where a step has led.
  private enum Step {
    /// To a row.
    case row
    /// In front of a row that is to be set aside.
    case problem
    /// Behind the last row.
    case end
  }

  /// Moves to the next row that can be read and is not blank; `false` where there is none.
  ///
  /// `fields` and `lastFields` are what the chunk was indexed with.
  @inline(__always)
  public mutating func next(
    _ fields: Span<UInt32>, _ lastFields: Span<UInt32>, _ chunk: Chunk, _ problems: RowProblems,
    into output: inout ParseOutput
  ) -> Bool {
    step(fields, lastFields, chunk, problems, stopsAtProblems: false, into: &output) == .row
  }

  /// Collects the next rows that can be read and are not blank, up to `limit` of them; `false` where
  /// there is none.
  ///
  /// A row that is set aside is told of before any row behind it is collected, so that findings stay
  /// in order.
  mutating func collect(
    _ limit: Int, into rows: inout Buffer<TableRow>, _ fields: Span<UInt32>,
    _ lastFields: Span<UInt32>, _ chunk: Chunk, _ problems: RowProblems,
    into output: inout ParseOutput
  ) -> Bool {
    rows.removeAll()
    while rows.count < limit,
      step(
        fields, lastFields, chunk, problems, stopsAtProblems: !rows.isEmpty, into: &output) == .row
    { rows.append(row) }
    return !rows.isEmpty
  }

  @inline(__always)
  private mutating func step(
    _ fields: Span<UInt32>, _ lastFields: Span<UInt32>, _ chunk: Chunk, _ problems: RowProblems,
    stopsAtProblems: Bool, into output: inout ParseOutput
  ) -> Step {
    if row.width > 0 { advance(in: chunk) }
    while number < lastFields.count {
      let last = Int(lastFields[number])
      number &+= 1
      row.width = last &- row.base &+ 1
      end = Int(fields[last] & ~FieldEnds.rowFlag)
      row.textEnd = FieldEnds.textEnd(chunk.padded, start: row.start, end: end)
      if hasBadBytes || last == openField {
        if let code = badness(in: chunk, isOpen: last == openField) {
          if stopsAtProblems {
            // The row comes again with the next step.
            row.width = 0
            number &-= 1
            return .problem
          }
          problems.reject(row, end: end, code, in: chunk, fields, into: &output)
          if output.hasStopped { return .end }
          advance(in: chunk)
          continue
        }
      }
      // A row of nothing but delimiters is blank, and so is one of spaces.
      if row.textEnd &- row.start > row.width &- 1, !isBlank(in: chunk) { return .row }
      advance(in: chunk)
    }
    return .end
  }

  /// Sets the current row aside, for a reason that the format gives.
  public func reject(
    _ code: FindingCode, _ message: Message, _ fields: Span<UInt32>, _ chunk: Chunk,
    _ problems: RowProblems, into output: inout ParseOutput
  ) {
    problems.reject(
      row, end: end, code, in: chunk, fields, message: message, at: row.start, into: &output)
  }

  @inline(__always)
  private mutating func advance(in chunk: Chunk) {
    if hasQuotedBreaks {
      row.line += RowProblems.lineBreaks(chunk.padded, from: row.start, to: row.textEnd)
    }
    row.base &+= row.width
    let next = end &+ 1
    if chunk.encoding == .utf8 {
      row.byte &+= next &- row.start
    } else if next <= chunk.count {
      // Row by row: from the start of the chunk, a chunk would take the square of its length.
      row.byte += chunk.encoding.sourceLength(of: chunk.bytes.extracting(row.start..<next))
    }
    row.start = next
    row.line &+= 1
    row.width = 0
  }

  /// Whether the row has nothing but spaces, tabs and delimiters.
  @inline(__always)
  private func isBlank(in chunk: Chunk) -> Bool {
    let first = chunk.padded.byte(at: row.start)
    if first > 0x20, first != delimiter { return false }
    for index in row.start..<row.textEnd {
      let byte = chunk.padded.byte(at: index)
      if byte != 0x20, byte != 0x09, byte != delimiter { return false }
    }
    return true
  }

  /// Whether any byte of the chunk is NUL or part of no character.
  private static func findBadBytes(_ chunk: Chunk, isASCII: Bool, isPlain: Bool) -> Bool {
    if isPlain { return false }
    if chunk.bytes.firstIndex(of: 0) != nil { return true }
    return !isASCII && chunk.bytes.firstInvalidUTF8 != nil
  }

  /// Why the row has to be rejected, `nil` where it need not.
  private func badness(in chunk: Chunk, isOpen: Bool) -> FindingCode? {
    if isOpen { return .unclosedQuote }
    let text = chunk.bytes.extracting(row.start..<max(row.start, row.textEnd))
    if text.firstIndex(of: 0) != nil { return .nulByte }
    return text.firstInvalidUTF8 == nil ? nil : .mixedEncoding
  }
}
