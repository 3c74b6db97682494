import Bytes
import CSVSyntax

struct IndexedText: ~Copyable {
  let rows: [OracleParser.Row]
  let index: FieldEnds
}

/// The rows that the index finds in one chunk of text that starts at a row.
func indexedRows(
  _ text: [UInt8], firstLine: Int = 1, delimiter: UInt8 = UInt8(ascii: ",")
) -> IndexedText {
  var buffer = ByteBuffer(capacity: text.count)
  buffer.append(copying: text.span)
  var index = FieldEnds()
  index.index(buffer.paddedBytes, count: text.count, delimiter: delimiter)
  var rows: [OracleParser.Row] = []
  var fields: [[UInt8]] = []
  var start = 0
  var line = firstLine
  var rowLine = firstLine
  for position in 0..<index.ends.count {
    let entry = index.ends[position]
    let end = Int(entry & ~FieldEnds.rowFlag)
    let isLast = entry & FieldEnds.rowFlag != 0
    let textEnd = isLast ? FieldEnds.textEnd(buffer.paddedBytes, start: start, end: end) : end
    let raw = buffer.span.extracting(start..<textEnd)
    var decoded = ByteBuffer()
    if let range = FieldText.plainRange(raw) {
      decoded.append(copying: raw.extracting(range))
    } else {
      FieldText.decode(raw, into: &decoded)
    }
    fields.append(decoded.bytes)
    line += lineBreaks(in: Array(text[start..<textEnd]))
    start = end + 1
    if isLast {
      rows.append(.init(fields: fields, line: rowLine))
      fields = []
      line += 1
      rowLine = line
    }
  }
  return IndexedText(rows: rows, index: index)
}

func lineBreaks(in text: [UInt8]) -> Int {
  text.indices.count {
    text[$0] == 10 || (text[$0] == 13 && !($0 + 1 < text.count && text[$0 + 1] == 10))
  }
}

/// The rows found when the text arrives in two pieces and is cut at the last row end of the first.
func framedRows(_ text: [UInt8], splitAt split: Int, delimiter: UInt8 = UInt8(ascii: ","))
  -> [OracleParser.Row]
{
  var rows: [OracleParser.Row] = []
  var framer = RowFramer(delimiter: delimiter)
  var buffer = ByteBuffer()
  var line = 1
  var scanned = 0
  for (piece, isFinal) in [(text[..<split], false), (text[split...], true)] {
    for byte in piece { buffer.append(byte) }
    // The caller's duty: a return is scanned only together with what follows it.
    var end = buffer.count
    if !isFinal, end > scanned, buffer[end - 1] == 13 { end -= 1 }
    if end > scanned {
      framer.scan(buffer.paddedBytes, from: scanned, to: end)
      scanned = end
    }
    guard let rowEnd = framer.lastRowEnd else { continue }
    rows += indexedRows(Array(buffer.bytes[..<rowEnd]), firstLine: line, delimiter: delimiter).rows
    line += framer.lineBreaks
    framer.moveToLastRowEnd()
    buffer.dropFirst(rowEnd)
    scanned -= rowEnd
  }
  if !buffer.isEmpty {
    rows += indexedRows(buffer.bytes, firstLine: line, delimiter: delimiter).rows
  }
  return rows
}
