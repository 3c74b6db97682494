public import Bytes
import JSONSyntax
public import LearnerModel

/// The source's own spellings, each with a pointer to its value.
extension RecordEncoder {
  /// Appends the source's own spellings as a JSON array.
  ///
  /// Positions in a list count all of its values, those without a canonical form too. For a row of
  /// a table it tells single values that are empty, too.
  public func encodeSpellingList(
    _ record: RecordView, isRow: Bool = false, into bytes: inout ByteBuffer
  ) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    forEachValue(record) { cell, pointer in
      let isBlank = isRow && isBlankInRow(cell, of: record.header.kind)
      guard cell.flags.contains(.spelled) || isBlank else { return }
      comma(&isFirst, &bytes)
      bytes.append(#"{"path":""#)
      bytes.append(pointer())
      bytes.append(#"","text":"#)
      bytes.append(jsonString: record.spelling(of: cell))
      if cell.isUnfit { bytes.append(#","unfit":true"#) }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Calls `body` with every cell that is a value of a field, and what points to it.
  func forEachValue(_ record: RecordView, _ body: (Cell, _ pointer: () -> String) -> Void) {
    let texts = texts(of: record.header.kind)
    func step(_ field: FieldIndex, _ ordinal: Int) -> String {
      let isList = texts.shapes[Int(field)].isList
      return "/\(texts.schema[field].name)" + (isList ? "/\(ordinal)" : "")
    }
    var index = 0
    var ordinal = 0
    var previous: FieldIndex?
    while index < record.cells.count {
      let cell = record.cells[index]
      if cell.isExtension { break }
      ordinal = cell.field == previous ? ordinal + 1 : 0
      previous = cell.field
      index += 1
      guard cell.isGroup else {
        body(cell) { step(cell.field, ordinal) }
        continue
      }
      var memberOrdinal = 0
      var previousMember: FieldIndex?
      for member in index..<index + Int(cell.extra) {
        let part = record.cells[member]
        memberOrdinal = part.field == previousMember ? memberOrdinal + 1 : 0
        previousMember = part.field
        body(part) { step(cell.field, ordinal) + step(part.field, memberOrdinal) }
      }
      index += Int(cell.extra)
    }
  }
}
