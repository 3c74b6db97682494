import ByteIO
import Bytes
import CSVSyntax
import Findings
import FormatKit
import JSONSyntax
import LearnerModel

/// Parses rows of one table on one thread: each is put together as a JSON object and read as such,
/// so that tables and lines mean the same by the same values.
final class RecordTableWorker: ChunkWorker {
  /// A cell of the row that is being read.
  struct RowCell {
    /// The column; the number of columns for those behind the last.
    var column: Int
    /// Where its text starts in the chunk.
    var start: Int
    /// Where its value starts in the object.
    var offset: Int
    /// Whether the syntax counts it as a value.
    var isValue: Bool
    var fate: Fate?
  }

  let parser: RecordTableParser
  private var ends = FieldEnds()
  private var decoder: RecordDecoder
  private var object = ByteBuffer()
  private var text = ByteBuffer()
  private var cells: [RowCell] = []

  init(_ parser: RecordTableParser) {
    self.parser = parser
    decoder = RecordDecoder(
      names: parser.context.names, origins: parser.origins, isForRows: true)
  }

  func parse(_ chunk: Chunk, into output: inout ParseOutput) {
    var ends = FieldEnds()
    swap(&ends, &self.ends)
    defer { swap(&ends, &self.ends) }
    ends.index(chunk.padded, count: chunk.count, delimiter: parser.delimiter)
    output.ledger.extend(toPaths: parser.columns.count + 1)
    output.ledger.valuesRead += ends.valueCount
    let fields = ends.ends.span
    var row = RecordRow(line: chunk.firstLine, byte: chunk.firstByte)
    var start = 0
    cells.removeAll(keepingCapacity: true)
    var width = 0
    for position in fields.indices {
      let end = Int(fields[position] & ~FieldEnds.rowFlag)
      let isLast = fields[position] & FieldEnds.rowFlag != 0
      let textEnd = isLast ? FieldEnds.textEnd(chunk.padded, start: start, end: end) : end
      let content = Self.content(of: chunk.bytes.extracting(start..<textEnd))
      let column = min(width, parser.columns.count)
      if content == .value || (content == .white && keepsWhite(column)) {
        cells.append(
          RowCell(
            column: column, start: start, offset: textEnd, isValue: content == .value, fate: nil))
      } else if width < parser.columns.count {
        output.ledger.blank(width)
      }
      width += 1
      start = end + 1
      guard isLast else { continue }
      row.end = min(start, chunk.count)
      row.width = width
      row.isOpen = ends.openQuote != nil && position == fields.count - 1
      read(row, chunk, into: &output)
      if output.hasStopped { return }
      row.line += Self.lineBreaks(chunk.padded, from: row.start, to: row.end)
      row.byte += chunk.encoding.sourceLength(of: chunk.bytes.extracting(row.start..<row.end))
      row.start = start
      width = 0
      cells.removeAll(keepingCapacity: true)
    }
  }

  /// Reads the row whose cells have been noted.
  private func read(_ row: RecordRow, _ chunk: Chunk, into output: inout ParseOutput) {
    guard !cells.isEmpty else { return }
    if let (code, offset) = badness(of: row, chunk) {
      reject(row, code, at: offset, chunk, into: &output)
      return
    }
    buildObject(row, chunk)
    let (records, cellCount, scratch) = (
      output.records.records.count, output.records.cells.count, output.records.scratch.count
    )
    if let (code, offset) = decodeObject(row, chunk, into: &output) {
      decoder.discard()
      output.records.records.truncate(to: records)
      output.records.cells.truncate(to: cellCount)
      output.records.scratch.truncate(to: scratch)
      reject(row, code, at: cell(at: offset)?.start ?? row.start, chunk, into: &output)
      return
    }
    count(row, chunk, into: &output.ledger)
    for note in decoder.notes {
      let start = cell(at: note.offset)?.start ?? row.start
      output.findings.add(
        note.code, cause: .init(stream: Int(parser.context.number), field: note.path),
        message: RecordDecoder.message(note), at: location(start, row, chunk))
    }
    decoder.discard()
    if row.width != parser.columns.count {
      output.findings.add(
        row.width < parser.columns.count ? .shortRow : .longRow,
        cause: .init(stream: Int(parser.context.number)),
        message: "the row has \(row.width) fields, the header \(parser.columns.count)",
        at: location(row.start, row, chunk))
    }
  }

