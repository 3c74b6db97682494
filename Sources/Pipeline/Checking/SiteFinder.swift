import ByteIO
import Bytes
import FormatKit
import LearnerModel

// What is clever here
//   A record mostly begins a line. Where it does not, as in JSON on one line, its column is counted
//   on from the record before, so that a long line is gone through once.
// If you change this
//   A finder is asked about records in the order of the batch; going back starts at the beginning.

/// Finds where the cells of a batch's records stand in the input.
struct SiteFinder {
  /// The column that holds a field in a stream, where the stream is a table.
  private let columnOfField: (UInt32, Kind, FieldIndex) -> FieldColumn?
  /// The same for the fields of the stream that were asked for before.
  private var known: [UInt32: FieldColumn?] = [:]
  private var stream = UInt32.max
  /// How far columns have been counted in the batch's source, and the column there.
  private var counted = (offset: 0, column: 1)
  /// How far the batch's source has been followed in the bytes of the input, and how many those are;
  /// for texts that are not in UTF-8.
  private var followed = (offset: 0, bytes: 0)

  init(_ columnOfField: @escaping (UInt32, Kind, FieldIndex) -> FieldColumn?) {
    self.columnOfField = columnOfField
  }

  /// Prepares for the next batch.
  mutating func begin(_ batch: BatchView) {
    counted = (0, batch.firstColumn)
    followed = (0, 0)
  }

  /// The place of a cell; that of its record where the cell cannot be found.
  mutating func site(of cell: Cell, in record: RecordView, _ batch: BatchView) -> KeySite {
    let header = record.header
    guard let firstByte = batch.firstByte,
      let start = start(of: Int(header.byte) - firstByte, batch)
    else {
      return KeySite(stream: header.stream, byte: header.byte, line: header.line, column: 1)
    }
    var column = columnOfStart(start, record.source, batch.firstColumn)
    guard let offset = offset(of: cell, in: record, from: start), offset >= start,
      offset - start < 1 << 20
    else {
      return KeySite(stream: header.stream, byte: header.byte, line: header.line, column: column)
    }
    var line = header.line
    Self.count(record.source, start..<offset, &line, &column)
    let passed =
      batch.encoding == .utf8
      ? offset - start
      : batch.encoding.sourceLength(
        of: Span(_bytes: record.source.extracting(start..<offset)))
    return KeySite(
      stream: header.stream, byte: header.byte + UInt64(passed), line: line, column: column)
  }

  /// The offset in the batch's text of a byte of the input, counted from where the batch begins;
  /// `nil` where it lies outside.
  @inline(__always)
  private mutating func start(of byte: Int, _ batch: BatchView) -> Int? {
    guard byte >= 0 else { return nil }
    return batch.encoding == .utf8 ? byte : follow(to: byte, batch)
  }

  /// The same for other encodings, whose characters have as many bytes as they have there.
  private mutating func follow(to byte: Int, _ batch: BatchView) -> Int? {
    if byte < followed.bytes { followed = (0, 0) }
    let text = Span<UInt8>(_bytes: batch.source)
    while followed.bytes < byte, followed.offset < text.count {
      var end = followed.offset + 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      followed.bytes += batch.encoding.sourceLength(of: text.extracting(followed.offset..<end))
      followed.offset = end
    }
    return followed.bytes == byte ? followed.offset : nil
  }

  /// The column of the byte at `start`, where a record begins.
  @inline(__always)
  private mutating func columnOfStart(_ start: Int, _ source: RawSpan, _ first: Int) -> Int {
    if start == 0 { return first }
    let before = source.byte(at: start &- 1)
    if before == 0x0A || before == 0x0D { return 1 }
    if start < counted.offset { counted = (0, first) }
    var line: UInt64 = 0
    Self.count(source, counted.offset..<start, &line, &counted.column)
    counted.offset = start
    return counted.column
  }

  private static func count(
    _ source: RawSpan, _ range: Range<Int>, _ line: inout UInt64, _ column: inout Int
  ) {
    for index in range {
      let byte = source.byte(at: index)
      if byte == 0x0A || (byte == 0x0D && source.byte(at: index &+ 1) != 0x0A) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }

  /// Where a cell's value begins in the source: it stands there as it is, or its field tells.
  private mutating func offset(of cell: Cell, in record: RecordView, from start: Int) -> Int? {
    if cell.position & Cell.scratchBit == 0 { return Int(cell.position) }
    if record.header.stream != stream {
      stream = record.header.stream
      known = [:]
    }
    let field = UInt32(record.header.kind.rawValue) << 16 | UInt32(cell.field)
    let place: FieldColumn?
    if let found = known[field] {
      place = found
    } else {
      place = columnOfField(stream, record.header.kind, cell.field)
      known[field] = .some(place)
    }
    guard let place, let range = place.range(in: record.source, from: start) else { return nil }
    return Self.item(record.bytes(of: cell), in: record.source, range)
  }

  /// Where a text stands as an item within a range; the start of the range where it does not.
  private static func item(_ text: Span<UInt8>, in source: RawSpan, _ range: Range<Int>) -> Int {
    func isLetter(_ index: Int) -> Bool {
      guard range.contains(index) else { return false }
      let byte = source.byte(at: index)
      return byte != 0x2C && byte != 0x20 && byte != 0x22 && byte != 0x5C
    }
    guard text.count > 0, text.count <= range.count else { return range.lowerBound }
    for start in range.lowerBound...range.upperBound - text.count
    where source.byte(at: start) == text[0] && !isLetter(start - 1) {
      if text.indices.allSatisfy({ source.byte(at: start + $0) == text[$0] }),
        !isLetter(start + text.count)
      {
        return start
      }
    }
    return range.lowerBound
  }
}