  /// Reads the object as a record; the code and place in it where it cannot be one.
  private func decodeObject(
    _ row: RecordRow, _ chunk: Chunk, into output: inout ParseOutput
  ) -> (FindingCode, Int)? {
    var object = ByteBuffer()
    swap(&object, &self.object)
    defer { swap(&object, &self.object) }
    return Self.decode(
      object, &decoder, parser, line: row.line, byte: row.byte,
      into: &output.records)
  }

  private static func decode(
    _ object: borrowing ByteBuffer, _ decoder: inout RecordDecoder, _ parser: RecordTableParser,
    line: Int, byte: Int, into records: inout RecordBuilder
  ) -> (FindingCode, Int)? {
    var tokenizer = JSONTokenizer(object, resuming: JSONState(), isLast: true)
    _ = tokenizer.next()
    let outcome = decoder.decode(
      &tokenizer, as: parser.table.kind, stream: parser.context.number, line: line, byte: byte,
      into: &records)
    switch outcome {
    case .read: return nil
    case .refused(let code, let offset): return (code, offset)
    case .broken:
      let error = tokenizer.next().error ?? JSONError(.unexpectedEnd, at: tokenizer.count)
      return (error.code, error.offset)
    }
  }

  /// Puts the cells of the row together as an object.
  private func buildObject(_ row: RecordRow, _ chunk: Chunk) {
    object.removeAll()
    object.append(UInt8(ascii: "{"))
    for number in cells.indices {
      if number > 0 { object.append(UInt8(ascii: ",")) }
      let cell = cells[number]
      let raw = chunk.bytes.extracting(cell.start..<cell.offset)
      text.removeAll()
      FieldText.decode(raw, into: &text)
      var form = RecordTable.Form.text
      if cell.column < parser.columns.count {
        let opening = parser.columns[cell.column].opening
        object.append(copying: opening.span)
        if let column = parser.columns[cell.column].column { form = column.form }
      } else {
        object.append("\"#\(number + 1)\":")
      }
      cells[number].offset = object.count
      RowValue.append(text, form, to: &object)
    }
    object.append(UInt8(ascii: "}"))
  }

  /// Counts what each cell came to.
  private func count(_ row: RecordRow, _ chunk: Chunk, into ledger: inout SourceLedger) {
    decoder.forEachFate { path, fate in
      for number in cells.indices where cells[number].fate != .mapped {
        let column = cells[number].column
        let isHere =
          column < parser.columns.count
          ? parser.columns[column].paths.contains(path)
          : path == RecordDecoder.otherPaths(in: parser.table.kind).unknown
        if isHere, cells[number].fate == nil || fate == .mapped { cells[number].fate = fate }
      }
    }
    let byte = row.byte
    for cell in cells {
      if cell.isValue {
        ledger.count(cell.column, cell.fate ?? .dropped, line: row.line, byte: byte)
      } else if cell.column < parser.columns.count {
        ledger.blank(cell.column)
      }
    }
  }

  /// The cell that an offset of the object lies in.
  private func cell(at offset: Int) -> RowCell? { cells.last { $0.offset <= offset + 1 } }

  /// Why a row is no text, and where that shows.
  private func badness(of row: RecordRow, _ chunk: Chunk) -> (FindingCode, Int)? {
    if row.isOpen, let last = cells.last { return (.unclosedQuote, last.start) }
    let bytes = chunk.bytes.extracting(row.start..<row.end)
    if let offset = bytes.firstIndex(of: 0) { return (.nulByte, row.start + offset) }
    if let offset = bytes.firstInvalidUTF8 { return (.mixedEncoding, row.start + offset) }
    return nil
  }

  /// Sets a row aside, byte for byte, with its values counted as rejected.
  private func reject(
    _ row: RecordRow, _ code: FindingCode, at offset: Int, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    chunk.encoding.encode(chunk.bytes.extracting(row.start..<row.end), into: &output.rejected)
    output.rejectedCount += 1
    let byte = row.byte
    for cell in cells where cell.isValue {
      output.ledger.count(cell.column, .rejected, line: row.line, byte: byte)
    }
    output.findings.add(
      code, cause: .init(stream: Int(parser.context.number)), message: "the row is rejected",
      at: location(offset, row, chunk))
    if parser.context.onError == .stop { output.hasStopped = true }
  }

  private func location(_ offset: Int, _ row: RecordRow, _ chunk: Chunk) -> Location {
    parser.context.location(
      chunk.site(of: offset, recordStart: row.start, recordLine: row.line))
  }

  /// What a raw field holds.
  private enum Content {
    case nothing
    /// Nothing but spaces and tabs.
    case white
    case value
  }

  /// What a raw field holds, inside quotes or not.
  private static func content(of raw: Span<UInt8>) -> Content {
    guard let range = FieldText.plainRange(raw) else { return .value }
    for index in range where raw[index] != 0x20 && raw[index] != 0x09 { return .value }
    return range.isEmpty ? .nothing : .white
  }

  /// Whether white space is a text of the column.
  private func keepsWhite(_ number: Int) -> Bool {
    guard number < parser.columns.count, let field = parser.columns[number].column?.field else {
      return false
    }
    return parser.table.kind.schema[field].type == .text
      && parser.columns[number].column?.form == .text
  }

  private static func lineBreaks(_ bytes: RawSpan, from start: Int, to end: Int) -> Int {
    var count = 0
    for offset in start..<end {
      let byte = bytes.byte(at: offset)
      if byte == 0x0A || (byte == 0x0D && bytes.byte(at: offset + 1) != 0x0A) { count += 1 }
    }
    return count
  }
}

/// Where a row stands in its chunk.
struct RecordRow {
  var start = 0
  var end = 0
  var line: Int
  /// The offset in the input of its first byte.
  var byte: Int
  var width = 0
  /// Whether a quote is never closed.
  var isOpen = false
}

/// The text of a cell as a JSON value.
enum RowValue {
  /// Appends the value that a cell's text stands for, by the form of its column.
  ///
  /// What is not in the form of its column becomes a string, so that it is told and kept.
  static func append(
    _ text: borrowing ByteBuffer, _ form: RecordTable.Form, to object: inout ByteBuffer
  ) {
    let isVerbatim: Bool
    switch form {
    case .text: isVerbatim = false
    case .boolean: isVerbatim = text.span.isEqual(to: "true") || text.span.isEqual(to: "false")
    case .key, .json: isVerbatim = startsLikeJSON(text) && isJSON(text)
    }
    if isVerbatim {
      object.append(copying: text.span)
    } else {
      object.append(jsonString: text.span)
    }
  }

  private static func startsLikeJSON(_ text: borrowing ByteBuffer) -> Bool {
    guard text.count > 0 else { return false }
    return text[0] == UInt8(ascii: "[") || text[0] == UInt8(ascii: "{")
  }

  /// Whether a text is one JSON value.
  private static func isJSON(_ text: borrowing ByteBuffer) -> Bool {
    var tokenizer = JSONTokenizer(text, resuming: JSONState(), isLast: true)
    let first = tokenizer.next()
    guard first.kind == .arrayStart || first.kind == .objectStart,
      tokenizer.skipValue(first).kind == .skipped
    else { return false }
    return tokenizer.next().kind == .end
  }
}
